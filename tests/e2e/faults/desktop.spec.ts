import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appArgs, expect, runEnded, stateOf } from '../support/app'
import { startBus } from '../support/bus'
import { test } from '../support/own'
import { addTask, seenTwice, tasksCalled } from '../support/services'
import { startTrayHost } from '../support/trayHost'
import { closeWindow, countMinimising, windowState } from '../support/windows'

test('a desktop’s tray that goes leaves the window in reach, and shows how things stand when it is back', async ({
  start,
  tray,
  bus,
  dataDir,
  linked: _linked,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await tray.iconIsThere()
  await closeWindow(app)
  await expect.poll(() => windowState(app)).toMatchObject({ visible: false })
  await tray.close()

  const again = spawn(app.process().spawnfile, appArgs(dataDir), { stdio: 'ignore' })
  await once(again, 'exit')
  await expect.poll(() => windowState(app)).toMatchObject({ visible: true })
  const minimised = await countMinimising(app)
  await closeWindow(app)
  await expect.poll(minimised).toBe(1)
  expect(await windowState(app)).toMatchObject({ visible: true })

  await page.evaluate(() => window.tandem.request('sync:pause', null))
  await expect.poll(async () => (await stateOf(page)).pausedUntil).toBe(-1)
  const back = await startTrayHost(bus)
  await expect.poll(() => back.tooltip()).toContain('Tandem: paused')
  await back.choose('Open Tandem')
  await back.close()
})

test('with the bus of the session Tandem ends, and its next start goes on where it was', async ({
  start,
  tray,
  own,
  linked: _linked,
}) => {
  const { DBUS_SESSION_BUS_ADDRESS: lasting } = process.env
  const twiceBefore = seenTwice(own)
  const since = Date.now()
  const session = await startBus()
  const app = await start()
  process.env.DBUS_SESSION_BUS_ADDRESS = lasting
  const page = await app.firstWindow()
  await runEnded(page, since)
  await addTask(own, 'Ring the printers')
  own.faults.add({ kind: 'hang-after', service: 'nozbe', method: 'POST' })
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect.poll(() => tasksCalled(own, 'Ring the printers').nozbe).toBe(1)
  // Chromium ends where its connection to the bus is lost.
  const ended = once(app.process(), 'exit')
  await session.stop()
  await ended

  const restarted = Date.now()
  const again = await (await start()).firstWindow()
  await runEnded(again, restarted)
  expect(await stateOf(again)).toMatchObject({ error: null, lastRun: { errors: [] } })
  expect(tasksCalled(own, 'Ring the printers')).toEqual({ highlevel: 1, nozbe: 1 })
  expect(seenTwice(own)).toEqual(twiceBefore)
  await expect.poll(() => tray.tooltip()).toContain('in step')
})
