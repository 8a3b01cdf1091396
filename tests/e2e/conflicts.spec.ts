import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { forgetFullReading } from '../../main/core/fullReading'
import { openStore } from '../../main/store/store'
import { expect, runEnded, startInStep, test } from './support/app'
import { connectServices } from './support/practice'

type Services = ReturnType<typeof connectServices>

async function sync(page: Page): Promise<void> {
  const asked = Date.now()
  await page.evaluate(() => window.tandem.request('sync:start', undefined))
  await runEnded(page, asked)
}

/** Gives so many contacts another company on each side; returns their ids in HighLevel. */
async function makeConflicts({ highlevel, nozbe }: Services, count: number): Promise<string[]> {
  const cards = await nozbe.cards()
  // A line is written over, or put below the e-mail.
  const ids = (await highlevel.contacts())
    .map(({ id }) => id)
    .filter((id) => /^(Company|E-mail):/m.test(cards.get(id) ?? ''))
    .slice(0, count)
  for (const id of ids) await highlevel.editContact(id, { companyName: `Quayside ${id}` })
  await nozbe.editCards('Company', new Map(ids.map((id) => [id, `Harbour ${id}`])))
  return ids
}

/** The companies on both sides, of contacts by their ids in HighLevel. */
async function companies({ highlevel, nozbe }: Services, ids: readonly string[]): Promise<string[][]> {
  const cards = await nozbe.cards()
  const contacts = new Map((await highlevel.contacts()).map(({ id, companyName }) => [id, companyName]))
  return ids.map((id) => [contacts.get(id) ?? '', /^Company: (.*)$/m.exec(cards.get(id) ?? '')?.[1] ?? ''])
}
const onBoth = (ids: readonly string[], side: string) => ids.map((id) => [`${side} ${id}`, `${side} ${id}`])

/** Asked seldom, and again where refused: the practice services count their calls as the real ones do. */
const patience = { timeout: 60_000, intervals: [2000] }
/** What was decided is written a moment later. */
const written = (services: Services, ids: readonly string[], side: string) =>
  expect(async () => expect(await companies(services, ids)).toEqual(onBoth(ids, side))).toPass(patience)

test('one conflict is resolved by a key, taken back, and resolved the other way', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const { page } = await startInStep(start)
  const services = connectServices(dataDir)
  const ids = await makeConflicts(services, 1)
  await sync(page)
  await page.getByRole('button', { name: 'Review conflicts' }).click()
  await expect(page.getByRole('region', { name: 'Company' })).toContainText('Quayside')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
  }

  await page.keyboard.press('1')
  await written(services, ids, 'Quayside')

  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Taken back: 1 waits again.')).toBeVisible({ timeout: 60_000 })
  expect(await companies(services, ids)).toEqual(ids.map((id) => [`Quayside ${id}`, `Harbour ${id}`]))
  await page.keyboard.press('3')
  await written(services, ids, 'Harbour')
})

test('forty conflicts take forty keys', async ({ start, tray: _tray, dataDir, practised: _practised }) => {
  test.setTimeout(240_000)
  const { page } = await startInStep(start)
  const services = connectServices(dataDir)
  const ids = await makeConflicts(services, 40)
  expect(ids).toHaveLength(40)
  await sync(page)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('status').filter({ hasText: '40 conflicts' })).toBeVisible()
  await expect(page.locator('button[aria-current="true"]')).toBeFocused()
  for (let key = 0; key < 40; key += 1) await page.keyboard.press('3')
  await expect(page.getByText('Nothing waits for you')).toBeVisible({ timeout: 90_000 })
  await written(services, ids, 'Harbour')
})

test('a delete is approved with its records in sight', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const first = await startInStep(start)
  const [title = ''] = await connectServices(dataDir).nozbe.deleteTasks(1)
  await first.app.close()
  // What is gone is found by a run that reads everything: the next one.
  const store = openStore(join(dataDir, 'workspaces', 'practice.db'), Date.now())
  forgetFullReading(store)
  store.close()

  const { page } = await startInStep(start)
  await sync(page)
  await page.getByRole('button', { name: 'Review approvals' }).click()
  await expect(page.getByRole('heading', { name: 'Delete 1 task in HighLevel' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Records' })).toContainText(title)
  const before = (await connectServices(dataDir).highlevel.tasks()).length
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect
    .poll(async () => (await connectServices(dataDir).highlevel.tasks()).length, patience)
    .toBe(before - 1)
})
