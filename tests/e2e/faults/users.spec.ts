import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { appArgs, expect } from '../support/app'
import { test } from '../support/own'

test('two users of one computer have a Tandem each, whose data the other cannot read', async ({
  dataDir: homes,
}) => {
  const apps = await Promise.all(['ada', 'grace'].map((name) => startFor(join(homes, name))))
  for (const app of apps) {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  }
  for (const app of apps) await app.close()
  // Others may look into the folder that both homes are in.
  chmodSync(homes, 0o755)
  for (const name of ['ada', 'grace']) {
    const folder = join(homes, name, 'config', 'Tandem')
    expect(readdirSync(folder)).toContain('config.json')
    expect(lstatSync(folder).mode & 0o777).toBe(0o700)
    if (process.getuid?.() === 0) expect(seenByOthers(join(folder, 'config.json'))).toBe(false)
  }
})

test('in a folder that others may look into, they can read nothing of the data', async ({
  start,
  dataDir,
  linked: _linked,
}) => {
  chmodSync(dataDir, 0o755)
  const app = await start()
  await app.firstWindow()
  await app.close()
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['config.json', 'logs', 'workspaces']))
  expect(openBelow(dataDir).filter((name) => !name.startsWith('Singleton'))).toEqual([])
})

function startFor(home: string): Promise<ElectronApplication> {
  const folders = { HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache') }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  const args = appArgs('').filter((arg) => !arg.startsWith('--user-data-dir'))
  return _electron.launch({ args, env: { ...process.env, ...folders } })
}

/** Whether somebody else can read the file. Only for root, who can be anybody. */
const seenByOthers = (file: string): boolean =>
  spawnSync('cat', [file], { uid: 65_534, gid: 65_534 }).status === 0

/** The files below a folder that others can read, unless a folder on the way keeps them out. */
function openBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if ((lstatSync(path).mode & 0o077) === 0) return []
    return entry.isDirectory() ? openBelow(path) : [entry.name]
  })
}
