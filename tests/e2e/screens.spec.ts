import { expect, runEnded, startInStep, test } from './support/app'
import { inspect } from './support/inspect'

test('first page and a run under way', async ({ start, tray: _tray }) => {
  const app = await start()
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'log' && message.type() !== 'info') complaints.push(message.text())
  })
  await expect(page.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
  await inspect(app, page, 'welcome')
  const asked = Date.now()
  await page.getByRole('button', { name: /Try the practice workspace/ }).click()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await inspect(app, page, 'syncing')
  await runEnded(page, asked)
  expect(complaints).toEqual([])
})

test('Overview, History and About', async ({ start, tray: _tray, practised: _practised }) => {
  const { app, page } = await startInStep(start)
  await inspect(app, page, 'overview')
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await inspect(app, page, 'history')
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'About', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Open folder' })).toBeVisible()
  await inspect(app, page, 'about')
})

test('Preferences, Schedule: what is chosen acts at once', async ({
  start,
  tray: _tray,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  const section = page.getByRole('region', { name: 'When Tandem syncs by itself' })
  await section.getByRole('combobox', { name: 'Runs' }).selectOption('60')
  await expect(section.getByRole('listitem').filter({ hasText: /:00/ })).toHaveCount(5)
  await inspect(app, page, 'schedule')
  await section.getByRole('combobox', { name: 'Runs' }).selectOption('cron')
  await section.getByLabel('Cron expression').fill('61 * * * *')
  await expect(section.getByRole('alert')).toContainText('field 1')
  await section.getByRole('switch', { name: 'No runs at some hours' }).click()
  await inspect(app, page, 'schedule-cron')
  await section.getByRole('combobox', { name: 'Runs' }).selectOption('hand')
  await expect(section.getByRole('status')).toHaveText('Runs begin only when you say so.')
  await section.getByRole('button', { name: '30 minutes' }).click()
  await expect(section.getByRole('status')).toContainText('Paused until')
})

test('Preferences', async ({ start, tray: _tray, practised: _practised }) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  for (const section of ['Notifications', 'General']) {
    await page.getByRole('button', { name: section }).click()
    await expect(page.getByRole('switch').first()).toBeVisible()
    await inspect(app, page, section.toLowerCase())
  }
  await page.getByRole('button', { name: 'Notifications' }).click()
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await page.getByLabel('Address of the webhook').fill('https://example.com/hook')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Send a test' }).scrollIntoViewIfNeeded()
  await inspect(app, page, 'alerts')
})
