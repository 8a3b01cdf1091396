import type { Page } from '@playwright/test'
import { expect, startInStep, test } from './support/app'

/** The window as the styles see it. */
async function looksOf(page: Page) {
  // Playwright has pages in the light theme of its own accord.
  await page.emulateMedia({ colorScheme: null })
  return page.evaluate(() => ({
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    lang: document.documentElement.lang,
  }))
}

test('language and theme act at once in window, tray and menu, and stay after a restart', async ({
  start,
  tray,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'General' }).click()

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect.poll(() => looksOf(page)).toEqual({ isDark: true, lang: 'en' })
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
  await expect.poll(() => looksOf(page)).toEqual({ isDark: false, lang: 'en' })
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')

  await page.getByRole('combobox', { name: 'Language' }).selectOption('pl')
  await expect(page.getByRole('heading', { name: 'Preferencje' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Motyw' })).toHaveValue('dark')
  expect(await looksOf(page)).toEqual({ isDark: true, lang: 'pl' })
  await expect.poll(() => tray.tooltip()).toMatch(/^Tandem: wszystko zsynchronizowane · synchronizacja /)
  const labels = (await tray.menu()).map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Otwórz Tandem', 'Synchronizuj teraz', 'Zakończ Tandem']))
  const menuOf = (running: typeof app) =>
    running.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(await menuOf(app)).toEqual(['Tandem', 'Edycja', 'Widok', 'Pomoc'])
  await app.close()

  tray.awaitIcon()
  const again = await start()
  const reopened = await again.firstWindow()
  await expect(reopened.getByRole('button', { name: 'Przegląd' })).toBeVisible()
  expect(await looksOf(reopened)).toEqual({ isDark: true, lang: 'pl' })
  await expect.poll(() => tray.tooltip()).toMatch(/^Tandem: .*synchronizacja/)
  expect(await menuOf(again)).toEqual(['Tandem', 'Edycja', 'Widok', 'Pomoc'])
})
