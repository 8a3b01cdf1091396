import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appArgs, expect } from '../support/app'
import { test } from '../support/own'
import { addTask, seenTwice, tasksCalled } from '../support/services'

test('who starts Tandem while it is still quitting gets it anew once it has ended', async ({
  start,
  tray,
  dataDir,
  own,
  linked: _linked,
}) => {
  const twiceBefore = seenTwice(own)
  const app = await start('--hidden')
  await expect.poll(() => tray.tooltip()).toContain('in step')
  await addTask(own, 'Call the printers')
  // A write that gets no answer, for which quitting waits a while.
  own.faults.add({ kind: 'hang-after', service: 'nozbe', method: 'POST' })
  await tray.choose('Sync now')
  await expect.poll(() => tasksCalled(own, 'Call the printers').nozbe).toBe(1)
  const ended = once(app.process(), 'exit')
  const log = () => readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  await tray.choose('Quit Tandem')
  tray.awaitIcon()

  const again = spawn(app.process().spawnfile, appArgs(dataDir, '--hidden'), { stdio: 'ignore' })
  expect(await once(again, 'exit')).toEqual([0, null])
  expect(app.process().exitCode).toBeNull()
  await ended

  await expect.poll(() => tray.tooltip()).toContain('in step')
  expect(log().match(/ start version=.* hidden=true/g)).toHaveLength(2)
  expect(tasksCalled(own, 'Call the printers')).toEqual({ highlevel: 1, nozbe: 1 })
  expect(seenTwice(own)).toEqual(twiceBefore)
  await tray.choose('Quit Tandem')
  await expect.poll(() => readdirSync(dataDir)).not.toContain('SingletonLock')
})
