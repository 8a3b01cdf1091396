import { expect, runEnded, startInStep, test } from './support/app'
import { connectServices } from './support/practice'

test('a recipe is tested on a contact, switched on, and acts on the next new contact', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const { page } = await startInStep(start)
  await page.getByRole('button', { name: 'Automations' }).click()
  const recipe = page.getByRole('region', { name: 'Welcome task' })
  await recipe.getByRole('button', { name: 'Welcome task: settings and last runs' }).click()
  const title = 'Say hello'
  await recipe.getByRole('textbox', { name: 'Task name' }).fill(title)

  await recipe.getByRole('button', { name: 'Test on a contact' }).click()
  await recipe.getByRole('list', { name: 'Contacts found' }).getByRole('button').first().click()
  await expect(recipe.getByRole('status')).toContainText(`Would add “${title}”`)
  await expect(recipe.getByRole('status')).toContainText('Nothing was written.')
  const { highlevel, nozbe } = connectServices(dataDir)
  expect(await nozbe.taskNames()).not.toContain(title)

  await recipe.getByRole('button', { name: 'Keep' }).click()
  await recipe.getByRole('switch', { name: 'Welcome task: on' }).click()
  await highlevel.addContact({ firstName: 'Ines', lastName: 'Okafor', email: 'ines@example.com' })
  await page.getByRole('button', { name: 'Overview' }).click()
  // HighLevel's search shows a new contact a moment later.
  await expect(async () => {
    const asked = Date.now()
    await page.getByRole('button', { name: 'Sync now' }).click()
    await runEnded(page, asked)
    expect(await nozbe.taskNames()).toContain(title)
  }).toPass({ timeout: 60_000, intervals: [3000] })
})
