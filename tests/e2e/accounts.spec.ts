import { AxeBuilder } from '@axe-core/playwright'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { expect, stateOf, test } from './support/app'

/** The user's own services, which here are practice services in the test's process. */
let practice: Practice

test.beforeEach(async () => {
  practice = await startPractice({ contacts: 5, clock: systemClock, indexLagMs: 0 })
  process.env.TANDEM_HIGHLEVEL_URL = practice.highlevel.url
  process.env.TANDEM_NOZBE_URL = practice.nozbe.url
})

test.afterEach(async () => {
  delete process.env.TANDEM_HIGHLEVEL_URL
  delete process.env.TANDEM_NOZBE_URL
  await practice.close()
})

test('a new user connects both accounts, sees what would be done, and starts the first run', async ({
  start,
}) => {
  const page = await (await start()).firstWindow()
  await page.getByRole('button', { name: /Connect my accounts/ }).click()

  const highlevel = page.getByRole('region', { name: 'HighLevel' })
  await highlevel.getByLabel('Private integration token').fill('pit-this-is-not-one')
  await highlevel.getByLabel('Location id').fill(practice.highlevel.locationId)
  await highlevel.getByRole('button', { name: 'Connect' }).click()
  await expect(highlevel.getByRole('alert')).toContainText('HighLevel refused the token')
  // What was typed is still there.
  await expect(highlevel.getByLabel('Location id')).toHaveValue(practice.highlevel.locationId)
  await highlevel.getByLabel('Private integration token').fill(practice.highlevel.token)
  await highlevel.getByRole('button', { name: 'Connect' }).click()
  await expect(highlevel).toContainText('Signed in')
  await expect(highlevel).toContainText('Read and write')

  const nozbe = page.getByRole('region', { name: 'Nozbe' })
  await nozbe.getByLabel('API token').fill(practice.nozbe.token)
  await nozbe.getByRole('button', { name: 'Connect' }).click()
  await expect(nozbe).toContainText(`ends in ${practice.nozbe.token.slice(-4)}`)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  const answers = page.getByRole('region', { name: 'What is kept in step' })
  const [contact] = [...practice.highlevelState.contacts.all()]
  await answers.getByLabel('Contacts', { exact: true }).selectOption('picked')
  await answers.getByLabel('Name, e-mail or phone').fill(contact?.email ?? '')
  await answers.getByRole('button', { name: 'Find' }).click()
  await answers.getByRole('button', { name: 'Add' }).first().click()
  await answers.getByLabel('Only in Nozbe').selectOption('leave')
  await page.getByRole('button', { name: 'Keep these answers' }).click()
  await page.getByRole('button', { name: 'Show what would be done' }).click()
  await expect(page.getByText('Only in HighLevel')).toBeVisible()
  expect((await stateOf(page)).workspace).toBeNull()
  await page.getByRole('button', { name: 'Start first run' }).click()
  await expect.poll(async () => (await stateOf(page)).inStep.contacts, { timeout: 45_000 }).toBe(1)
  const state = await stateOf(page)
  expect(state.workspace?.practice).toBe(false)
  expect(JSON.stringify(state)).not.toContain(practice.highlevel.token)
})
