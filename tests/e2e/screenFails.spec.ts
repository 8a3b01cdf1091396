import { expect, startInStep, stateOf, test } from './support/app'

test('a screen that fails leaves the others, and comes back by Reload', async ({
  start,
  tray: _tray,
  practised: _practised,
}) => {
  const { app, page } = await startInStep(start)
  const state = await stateOf(page)
  // A time that is none, which no list can write.
  const broken = { ...state, latest: state.latest.map((entry) => ({ ...entry, at: Number.NaN })) }
  await app.evaluate(
    ({ BrowserWindow }, sent) => BrowserWindow.getAllWindows()[0]?.webContents.send('state:changed', sent),
    broken,
  )
  const failed = page.getByRole('heading', { name: 'This screen failed' })
  await expect(failed).toBeVisible()
  const details = await page.getByRole('textbox', { name: 'Details' }).inputValue()
  expect(details).toContain('RangeError')
  expect(state.latest.filter(({ contact }) => details.includes(contact))).toEqual([])

  await page.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(details)

  await page.getByRole('button', { name: 'History', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await page.getByRole('button', { name: 'Overview', exact: true }).click()
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'Latest changes' })).toBeVisible()
})
