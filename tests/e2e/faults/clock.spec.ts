import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, launch, stateOf } from '../support/app'
import { test } from '../support/own'

const day = 86_400_000

test.use({ means: 'browser' })

test('a day asleep, and a clock that is set, bring one run each, right times, and cost no sign-in', async ({
  start,
  dataDir,
  own,
  linked: _linked,
}) => {
  const app = await launch(dataDir, ['clock.cjs'])
  const page = await app.firstWindow()
  const vault = () => JSON.parse(readFileSync(join(dataDir, 'vault.json'), 'utf8'))
  const refreshToken = () => JSON.parse(vault().plain.highlevel).grant.refreshToken
  const renewals = () => own.requests.filter(({ path }) => path === '/oauth/token').length
  const lastRun = async () => (await stateOf(page)).lastRun
  const lastId = async () => (await lastRun())?.runId
  /** For more than half a minute of Tandem's time, in which it looks at its clock. */
  const aWhile = () => page.waitForTimeout(1_200)

  await expect.poll(async () => (await lastRun())?.trigger).toBe('start-up')
  // At midnight alone.
  const schedule = {
    ...(await stateOf(page)).schedule,
    rhythm: { by: 'minutes' as const, minutes: 1440 as const },
  }
  await page.evaluate((daily) => window.tandem.request('schedule:save', { schedule: daily }), schedule)

  const passes = async (ms: number, wakesUp: boolean) => {
    const before = { id: (await lastId()) ?? Number.NaN, token: refreshToken(), renewals: renewals() }
    await setClock(app, ms)
    if (wakesUp) await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    await expect.poll(lastId).toBe(before.id + 1)
    await aWhile()
    const { lastRun, nextRunAt, error } = await stateOf(page)
    expect(lastRun).toMatchObject({ runId: before.id + 1, trigger: 'schedule', errors: [] })
    const wait = (nextRunAt ?? Number.NaN) - (lastRun?.startedAt ?? Number.NaN)
    expect(wait > 0 && wait <= day, `${wait} ms until the next run`).toBe(true)
    expect(error).toBeNull()
    // A token lives for a day: it was renewed, once, and the new one is kept.
    expect(renewals()).toBe(before.renewals + 1)
    expect(refreshToken()).not.toBe(before.token)
  }
  await test.step('asleep for a day', () => passes(day, true))
  await test.step('put forward by three days, of which the system says nothing', () => passes(3 * day, false))
  await test.step('set back by two days', async () => {
    const before = await lastRun()
    await setClock(app, -2 * day)
    const setBackTo = (before?.finishedAt ?? Number.NaN) - 2 * day
    await expect.poll(async () => (await stateOf(page)).nextRunAt).toBeLessThan(setBackTo + day + 1)
    await aWhile()
    expect(await lastRun()).toEqual(before)
    await page.getByRole('button', { name: 'Sync now' }).click()
    await expect.poll(lastId).toBe((before?.runId ?? Number.NaN) + 1)
    expect((await lastRun())?.startedAt).toBeLessThan(before?.startedAt ?? Number.NaN)
  })
  await app.close()

  await test.step('right again at the next start', async () => {
    const known = renewals()
    const again = await (await start()).firstWindow()
    // By its times the run before is yet to come.
    await expect.poll(async () => (await stateOf(again)).lastRun?.trigger).toBe('start-up')
    expect(await stateOf(again)).toMatchObject({
      error: null,
      accounts: { highlevel: { needsSignIn: false } },
      lastRun: { errors: [] },
    })
    // How old the token is that seems to come from the future, nobody knows: it is renewed.
    expect(renewals()).toBe(known + 1)
  })
})

const setClock = (app: ElectronApplication, ms: number): Promise<void> =>
  app.evaluate((_electron, by) => (globalThis as unknown as { setClock(ms: number): void }).setClock(by), ms)
