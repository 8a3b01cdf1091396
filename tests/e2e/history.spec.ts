import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openStore } from '../../main/store/store'
import { expect, runEnded, startInStep, test } from './support/app'
import { inspect } from './support/inspect'
import { connectServices } from './support/practice'

const town = 'Ballyvaughan'
const rows = 5000

async function sync(page: Page): Promise<void> {
  const asked = Date.now()
  await page.evaluate(() => window.tandem.request('sync:start', undefined))
  await runEnded(page, asked)
}

/** Changes of other contacts, after all that is in the history. */
function bury(dataDir: string): void {
  const store = openStore(join(dataDir, 'workspaces', 'practice.db'), Date.now())
  store.transaction(() => {
    const run = store.runs.begin('hand', Date.now())
    for (let n = 1; n <= rows; n += 1) {
      store.history.add({
        run,
        at: Date.now(),
        service: n % 2 ? 'nozbe' : 'highlevel',
        kind: 'contact',
        op: 'update',
        recordId: `buried ${n}`,
        linkId: null,
        contact: `Person ${n}`,
        title: null,
        field: 'city',
        before: 'Cork',
        after: `Town ${n}`,
        by: 'tandem',
        rule: null,
        base: null,
      })
    }
  })
  store.close()
}

test('a change is found among 5,000, taken back on both services, and exported', async ({
  start,
  tray: _tray,
  dataDir,
  practised: _practised,
}) => {
  test.setTimeout(240_000)
  const first = await startInStep(start)
  const services = connectServices(dataDir)
  const id = [...(await services.nozbe.cards())].find(([, body]) => /^City: ./m.test(body))?.[0] ?? ''
  const before = await services.nozbe.lineOn(id, 'City')
  await services.nozbe.editCards('City', new Map([[id, town]]))
  await sync(first.page)
  expect(await services.highlevel.contact(id)).toMatchObject({ city: town })
  await first.app.close()
  bury(dataDir)

  const { app, page } = await startInStep(start)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(town)
  const list = page.getByRole('list', { name: 'Changes, newest first' })
  // Somebody's edit, and what Tandem made of it.
  await expect(list.getByRole('listitem').filter({ hasText: town })).toHaveCount(2)

  const file = join(dataDir, 'exported.csv')
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, file)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  await expect(page.getByText(/^2 changes saved as /)).toBeVisible()
  const [, ...exported] = readFileSync(file, 'utf8').trim().split('\r\n')
  expect(exported.filter((line) => line.includes(town))).toHaveLength(2)
  expect(exported).toHaveLength(2)

  // From the search into the list; then by its key from the change itself.
  await page.getByRole('textbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('z')
  const dialog = page.getByRole('dialog', { name: 'Undo this change?' })
  await expect(dialog).toContainText('1 change is taken back.')
  await expect(dialog).toContainText(before ?? '')
  await inspect(app, page, 'history-undo')
  await dialog.getByRole('button', { name: 'Undo 1 change' }).click()
  await expect(page.getByRole('dialog', { name: 'Undone' })).toBeVisible({ timeout: 60_000 })
  const now = connectServices(dataDir)
  expect(await now.nozbe.lineOn(id, 'City')).toBe(before)
  expect(await now.highlevel.contact(id)).toMatchObject({ city: before })
  await page.getByRole('button', { name: 'Close' }).click()

  // The record tells of both, and the way back leads to where one was.
  await page.keyboard.press('t')
  await expect(page.getByRole('list', { name: 'Timeline, newest first' })).toContainText('Undone')
  await inspect(app, page, 'history-record')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox')).toHaveValue(town)
  await expect(list.locator(':focus')).toHaveCount(1)
})
