import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { appArgs, expect, stateOf, test } from './support/app'

const electron: string = createRequire(import.meta.url)('electron')

test('where nothing can be written, Tandem says so and ends', async ({ dataDir }) => {
  const file = join(dataDir, 'file')
  writeFileSync(file, '')
  const app = spawn(electron, appArgs(join(file, 'data')), {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said, [code]] = await Promise.all([text(app.stdout), once(app, 'exit')])
  expect(said).toContain(`Tandem cannot start\nTandem may not write to ${join(file, 'data')}.`)
  expect(said).toContain('Give yourself write access')
  expect(code).toBe(1)
})

test('what nothing caught is logged without its words, said, and ends Tandem', async ({ start, dataDir }) => {
  const app = await start()
  await app.firstWindow()
  const ended = once(app.process(), 'exit')
  const said = text(app.process().stdout ?? Readable.from([]))
  await app.evaluate(() => {
    void Promise.reject(new RangeError('Ada Byron'))
    setTimeout(() => {
      throw new TypeError('Ada Byron')
    }, 50)
  })
  expect(await ended).toEqual([1, null])
  expect(await said).toContain('Nothing is lost')
  const log = readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  expect(log).toMatch(/error rejection name=RangeError/)
  expect(log).toMatch(/error crash name=TypeError/)
  expect(log).not.toContain('Byron')
})

test('a page that fails is loaded again', async ({ start }) => {
  const app = await start()
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  const heading = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("h1")?.textContent',
      ),
    )
  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await crashed
  await expect.poll(heading).toBe('Welcome to Tandem')
})

test('the part that syncs is started again when it ends, but not for ever', async ({
  start,
  dataDir,
  tray,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  const processId = () =>
    app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Tandem sync')?.pid)

  let killed: number | undefined
  for (let times = 0; times < 3; times += 1) {
    await expect.poll(processId).not.toBe(killed)
    killed = await processId()
    process.kill(killed ?? Number.NaN, 'SIGKILL')
    await expect.poll(processId).not.toBe(killed)
  }
  await expect.poll(async () => (await stateOf(page)).error?.code).toBe('core.ended')
  expect(await processId()).toBeUndefined()
  await expect.poll(() => tray.tooltip()).toBe('Tandem: cannot open its data')
  const log = readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  expect(log.match(/core\.ended exitCode=/g)).toHaveLength(3)
  expect(log).toContain('state.error code=core.ended')
})
