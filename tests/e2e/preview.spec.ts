import { AxeBuilder } from '@axe-core/playwright'
import { expect, runEnded, startInStep, test } from './support/app'
import { connectServices, nameOf } from './support/practice'

test('what is ticked of a preview is written, and the rest by the next usual sync', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  const { page } = await startInStep(start)
  const { highlevel, nozbe } = connectServices(dataDir)
  const cards = await nozbe.cards()
  const edited = (await highlevel.contacts())
    .filter(({ id }) => /^Company:/m.test(cards.get(id) ?? ''))
    .slice(0, 3)
  const [one, two, three] = edited
  if (!one || !two || !three) throw new Error('Too few contacts have a company.')
  for (const { id } of edited) await highlevel.editContact(id, { companyName: `Quayside ${id}` })
  const onCards = async () => {
    const now = await nozbe.cards()
    return edited.map(({ id }) => now.get(id)?.includes(`Company: Quayside ${id}`) === true)
  }

  await page.getByRole('button', { name: 'Preview' }).click()
  const changes = page.getByRole('tree', { name: 'What the next run would do' })
  // HighLevel's lists show an edit a moment later.
  await expect(async () => {
    await page.getByRole('button', { name: 'Read again' }).first().click()
    await expect(changes.getByRole('treeitem')).toHaveCount(6, { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect(changes).toContainText(`Quayside ${two.id}`)
  expect(await onCards()).toEqual([false, false, false])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
  }

  await changes
    .getByRole('treeitem', { name: nameOf(two) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Sync 2 of 3' }).click()
  await expect(page.getByText('2 records were synced as shown.')).toBeVisible({ timeout: 60_000 })
  expect(await onCards()).toEqual([true, false, true])
  // What was left is still to be done, and still not ticked.
  await expect(changes.getByRole('treeitem')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Sync 0 of 1' })).toBeVisible()

  const asked = Date.now()
  await page.keyboard.press('Control+Enter')
  await runEnded(page, asked)
  expect(await onCards()).toEqual([true, true, true])
})
