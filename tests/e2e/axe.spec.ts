import type { Locator, Page } from '@playwright/test'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { test as base, expect, startInStep } from './support/app'
import { inspect, settled } from './support/inspect'

const test = base.extend<{ services: Practice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  services: async ({}, use) => {
    const practice = await startPractice({ contacts: 120, clock: systemClock, indexLagMs: 0 })
    process.env.TANDEM_HIGHLEVEL_URL = practice.highlevel.url
    process.env.TANDEM_NOZBE_URL = practice.nozbe.url
    await use(practice)
    delete process.env.TANDEM_HIGHLEVEL_URL
    delete process.env.TANDEM_NOZBE_URL
    await practice.close()
  },
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** What a screen shows only when asked to. Each begins on a screen of the navigation, by its name in English. */
const unfolded: readonly { screen: string; name: string; open(page: Page): Promise<void> }[] = [
  {
    screen: 'History',
    name: 'history-open',
    open: (page) => page.getByRole('main').getByRole('listitem').getByRole('button').first().click(),
  },
  {
    screen: 'Automations',
    name: 'automations-open',
    open: (page) => page.getByRole('main').locator('button[aria-expanded]').first().click(),
  },
  {
    screen: 'Automations',
    name: 'automations-new',
    open: (page) => button(page, 'New automation…').click(),
  },
  {
    screen: 'Catalogue',
    name: 'catalogue-open',
    open: (page) => page.getByRole('grid').locator('tbody').getByRole('row').first().click(),
  },
]

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Screens' })
const sections = (page: Page) => page.getByRole('navigation', { name: 'Preferences' })
/** Without the count of what waits. */
const nameOf = async (item: Locator) => ((await item.textContent()) ?? '').replace(/\d.*$/, '').trim()

test('the way to the first run has no findings', async ({ services, start, tray: _tray }) => {
  test.setTimeout(120_000)
  const app = await start()
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  await inspect(app, page, 'welcome')
  await button(page, 'Restore a backup').click()
  await settled(page)
  await inspect(app, page, 'welcome-restore')
  await page.keyboard.press('Escape')
  const goOn = async () => {
    await button(page, 'Continue').click()
    await settled(page)
  }
  await button(page, /Connect my accounts/).click()
  await settled(page)
  await inspect(app, page, 'set-up-highlevel')
  await page.getByLabel('Private integration token').fill(services.highlevel.token)
  await page.getByLabel('Location ID').fill(services.highlevel.locationId)
  await button(page, 'Connect').click()
  await goOn()
  await page.getByLabel('API token').fill(services.nozbe.token)
  await button(page, 'Connect').click()
  await button(page, 'Continue').waitFor()
  await inspect(app, page, 'set-up-nozbe')
  await goOn()
  await page.getByLabel('Name of the project').waitFor()
  await inspect(app, page, 'set-up-layout')
  await goOn()
  await page.getByRole('combobox', { name: 'Contacts' }).waitFor()
  await inspect(app, page, 'set-up-scope')
  await goOn()
  await page.getByRole('button', { name: /Only in HighLevel/ }).click()
  await settled(page)
  await inspect(app, page, 'set-up-match')
})

test('every screen of the navigation, and every section of Preferences, has no findings', async ({
  start,
  tray: _tray,
  practised: _practised,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await startInStep(start)
  const walk = async (items: Locator, visit: (name: string) => Promise<void>) => {
    const count = await items.count()
    for (let index = 0; index < count; index += 1) {
      await items.nth(index).click()
      await settled(page)
      await visit(await nameOf(items.nth(index)))
    }
    return count
  }
  const screens = await walk(navigation(page).getByRole('button'), async (screen) => {
    if (screen === 'Preferences') return
    await inspect(app, page, screen.toLowerCase())
    for (const one of unfolded.filter((one) => one.screen === screen)) {
      await one.open(page)
      await settled(page)
      await inspect(app, page, one.name)
    }
  })
  expect(screens).toBeGreaterThanOrEqual(4)
  const shown = await walk(sections(page).getByRole('button'), (section) =>
    inspect(app, page, `preferences-${section.toLowerCase()}`),
  )
  expect(shown).toBeGreaterThanOrEqual(7)
})
