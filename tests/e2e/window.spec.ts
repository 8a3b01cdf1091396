import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appArgs, expect, saidBy, test } from './support/app'
import { boundsOf, closeWindow, countMinimising, windowState } from './support/windows'

test('closing the window keeps the tray, which brings it back', async ({ start, tray }) => {
  const app = await start()
  await app.firstWindow()
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true, size: [960, 640] })

  await closeWindow(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: false })
  await tray.choose('Open Tandem')
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
})

test('on a desktop without a tray, closing minimises the window and says so once', async ({ start }) => {
  const app = await start()
  await app.firstWindow()
  const minimised = await countMinimising(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })

  await closeWindow(app)
  await expect.poll(minimised).toBe(1)
  await closeWindow(app)
  await expect.poll(minimised).toBe(2)
  expect(await saidBy(app)).toEqual([expect.stringContaining('closing the window minimises it')])
  expect(await windowState(app)).toMatchObject({ visible: true })
})

test('a second start opens the window of the first, unless it is hidden too, and ends', async ({
  start,
  tray,
  dataDir,
}) => {
  const app = await start('--hidden')
  await tray.iconIsThere()
  const startAgain = async (...args: string[]) => {
    const again = spawn(app.process().spawnfile, appArgs(dataDir, ...args), { stdio: 'ignore' })
    const [code] = await once(again, 'exit')
    expect(code).toBe(0)
  }

  await startAgain('--hidden')
  expect(await windowState(app)).toBeNull()
  await startAgain()
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
  await app.firstWindow()
})

test('the window is there while opening the data hangs, and comes back with a second start', async ({
  start,
  dataDir,
  practised: _practised,
}) => {
  const file = join(dataDir, 'practice', 'state.json')
  rmSync(file)
  // Reading a pipe that nobody writes to never ends.
  execFileSync('mkfifo', [file])
  const app = await start('--hidden')
  const again = spawn(app.process().spawnfile, appArgs(dataDir), { stdio: 'ignore' })
  await once(again, 'exit')
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
  const page = await app.firstWindow()
  const answer = page.evaluate(() => window.tandem.request('state:get', undefined).then(() => 'answered'))
  const later = page.waitForTimeout(1000).then(() => 'not yet')
  expect(await Promise.race([answer.catch(() => 'closed'), later])).toBe('not yet')
})

test('the window remembers its size and its place', async ({ start, tray: _tray }) => {
  const bounds = { x: 120, y: 90, width: 1100, height: 700 }
  const first = await start()
  await first.firstWindow()
  await first.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  )
  await closeWindow(first)
  await first.close()

  const second = await start()
  await second.firstWindow()
  expect(await boundsOf(second)).toEqual(bounds)
})

test('a window whose display is gone comes back on one that is there', async ({ start, tray, dataDir }) => {
  const window = { x: 4000, y: 200, width: 1000, height: 600, maximized: false }
  writeFileSync(join(dataDir, 'config.json'), JSON.stringify({ window }))
  const app = await start()
  await app.firstWindow()
  const middle = { x: 220, y: 150, width: 1000, height: 600 }
  expect(await boundsOf(app)).toEqual(middle)

  await closeWindow(app)
  await app.evaluate(({ BrowserWindow }, gone) => BrowserWindow.getAllWindows()[0]?.setBounds(gone), {
    x: 4000,
    y: 200,
    width: 1000,
    height: 600,
  })
  await tray.choose('Open Tandem')
  await expect.poll(() => boundsOf(app)).toEqual(middle)
})
