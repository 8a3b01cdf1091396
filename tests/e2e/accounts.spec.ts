import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { expect, runEnded, stateOf, test } from './support/app'
import { connectNozbe, goOn } from './support/setUp'

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

async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(overflow, `${name}: wider than the window`).toBeLessThanOrEqual(0)
  }
}

test('a new user connects both accounts, sees what would be done, starts the first run, and changes the answers', async ({
  start,
}) => {
  const app = await start()
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480))
  await page.getByRole('button', { name: /Connect my accounts/ }).click()

  const highlevel = page.getByRole('region', { name: 'HighLevel' })
  const connect = highlevel.getByRole('button', { name: 'Connect' })
  const token = highlevel.getByLabel('Private integration token')
  await connect.click()
  await expect(token).toBeFocused()
  await expectAccessible(page, 'an empty form that was sent')
  await token.fill('pit-this-is-not-one')
  await highlevel.getByLabel('Location ID').fill(practice.highlevel.locationId)
  await connect.click()
  await expect(highlevel.getByRole('alert')).toContainText('HighLevel refused the token')
  // What was typed is still there.
  await expect(highlevel.getByLabel('Location ID')).toHaveValue(practice.highlevel.locationId)
  await token.fill(practice.highlevel.token)
  await highlevel.getByLabel('Location ID').fill('nowhere')
  await connect.click()
  await expect(highlevel.getByRole('alert')).toContainText('HighLevel has no location nowhere')
  await highlevel.getByLabel('Location ID').fill(practice.highlevel.locationId)
  await connect.click()
  await expect(highlevel).toContainText('Signed in')
  await expect(highlevel).toContainText('Read and write')

  await goOn(page)

  const nozbe = page.getByRole('region', { name: 'Nozbe' })
  await connectNozbe(page, practice)
  await goOn(page)

  await expect(page.getByLabel('Name of the project')).toHaveValue('Contacts')
  await expectAccessible(page, 'the layout')
  await goOn(page)

  const [contact, other] = [...practice.highlevelState.contacts.all()]
  const pick = async (within: Page | Locator, email: string | null | undefined) => {
    await within.getByLabel('Name, e-mail or phone').fill(email ?? '')
    await within.getByRole('button', { name: 'Find' }).click()
    await within.getByRole('button', { name: 'Add' }).first().click()
  }
  await page.getByRole('combobox', { name: 'Contacts' }).selectOption('picked')
  await pick(page, contact?.email)
  await expectAccessible(page, 'the scope')
  await goOn(page)

  const alone = page.getByRole('button', { name: /Only in Nozbe/ })
  await expect(alone).toBeVisible()
  await page.getByRole('combobox', { name: 'Only in Nozbe' }).selectOption('leave')
  await expect(page.getByText('No contact is made in HighLevel.')).toBeVisible()
  await alone.click()
  await expect(page.getByRole('table', { name: 'Only in Nozbe' })).toBeVisible()
  await expectAccessible(page, 'what would be done')
  // What was answered is there to be gone back to.
  const steps = page.getByRole('complementary', { name: 'Set up Tandem' })
  await steps.getByRole('button', { name: /Layout/ }).click()
  await expect(page.getByLabel('Name of the project')).toHaveValue('Contacts')
  await steps.getByRole('button', { name: /Match/ }).click()
  await expect(page.getByRole('combobox', { name: 'Only in Nozbe' })).toHaveValue('leave')
  expect((await stateOf(page)).workspace).toBeNull()
  await page.getByRole('button', { name: 'Start first run' }).click()
  // Overview, where the run is watched.
  await expect(page.getByRole('heading', { name: 'Latest changes' })).toBeVisible({ timeout: 45_000 })
  await expect.poll(async () => (await stateOf(page)).inStep.contacts, { timeout: 45_000 }).toBe(1)
  const state = await stateOf(page)
  expect(state.workspace?.practice).toBe(false)
  expect(JSON.stringify(state)).not.toContain(practice.highlevel.token)

  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  const answers = page.getByRole('region', { name: 'What is kept in step' })
  await answers.getByRole('button', { name: 'Change' }).click()
  await expect(answers.getByRole('list', { name: 'Picked by hand' })).toContainText(contact?.lastName ?? '')
  await pick(answers, other?.email)
  await expectAccessible(page, 'the answers of what is in step')
  await answers.getByRole('button', { name: 'Keep these answers' }).click()
  const changed = Date.now()
  await answers.getByRole('button', { name: 'Sync now' }).click()
  await runEnded(page, changed)
  expect((await stateOf(page)).inStep.contacts).toBe(2)

  await nozbe.getByRole('button', { name: 'Sign out…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign out of Nozbe?' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page, 'the question before signing out')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(nozbe.getByRole('button', { name: 'Sign out…' })).toBeFocused()
  await nozbe.getByRole('button', { name: 'Sign out…' }).click()
  await dialog.getByRole('button', { name: 'Sign out' }).click()
  await expect(nozbe.getByLabel('API token')).toBeVisible()
})

test('set-up is done with the keyboard alone', async ({ start }) => {
  const page = await (await start()).firstWindow()
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Welcome to Tandem' }).waitFor()
  /** Tab by Tab, to what has this name in this part of the page. */
  const tabTo = async (name: string, region?: string) => {
    const scope = region ? page.getByRole('region', { name: region }) : page
    const wanted = scope
      .getByRole('button', { name })
      .or(scope.getByLabel(name, { exact: true }))
      .first()
    await wanted.waitFor()
    const isThere = () => wanted.evaluate((element) => element === document.activeElement)
    for (let pressed = 0; pressed < 40 && !(await isThere()); pressed++) await keyboard.press('Tab')
    await expect(wanted).toBeFocused()
  }
  const typeInto = async (name: string, region: string, text: string) => {
    await tabTo(name, region)
    await keyboard.type(text)
  }
  await tabTo('Connect my accounts')
  await keyboard.press('Enter')
  await typeInto('Private integration token', 'HighLevel', practice.highlevel.token)
  await typeInto('Location ID', 'HighLevel', practice.highlevel.locationId)
  await keyboard.press('Enter')
  await tabTo('Continue')
  await keyboard.press('Enter')
  await typeInto('API token', 'Nozbe', practice.nozbe.token)
  await keyboard.press('Enter')
  await tabTo('Continue')
  await keyboard.press('Enter')
  await tabTo('Name of the project')
  await keyboard.press('Enter')
  await tabTo('Contacts')
  await tabTo('Continue')
  await keyboard.press('Enter')
  const rule = page.getByRole('combobox', { name: 'Only in Nozbe' })
  await rule.waitFor()
  const isOnRule = () => rule.evaluate((element) => element === document.activeElement)
  for (let pressed = 0; pressed < 40 && !(await isOnRule()); pressed++) await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await expect(page.getByText('No contact is made in HighLevel.')).toBeVisible()
  await tabTo('Start first run')
  await keyboard.press('Enter')
  await expect.poll(async () => (await stateOf(page)).inStep.contacts, { timeout: 45_000 }).toBe(5)
})
