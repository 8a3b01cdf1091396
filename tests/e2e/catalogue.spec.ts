import { expect, startInStep, test } from './support/app'
import { inspect, settled } from './support/inspect'
import { connectServices, nameOf } from './support/practice'

test('Catalogue: a read is found by search and tried, and its answer names the contact', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await startInStep(start)
  const services = connectServices(dataDir)
  const [id] = (await services.nozbe.cards()).keys()
  const contact = await services.highlevel.contact(id ?? '')

  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible()
  await settled(page)
  await inspect(app, page, 'catalogue')
  const search = page.getByRole('textbox', { name: 'Search operations' })
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await search.fill('show contact everything')
  const rows = page.getByRole('grid').locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Show a contact' })).toBeVisible()

  const form = page.getByRole('region', { name: 'Try it' })
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(form.getByRole('alert')).toHaveText('It is still empty. Fill it in.')
  await form.getByLabel('contactId').fill('nobody')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText('HighLevel did not carry out contacts.get')
  await form.getByLabel('contactId').fill(contact.id)
  await page.keyboard.press('Enter')
  const answer = form.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('Status 200')
  await expect(answer).toContainText('calls left today')
  await expect(answer.getByRole('tree')).toContainText(nameOf(contact).split(' ')[0] ?? '')
  await inspect(app, page, 'catalogue-answer')

  await answer.getByRole('treeitem').first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(answer.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('show contact everything')
  await expect(rows.first()).toBeFocused()
})

test('Catalogue: what writes is not tried, and leads to where it can be put to use', async ({
  start,
  tray: _tray,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Catalogue', exact: true }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('write')
  await page.getByRole('combobox', { name: 'Area' }).selectOption('tags')
  await page.getByRole('row', { name: /Add tags to a contact/ }).click()
  const section = page.getByRole('region', { name: 'Try it' })
  await expect(section).toContainText('What writes is not tried here')
  await expect(section.getByRole('button', { name: 'Send' })).toHaveCount(0)
  await inspect(app, page, 'catalogue-write')
  await section.getByRole('button', { name: 'Build one in Automations' }).click()
  await expect(page.getByRole('heading', { name: 'Automations' })).toBeVisible()
})
