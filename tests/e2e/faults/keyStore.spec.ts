import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, runEnded, stateOf } from '../support/app'
import { lockKeyStore, startKeyStore } from '../support/keyStore'
import { test } from '../support/own'
import { startPrompter } from '../support/prompter'

test('a key store that is locked or gone costs no sign-in, and is said in Accounts', async ({
  bus,
  dataDir,
  own,
  linked: _linked,
}) => {
  const vault = () => readFileSync(join(dataDir, 'vault.json'), 'utf8')
  const endPrompter = await startPrompter(bus)
  let endKeyStore = await startKeyStore(bus)
  try {
    await test.step('locked while Tandem runs, it keeps nothing from going on', async () => {
      const { app, page } = await startProtected(dataDir)
      expect(vault()).not.toContain(own.nozbe.token)
      await lockKeyStore(bus)
      expect(await syncNow(page)).toMatchObject({ error: null, accounts: { unread: null } })
      await app.close()
    })

    await test.step('still locked at the next start, it is said, with the way out', async () => {
      const before = vault()
      const { app, page } = await startProtected(dataDir)
      expect(await stateOf(page)).toMatchObject({
        error: { code: 'vault.locked' },
        inStep: { contacts: own.highlevelState.contacts.size },
      })
      await expect(page.getByText('Unlock the key store, then restart Tandem')).toBeVisible()
      await page.getByRole('button', { name: 'Preferences', exact: true }).click()
      await page.getByRole('button', { name: 'Accounts' }).click()
      await expect(page.getByRole('alert')).toContainText('did not open the saved sign-in')
      expect(vault()).toBe(before)

      await app.evaluate(({ app }) => {
        // The new process would wait for Playwright.
        app.relaunch = (options) => console.log(`Starts again with ${options?.args?.at(-1)}`)
      })
      const closed = app.waitForEvent('close')
      const said = app.waitForEvent('console')
      await page.getByRole('button', { name: 'Restart Tandem' }).click()
      expect((await said).text()).toContain('Starts again with')
      await closed
    })

    await test.step('unlocked, it gives the sign-ins back; gone, it takes none', async () => {
      await endKeyStore()
      endKeyStore = await startKeyStore(bus)
      const { app, page } = await startProtected(dataDir)
      expect(await stateOf(page)).toMatchObject({
        error: null,
        accounts: { keeping: 'protected', unread: null, nozbe: { tokenEnd: own.nozbe.token.slice(-4) } },
      })
      const before = vault()
      await endKeyStore()
      expect(await syncNow(page)).toMatchObject({ error: null, accounts: { unread: null } })
      expect(vault()).toBe(before)
      await app.close()
    })
  } finally {
    await endKeyStore()
    await endPrompter()
  }
})

async function startProtected(dataDir: string): Promise<{ app: ElectronApplication; page: Page }> {
  const since = Date.now()
  const app = await launch(dataDir, ['passwordStore.cjs'], '--password-store=gnome-libsecret')
  const page = await app.firstWindow()
  await runEnded(page, since)
  return { app, page }
}

async function syncNow(page: Page) {
  const since = Date.now()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await runEnded(page, since)
  return stateOf(page)
}
