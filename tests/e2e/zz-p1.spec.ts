import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, startInStep, test } from './support/app'

async function shoot(app: ElectronApplication, page: Page, name: string, full = false) {
  for (const [w, h] of [
    [960, 640],
    [720, 480],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [w, h] as const,
    )
    await page.waitForTimeout(250)
    await page.screenshot({ path: `/tmp/shots/p1-${name}-${w}.png`, fullPage: full })
  }
}

test('welcome', async ({ start, tray: _t, dataDir }) => {
  writeFileSync(
    join(dataDir, 'config.json'),
    JSON.stringify({ appearance: { language: 'pl', theme: 'light' } }),
  )
  const app = await start()
  const page = await app.firstWindow()
  await page.getByRole('button', { name: /obszar ćwiczebny/ }).waitFor()
  await shoot(app, page, 'welcome')
  await page.getByRole('button', { name: /Połącz moje konta/ }).click()
  await page.waitForTimeout(300)
  await shoot(app, page, 'setup')
})

test('all', async ({ start, tray: _t, dataDir, practised: _p }) => {
  test.setTimeout(180_000)
  writeFileSync(
    join(dataDir, 'config.json'),
    JSON.stringify({ appearance: { language: 'pl', theme: 'dark' } }),
  )
  const { app, page } = await startInStep(start)
  await page.emulateMedia({ colorScheme: null })
  await shoot(app, page, 'overview')
  await page.getByRole('button', { name: 'Synchronizuj teraz' }).first().click()
  await page.waitForTimeout(60)
  await page.screenshot({ path: '/tmp/shots/p1-syncing.png' })
  await page.getByRole('button', { name: 'Historia', exact: true }).click()
  await page.waitForTimeout(400)
  await page
    .getByRole('row')
    .nth(3)
    .click()
    .catch(() => {})
  await page.waitForTimeout(400)
  await shoot(app, page, 'history')
  await page.getByRole('button', { name: 'Automatyzacje', exact: true }).click()
  await page.waitForTimeout(400)
  await shoot(app, page, 'automations')
  for (const name of ['Zadanie powitalne', 'Ważne zmiany jako notatki', 'Nadchodzące spotkania']) {
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await page.waitForTimeout(300)
  }
  await shoot(app, page, 'automation-open')
  await page.getByRole('button', { name: 'Preferencje', exact: true }).click()
  for (const [name, key] of [
    ['Konta', 'accounts'],
    ['Harmonogram', 'schedule'],
    ['Powiadomienia', 'notifications'],
    ['Ogólne', 'general'],
    ['Dane', 'data'],
    ['Diagnostyka', 'diagnostics'],
    ['Informacje', 'about'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForTimeout(300)
    if (key === 'diagnostics') {
      await page.getByRole('button', { name: 'Sprawdź teraz' }).click()
      await page.getByRole('listitem').nth(20).waitFor({ timeout: 30_000 })
    }
    await shoot(app, page, key)
  }
  expect(1).toBe(1)
})
