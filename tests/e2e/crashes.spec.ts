import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { ElectronApplication, Page } from '@playwright/test'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { expect, stateOf, test } from './support/app'
import { seenTwice, writes } from './support/services'
import { connectHighLevel, connectNozbe, goOn } from './support/setUp'

/** Signs in to the practice services of the test's process as to the user's own, and starts the first run. */
async function startFirstRun(page: Page, practice: Practice): Promise<void> {
  await page.getByRole('button', { name: /Connect my accounts/ }).click()
  await connectHighLevel(page, practice)
  const keeping = page.getByRole('checkbox', { name: /Keep/ })
  await keeping.click()
  await expect(keeping).toBeChecked()
  await goOn(page)
  await connectNozbe(page, practice)
  await goOn(page)
  await expect(page.getByLabel('Name of the project')).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('combobox', { name: 'Contacts' })).toBeVisible()
  await goOn(page)
  await page.getByRole('button', { name: 'Start first run' }).click()
}

/** Ends the application at once, and the process that syncs with it, as a power cut does. */
async function cutPower(app: ElectronApplication): Promise<void> {
  const core = await app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Tandem sync')?.pid,
  )
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  if (core !== undefined) process.kill(core, 'SIGKILL')
  app.process().kill('SIGKILL')
  await ended
}

test('cut off in the midst of a run ten times, Tandem goes on each time and makes nothing twice', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const practice = await startPractice({ contacts: 30, clock: systemClock, indexLagMs: 0 })
  process.env.TANDEM_HIGHLEVEL_URL = practice.highlevel.url
  process.env.TANDEM_NOZBE_URL = practice.nozbe.url
  try {
    const twiceBefore = seenTwice(practice)
    let app = await start()
    await startFirstRun(await app.firstWindow(), practice)
    for (let cut = 0; cut < 10; cut += 1) {
      const before = writes(practice)
      await expect
        .poll(() => writes(practice), { timeout: 30_000, intervals: [20] })
        .toBeGreaterThan(before + 7)
      await cutPower(app)
      app = await start()
      await app.firstWindow()
    }
    const page = await app.firstWindow()
    const isDone = async () => {
      const { progress, lastRun, error } = await stateOf(page)
      return progress === null && lastRun !== null && lastRun.errors.length === 0 && error === null
    }
    await expect.poll(isDone, { timeout: 90_000 }).toBe(true)
    expect((await stateOf(page)).lastRun?.cutShortAt).not.toBeNull()
    await page.getByRole('button', { name: 'Sync now' }).first().click()
    const cutShortAt = async () => (await stateOf(page)).lastRun?.cutShortAt
    // The run may wait for HighLevel's limit, which is of ten seconds.
    await expect.poll(cutShortAt, { timeout: 60_000 }).toBeNull()
    await expect.poll(isDone, { timeout: 60_000 }).toBe(true)
    const { lastRun, inStep } = await stateOf(page)
    expect(lastRun?.changes).toBe(0)
    expect(inStep.contacts).toBe([...practice.highlevelState.contacts.all()].length)
    expect(seenTwice(practice)).toEqual(twiceBefore)
  } finally {
    delete process.env.TANDEM_HIGHLEVEL_URL
    delete process.env.TANDEM_NOZBE_URL
    await practice.close()
  }
})

test.describe('a database that cannot be used', () => {
  const databaseIn = (dataDir: string) => join(dataDir, 'workspaces', 'practice.db')

  test('since it is damaged, is set aside, and that is said', async ({ start, dataDir, practised: _ }) => {
    const file = databaseIn(dataDir)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 3, 4096 * 20)
    writeFileSync(file, bytes)
    const page = await (await start()).firstWindow()
    await expect.poll(async () => (await stateOf(page)).error?.code).toBe('database.damaged')
    const { params } = (await stateOf(page)).error ?? {}
    expect(readFileSync(String(params?.file))).toEqual(bytes)
  })

  test('since a newer Tandem made it, is refused and not touched', async ({
    start,
    dataDir,
    practised: _,
  }) => {
    const file = databaseIn(dataDir)
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    const page = await (await start()).firstWindow()
    await expect.poll(async () => (await stateOf(page)).error?.code).toBe('database.newer')
    expect(readFileSync(file)).toEqual(before)
  })

  test('since another program holds it, is left alone, and that is said', async ({
    start,
    dataDir,
    practised: _,
  }) => {
    const db = new DatabaseSync(databaseIn(dataDir))
    db.exec('BEGIN EXCLUSIVE')
    const page = await (await start()).firstWindow()
    await expect
      .poll(async () => (await stateOf(page)).error?.code, { timeout: 30_000 })
      .toBe('database.locked')
    db.exec('ROLLBACK')
    db.close()
  })
})
