import { expect, runEnded, startInStep, test } from './support/app'
import { inspect } from './support/inspect'
import { connectServices, nameOf } from './support/practice'

test('Mapping: a rule is edited, looked at, discarded, saved, and shows on the card in Nozbe', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  const services = connectServices(dataDir)
  await page.getByRole('button', { name: 'Mapping', exact: true }).click()
  const direction = page.getByRole('combobox', { name: 'Direction of Company' })
  const bar = page.getByRole('region', { name: 'Changes' })

  await direction.selectOption('off')
  await expect(bar).toContainText('Writes nothing on either side.')
  await bar.getByRole('button', { name: 'Discard' }).click()
  await expect(direction).toHaveValue('both')
  await expect(bar).toHaveCount(0)

  // Off, so that HighLevel and the card come to differ.
  await direction.selectOption('off')
  await bar.getByRole('button', { name: 'Save' }).click()
  await expect(bar).toContainText('Saved')
  const contact = await services.highlevel.contact(await services.nozbe.editCard('Company', 'On the card'))
  const name = nameOf(contact)
  const company = contact.companyName ?? ''
  expect(company).not.toBe('')
  const since = Date.now()
  await page.getByRole('button', { name: 'Overview', exact: true }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await runEnded(page, since)

  await page.getByRole('button', { name: 'Mapping', exact: true }).click()
  const picker = page.getByRole('combobox', { name: 'Contact to show' })
  await picker.fill(name)
  await page.getByRole('option', { name, exact: true }).first().click()
  const card = page.getByRole('complementary', { name: 'Preview in Nozbe' })
  await expect(card.getByText('On the card')).toBeVisible()
  await direction.selectOption('to-nozbe')
  await expect(card.getByText(company, { exact: true })).toBeVisible()
  await expect(bar).toContainText('Company, from HighLevel to Nozbe')
  await expect(bar).toContainText('Writes 1 card in Nozbe, and nothing in HighLevel.')
  await inspect(app, page, 'mapping')
  expect(await services.nozbe.lineOn(contact.id, 'Company')).toBe('On the card')

  await bar.getByRole('button', { name: 'Save' }).click()
  await expect(bar).toContainText('Saved')
  const again = Date.now()
  await page.getByRole('button', { name: 'Overview', exact: true }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await runEnded(page, again)
  expect(await services.nozbe.lineOn(contact.id, 'Company')).toBe(company)
})

test('Mapping: people, and leaving with edits asks', async ({
  start,
  tray: _tray,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  await page.getByRole('button', { name: 'Mapping', exact: true }).click()
  await page.getByRole('radio', { name: 'People' }).click()
  const first = page.getByRole('combobox', { name: /^Who / }).first()
  await expect(first).toBeVisible()
  await inspect(app, page, 'people')
  await first.selectOption('nobody')
  await expect(page.getByRole('region', { name: 'Changes' })).toContainText('1 pair changed')
  await page.getByRole('button', { name: 'History', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Mapping' })).toBeVisible()
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await question.getByRole('button', { name: 'Discard and go on' }).click()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await page.getByRole('button', { name: 'Preferences', exact: true }).click()
  await page.getByRole('button', { name: 'Safety', exact: true }).click()
  await expect(page.getByRole('switch', { name: 'Ask before every delete' })).toBeChecked()
  await inspect(app, page, 'safety')
})
