import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, saidBy, test } from './support/app'
import { windowState } from './support/windows'

for (const [name, content] of [
  ['is no JSON', '{"window": {"wid'],
  ['breaks the schema', '{"window": {"width": "wide", "height": 640, "maximized": false}}'],
] as const) {
  test(`a settings file that ${name} is set aside, and the standard settings are used`, async ({
    start,
    tray: _tray,
    dataDir,
  }) => {
    writeFileSync(join(dataDir, 'config.json'), content)
    const app = await start()
    await app.firstWindow()
    expect(await windowState(app)).toMatchObject({ size: [960, 640] })
    expect(await saidBy(app)).toEqual([expect.stringContaining('The settings file could not be read.')])

    const aside = readdirSync(dataDir).filter((file) => /^config\.damaged-[\dTZ-]+\.json$/.test(file))
    expect(aside).toHaveLength(1)
    expect(readFileSync(join(dataDir, aside[0] ?? ''), 'utf8')).toBe(content)
    await app.close()

    const again = await start()
    await again.firstWindow()
    expect(await saidBy(again)).toEqual([])
  })
}
