import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAccounts } from '../../../../main/core/accounts/accounts'
import { type Practice, startPractice } from '../../../../main/practice/index'
import { createVault } from '../../../../main/vault/vault'
import { systemClock } from '../../../../shared/clock'
import { memoryHost } from '../../../memoryHost'
import { fakeFile } from '../../vault/fakeFile'
import { fakeKeyStore } from '../../vault/keyStore'

let practice: Practice
let keyStore: ReturnType<typeof fakeKeyStore>
let file: ReturnType<typeof fakeFile>
beforeEach(async () => {
  practice = await startPractice({ contacts: 1, clock: systemClock, indexLagMs: 0 })
  keyStore = fakeKeyStore()
  file = fakeFile()
})
afterEach(() => practice.close())

/** Each is Tandem started anew. */
function start() {
  const { openExternal } = memoryHost()
  const onChange = vi.fn()
  const accounts = createAccounts({
    host: { vault: createVault({ file, cipher: keyStore }), openExternal },
    clock: systemClock,
    urls: { highlevel: practice.highlevel.url, nozbe: practice.nozbe.url },
    wantedLocation: () => null,
    wantedSpace: () => null,
    onChange,
  })
  return { accounts, onChange }
}

async function signedIn() {
  const { accounts } = start()
  await accounts.open()
  const { token, locationId } = practice.highlevel
  const { usePrivateToken: connectHighLevel, useNozbeToken: connectNozbe } = accounts
  await connectHighLevel({ token, locationId })
  await connectNozbe(practice.nozbe.token)
  return accounts
}

describe('accounts', () => {
  it('are there after a start, and say how they are kept', async () => {
    expect((await signedIn()).shown().keeping).toBe('protected')
    const { accounts } = start()
    expect(accounts.shown()).toMatchObject({ highlevel: null, nozbe: null })
    await accounts.open()
    expect(accounts.shown()).toMatchObject({
      highlevel: { locationId: practice.highlevel.locationId },
      nozbe: { tokenEnd: practice.nozbe.token.slice(-4) },
      keeping: 'protected',
    })
  })

  it('come back without a restart once a key store that was locked at the start is unlocked', async () => {
    await signedIn()
    keyStore.state.isThere = false
    const { accounts, onChange } = start()
    expect(accounts.shown().unread).toBeNull()
    await expect(accounts.open()).rejects.toMatchObject({ code: 'vault.locked' })
    expect(accounts.shown()).toMatchObject({ highlevel: null, nozbe: null, unread: { code: 'vault.locked' } })
    const { highlevel, nozbe } = accounts.access
    // It is the key store that keeps a run from working, and not that nobody signed in.
    await expect(highlevel.credentials.token()).rejects.toMatchObject({ code: 'vault.locked' })
    await expect(nozbe.credentials.token()).rejects.toMatchObject({ code: 'vault.locked' })

    keyStore.state.isThere = true
    onChange.mockClear()
    expect(await highlevel.credentials.token()).toBe(practice.highlevel.token)
    expect(await nozbe.credentials.token()).toBe(practice.nozbe.token)
    expect(onChange).toHaveBeenCalled()
    expect(accounts.shown()).toMatchObject({ highlevel: {}, nozbe: {}, keeping: 'protected', unread: null })
  })

  it('that the key store has no key for any more can be given anew, one by one', async () => {
    await signedIn()
    keyStore.state.key = 2
    const { accounts } = start()
    await expect(accounts.open()).rejects.toMatchObject({ code: 'vault.locked' })
    expect(accounts.shown().keeping).toBe('protected')
    await accounts.useNozbeToken(practice.nozbe.token)
    expect(await accounts.access.nozbe.credentials.token()).toBe(practice.nozbe.token)
    await expect(accounts.access.highlevel.credentials.token()).rejects.toMatchObject({
      code: 'vault.locked',
    })
    expect(accounts.shown().unread).toMatchObject({ code: 'vault.locked' })
    await accounts.signOut('highlevel')
    expect(accounts.shown().unread).toBeNull()
  })

  it('are the one forgotten and the other kept, when the user signs out of one', async () => {
    const accounts = await signedIn()
    await accounts.signOut('nozbe')
    const { accounts: again } = start()
    await again.open()
    expect(again.shown().nozbe).toBeNull()
    expect(again.locationId()).toBe(practice.highlevel.locationId)
    await expect(again.access.nozbe.credentials.token()).rejects.toMatchObject({ code: 'auth.missing' })
  })

  it('say that they are only in memory when the key store goes away', async () => {
    const accounts = await signedIn()
    keyStore.state.isThere = false
    await accounts.useNozbeToken(practice.nozbe.token)
    expect(accounts.shown().keeping).toBe('memory')
    await accounts.keepUnprotected(true)
    expect(accounts.shown().keeping).toBe('unprotected')
  })
})

describe('a Nozbe token that is being checked', () => {
  it('is not kept where the user signs out meanwhile, or pastes another one', async () => {
    const { accounts } = start()
    await accounts.open()
    const first = accounts.useNozbeToken(practice.nozbe.token).catch((thrown: unknown) => thrown)
    await accounts.signOut('nozbe')
    expect(await first).toMatchObject({ code: 'signIn.cancelled' })
    expect(accounts.shown().nozbe).toBeNull()

    const [wrong, right] = await Promise.allSettled([
      accounts.useNozbeToken(practice.nozbe.token),
      accounts.useNozbeToken(`apikey ${practice.nozbe.token}`),
    ])
    expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled'])
  })

  it('that was refused after it was replaced says nothing against the new one', async () => {
    const accounts = await signedIn()
    const { credentials } = accounts.access.nozbe
    expect(await credentials.refused('the-token-before')).toBe(true)
    expect(accounts.shown().nozbe?.needsSignIn).toBe(false)
    expect(await credentials.refused(practice.nozbe.token)).toBe(false)
    expect(accounts.shown().nozbe?.needsSignIn).toBe(true)
    accounts.works('nozbe')
    expect(accounts.shown().nozbe?.needsSignIn).toBe(false)
    await accounts.signOut('nozbe')
    expect(await credentials.refused(practice.nozbe.token)).toBe(false)
  })
})
