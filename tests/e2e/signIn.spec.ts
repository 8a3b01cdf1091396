import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type Practice, startPractice } from '../../main/practice/index'
import { systemClock } from '../../shared/clock'
import { expect, launch, stateOf, test } from './support/app'
import { noteOpenedPages, startBrowser } from './support/browser'

let practice: Practice
let browser: Browser
let folder: string
let pages: ReturnType<typeof noteOpenedPages>

test.beforeEach(async () => {
  practice = await startPractice({ contacts: 3, clock: systemClock, indexLagMs: 0 })
  process.env.TANDEM_HIGHLEVEL_URL = practice.highlevel.url
  folder = mkdtempSync(join(tmpdir(), 'tandem-browser-'))
  pages = noteOpenedPages(folder)
  browser = await startBrowser()
})

test.afterEach(async () => {
  await browser.close()
  pages.restore()
  delete process.env.TANDEM_HIGHLEVEL_URL
  await practice.close()
  rmSync(folder, { recursive: true, force: true })
})

test('signing in to HighLevel goes through the browser of the system, and ends only by its own answer', async ({
  start,
}) => {
  const page = await (await start()).firstWindow()
  await page.getByRole('button', { name: /Connect my accounts/ }).click()
  const highlevel = page.getByRole('region', { name: 'HighLevel' })
  await highlevel.getByLabel('Way to sign in').selectOption('browser')
  await highlevel.getByLabel('Client ID').fill(practice.highlevel.clientId)
  await highlevel.getByLabel('Client secret').fill(practice.highlevel.clientSecret)
  const signIn = highlevel.getByRole('button', { name: 'Sign in in the browser' })
  const tab = await browser.newPage()

  await test.step('denied', async () => {
    await signIn.click()
    await tab.goto(await pages.page(0))
    await expect(tab.getByText('contacts.write')).toBeVisible()
    await tab.getByRole('button', { name: 'Deny' }).click()
    await expect(tab.getByRole('heading', { name: 'Back to Tandem' })).toBeVisible()
    await expect(highlevel.getByRole('alert')).toContainText('was told not to let Tandem in')
    expect((await stateOf(page)).accounts.highlevel).toBeNull()
  })

  await test.step('allowed, after a page that has nothing to do with it', async () => {
    await signIn.click()
    const consent = await pages.page(1)
    const redirect = new URL(consent).searchParams.get('redirect_uri') ?? ''
    await tab.goto(`${redirect}?code=stolen&state=guessed`)
    await expect(tab.getByRole('heading', { name: 'Not used' })).toBeVisible()
    await tab.goto(consent)
    await tab.getByRole('button', { name: 'Allow' }).click()
    await expect(tab.getByRole('heading', { name: 'Back to Tandem' })).toBeVisible()
    await expect(highlevel).toContainText('Signed in')
    await expect(highlevel).toContainText('Read and write')
    const { accounts } = await stateOf(page)
    expect(accounts.highlevel).toMatchObject({ means: 'browser', scopes: { missing: [] } })
  })

  await test.step('refused, which leaves the sign-in before', async () => {
    await highlevel.getByRole('button', { name: 'Change' }).click()
    await highlevel.getByLabel('Client ID').fill(practice.highlevel.clientId)
    await highlevel.getByLabel('Client secret').fill('a-secret-of-another-app')
    await signIn.click()
    await tab.goto(await pages.page(2))
    await tab.getByRole('button', { name: 'Allow' }).click()
    await expect(highlevel.getByRole('alert')).toContainText('HighLevel did not accept the sign-in')
    // The sign-in before stays.
    await expect(highlevel).toContainText('Signed in')
  })
})

test('a sign-in that nobody answers ends by itself, and says so', async ({ dataDir }) => {
  const app = await launch(dataDir, ['hurry.cjs'])
  const page = await app.firstWindow()
  await page.getByRole('button', { name: /Connect my accounts/ }).click()
  const highlevel = page.getByRole('region', { name: 'HighLevel' })
  await highlevel.getByLabel('Way to sign in').selectOption('browser')
  await highlevel.getByLabel('Client ID').fill(practice.highlevel.clientId)
  await highlevel.getByLabel('Client secret').fill(practice.highlevel.clientSecret)
  await highlevel.getByRole('button', { name: 'Sign in in the browser' }).click()
  const tab = await browser.newPage()
  await tab.goto(await pages.page(0))
  // The user closes the browser.
  await tab.close()
  await expect(highlevel.getByRole('alert')).toContainText('within 5 minutes')
  await expect(highlevel.getByLabel('Client ID')).toHaveValue(practice.highlevel.clientId)
  expect((await stateOf(page)).accounts).toMatchObject({ highlevel: null, signIn: null })
  await app.close()
})
