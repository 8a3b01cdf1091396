import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, startInStep, test } from './support/app'

test('the checks pass, and the report for support is saved as it was shown', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'Diagnostics' }).click()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('To fix')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('All right').first()).toBeAttached()

  await page.getByRole('button', { name: 'Show report' }).click()
  const shown = await page.getByRole('region', { name: 'What will be saved' }).textContent()
  const file = join(dataDir, 'report.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible()
  expect(readFileSync(file, 'utf8').trim()).toBe(shown?.trim())
  expect(shown).not.toContain('@')
})
