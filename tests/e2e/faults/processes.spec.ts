import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, runEnded, saidBy, startInStep, stateOf } from '../support/app'
import { test } from '../support/own'
import { addTask, seenTwice, tasksCalled } from '../support/services'

test('a page that fails twice in a row is left alone, and loaded again when the window is opened', async ({
  start,
  tray,
  dataDir,
}) => {
  const app = await start()
  const heading = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed()) return 'gone'
      return contents.executeJavaScript('document.querySelector("h1")?.textContent')
    })
  const gone = () =>
    readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8').match(/window\.gone/g)?.length ?? 0
  const crash = async () => {
    const before = gone()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    // What is asked of a page that is just going is never answered.
    await expect.poll(gone).toBe(before + 1)
  }
  await expect.poll(heading).toBe('Welcome to Tandem')
  await crash()
  await expect.poll(heading).toBe('Welcome to Tandem')
  expect(await saidBy(app)).toEqual([])
  await crash()
  await expect.poll(() => saidBy(app)).toEqual([expect.stringContaining('The window failed twice in a row.')])
  expect(await heading()).toBe('gone')
  await tray.choose('Open Tandem')
  await expect.poll(heading).toBe('Welcome to Tandem')
})

test('the process that syncs, killed in the midst of a run, goes on with it at once and makes nothing twice', async ({
  start,
  own,
  linked: _linked,
}) => {
  const twiceBefore = seenTwice(own)
  const { app, page } = await startInStep(start)
  await addTask(own, 'Ring the printers')
  own.faults.add({ kind: 'hang-after', service: 'nozbe', method: 'POST' })
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect.poll(() => tasksCalled(own, 'Ring the printers').nozbe).toBe(1)
  const killed = Date.now()
  process.kill((await processOf(app, 'Tandem sync')) ?? Number.NaN, 'SIGKILL')
  await runEnded(page, killed)
  expect(await stateOf(page)).toMatchObject({ error: null, lastRun: { errors: [], trigger: 'start-up' } })
  expect((await stateOf(page)).lastRun?.cutShortAt).not.toBeNull()
  expect(tasksCalled(own, 'Ring the printers')).toEqual({ highlevel: 1, nozbe: 1 })
  expect(seenTwice(own)).toEqual(twiceBefore)
})

test('a window whose graphics process is killed goes on', async ({ start }) => {
  const app = await start()
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  const before = await processOf(app, 'GPU')
  test.skip(before === undefined, 'no graphics process here')
  process.kill(before ?? Number.NaN, 'SIGKILL')
  await expect.poll(() => processOf(app, 'GPU')).not.toBe(before)
  await page.getByRole('button', { name: /Connect my accounts/ }).click()
  await expect(page.getByRole('heading', { name: 'Connect HighLevel' })).toBeVisible()
  // It is painted.
  expect((await page.screenshot()).length).toBeGreaterThan(5_000)
})

/** The id of one of its processes, by its kind or its name. */
const processOf = (app: ElectronApplication, wanted: string): Promise<number | undefined> =>
  app.evaluate(
    ({ app }, what) => app.getAppMetrics().find(({ type, name }) => type === what || name === what)?.pid,
    wanted,
  )
