import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appArgs, expect, test } from './support/app'
import { actForUser, closeWindow, keptFrom, windowState } from './support/windows'

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
  await actForUser(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })

  await closeWindow(app)
  await expect.poll(() => keptFrom(app)).toMatchObject({ minimised: 1 })
  await closeWindow(app)
  await expect.poll(() => keptFrom(app)).toMatchObject({ minimised: 2 })
  const { said } = await keptFrom(app)
  expect(said).toEqual([expect.stringContaining('closing the window minimises it')])
  expect(await windowState(app)).toMatchObject({ visible: true })
})

test('a second start opens the window of the first, and ends', async ({ start, tray: _tray, dataDir }) => {
  const app = await start('--hidden')
  await expect.poll(() => windowState(app)).toBeNull()

  const second = spawn(app.process().spawnfile, appArgs(dataDir), { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })

  await closeWindow(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: false })
  const third = spawn(app.process().spawnfile, appArgs(dataDir, '--hidden'), { stdio: 'ignore' })
  await once(third, 'exit')
  expect(await windowState(app)).toMatchObject({ visible: false })
})

test('the window remembers its size', async ({ start, tray: _tray }) => {
  const first = await start()
  await first.firstWindow()
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700))
  await closeWindow(first)
  await first.close()

  const second = await start()
  await second.firstWindow()
  expect(await windowState(second)).toMatchObject({ size: [1100, 700] })
})
