import { join } from 'node:path'
import { createCore } from '../../../main/core/createCore'
import { type Practice, startPractice } from '../../../main/practice/index'
import { vaultFile } from '../../../main/vault/file'
import { createVault } from '../../../main/vault/vault'
import { systemClock } from '../../../shared/clock'
import type { PerService } from '../../../shared/domain'
import { setUpAnswers } from '../../setUpAnswers'
import { test as base } from './app'

interface Fixtures {
  /** How the user signs in to HighLevel. */
  means: 'private' | 'browser'
  /** The user's own services, which here are practice services in the test's process. */
  own: Practice
  /** The addresses at which Tandem asks them. */
  urls: PerService<string>
  /** Links both in the data folder, so that the app starts in step with them. */
  linked: undefined
}

const noKeyStore = {
  isProtecting: async () => false,
  encrypt: () => Promise.reject(new Error('There is no key store.')),
  decrypt: () => Promise.reject(new Error('There is no key store.')),
}

/** Tests of a workspace of the user's own, beyond the practice workspace. */
export const test = base.extend<Fixtures>({
  means: ['private', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  own: async ({}, use) => {
    const practice = await startPractice({ contacts: 5, clock: systemClock, indexLagMs: 0, limits: false })
    await use(practice)
    await practice.close()
  },
  urls: async ({ own }, use) => {
    await use({ highlevel: own.highlevel.url, nozbe: own.nozbe.url })
  },
  linked: async ({ own, urls, means, dataDir }, use) => {
    await linkIn(dataDir, own, urls, means)
    process.env.TANDEM_HIGHLEVEL_URL = urls.highlevel
    process.env.TANDEM_NOZBE_URL = urls.nozbe
    await use(undefined)
    delete process.env.TANDEM_HIGHLEVEL_URL
    delete process.env.TANDEM_NOZBE_URL
  },
})

/** What a user does in the window on the first day: signs in, agrees to that being kept, answers, makes the first run. */
async function linkIn(
  dataDir: string,
  own: Practice,
  urls: PerService<string>,
  means: Fixtures['means'],
): Promise<void> {
  const vault = createVault({ file: vaultFile(join(dataDir, 'vault.json'), () => {}), cipher: noKeyStore })
  const host = { vault, hasTray: async () => false, openExternal: allow }
  const core = await createCore({ dataDir, host, urls })
  const { usePrivateToken: connectPrivately, useNozbeToken: connectNozbe } = core
  await core.keepUnprotected(true)
  const { clientId, clientSecret } = own.highlevel
  if (means === 'private') await connectPrivately(own.highlevel)
  else {
    const redirectHost = '127.0.0.1'
    await core.signIn({ clientId, clientSecret, host: 'standard', access: 'read-write', redirectHost })
  }
  await connectNozbe(own.nozbe.token)
  await core.setUp(setUpAnswers)
  await core.startFirstRun()
  await core.close()
}

/** Chooses Allow on the page of the sign-in, as its user does in the browser, and goes where that leads. */
async function allow(page: string): Promise<void> {
  const { origin, pathname, searchParams: body } = new URL(page)
  body.set('decision', 'allow')
  const answer = await fetch(origin + pathname, { method: 'POST', body, redirect: 'manual' })
  await fetch(answer.headers.get('location') ?? '')
}
