import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHighLevelDesk } from '../../../../main/core/accounts/highlevelDesk'
import type { HighLevelSecret } from '../../../../main/core/accounts/highlevelSecret'
import { systemClock } from '../../../../shared/clock'
import { TandemError } from '../../../../shared/errors'
import { readScopes, writeScopes } from '../../../../shared/scopes'
import { memoryHost } from '../../../memoryHost'
import { gate, json, scriptedService } from '../../oauth/scriptedService'

const day = 86_400_000
const client = { clientId: 'client-of-the-user', clientSecret: 'secret-of-the-client' }
const given = { ...client, host: 'standard', access: 'read-write', redirectHost: '127.0.0.1' } as const
const scopes = [...readScopes, ...writeScopes]

type Service = Awaited<ReturnType<typeof scriptedService>>
let service: Service | null = null
afterEach(() => service?.close())

/** What is kept of a sign-in in the browser whose token came so long ago. */
const browserSecret = (ageMs: number, name = 'old'): HighLevelSecret => ({
  means: 'browser',
  ...client,
  host: 'standard',
  access: 'read-write',
  scopes: { granted: scopes, missing: [] },
  locationId: 'loc-1',
  locationName: 'One',
  timezone: 'UTC',
  signedInAt: Date.now() - ageMs,
  grant: {
    accessToken: `access-${name}`,
    refreshToken: `refresh-${name}`,
    lifeMs: day,
    receivedAt: Date.now() - ageMs,
    scopes,
    locationId: 'loc-1',
    companyId: null,
    userId: null,
  },
})

interface Script {
  /** How long a token call is held up. */
  token?: () => Promise<void>
  /** What it answers. */
  answer?: () => { status: number; body: object }
  /** How long the question for a location is held up. */
  location?: () => Promise<void>
  /** How the browser is opened. */
  openExternal?: () => Promise<void>
}

/** A desk with a HighLevel that answers when a test wants. */
async function desk(kept: HighLevelSecret | null, script: Script = {}) {
  let made = 0
  const tokens = () => {
    made += 1
    return {
      status: 200,
      body: {
        access_token: `access-${made}`,
        refresh_token: `refresh-${made}`,
        expires_in: 86_399,
        scope: scopes.join(' '),
        locationId: 'loc-1',
      },
    }
  }
  service = await scriptedService(async ({ path }, response) => {
    if (path === '/oauth/token') {
      const { status, body } = (script.answer ?? tokens)()
      await script.token?.()
      return json(response, status, body)
    }
    await script.location?.()
    if (path.startsWith('/locations/'))
      return json(response, 200, { location: { id: path.split('/')[2], name: 'One', timezone: 'UTC' } })
    json(response, 200, {})
  })
  const host = memoryHost(kept ? { highlevel: JSON.stringify(kept) } : {})
  const onChange = vi.fn()
  const created = createHighLevelDesk({
    vault: host.vault,
    url: service.url,
    clock: systemClock,
    onChange,
    openExternal: script.openExternal ?? host.openExternal,
    wantedLocation: () => null,
  })
  const stored = (): HighLevelSecret | null => {
    const text = host.secrets.get('highlevel')
    return text === undefined ? null : JSON.parse(text)
  }
  /** What the browser brings back. */
  const allow = async () => {
    await vi.waitFor(() => expect(created.underWay()).not.toBeNull())
    const { searchParams } = new URL(created.underWay()?.address ?? '')
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    back.search = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' }).toString()
    await fetch(back)
  }
  return { desk: created, host, stored, allow, service, onChange }
}

const failureOf = (work: Promise<unknown>) => work.then(() => null).catch((thrown: unknown) => thrown)

describe('who signs out while the token is renewed', () => {
  it('stays signed out, whichever comes first', async () => {
    for (const isAnsweredFirst of [false, true]) {
      const answered = gate()
      const written = gate()
      const { desk: one, host, stored } = await desk(browserSecret(2 * day), { token: () => answered.opened })
      await one.open()
      const { write } = host.vault
      // The key store takes its time to forget.
      host.vault.write = async (name, secret) => {
        if (secret === null) await written.opened
        await write(name, secret)
      }
      const token = failureOf(one.credentials.token())
      await vi.waitFor(() => expect(service?.asked).toHaveLength(1))
      if (isAnsweredFirst) answered.open()
      const out = one.signOut()
      answered.open()
      await new Promise((resolve) => setTimeout(resolve, 30))
      written.open()
      await out
      expect(await token).toMatchObject({ code: 'auth.missing' })
      expect(one.shown()).toBeNull()
      expect(stored()).toBeNull()
      service?.close()
    }
  })
})

describe('a sign-in that takes the place of another while that is renewed', () => {
  it('is not overwritten by what the renewal of the old one brings', async () => {
    const answered = gate()
    const holdUp = [answered.opened]
    const {
      desk: one,
      stored,
      allow,
    } = await desk(browserSecret(2 * day), {
      token: async () => holdUp.shift(),
    })
    await one.open()
    const token = one.credentials.token()
    await vi.waitFor(() => expect(service?.asked).toHaveLength(1))
    const done = one.signIn(given)
    await allow()
    await done
    expect(stored()).toMatchObject({ grant: { accessToken: 'access-2' } })
    answered.open()
    // Who waited for the old one works with the new one.
    expect(await token).toBe('access-2')
    expect(stored()).toMatchObject({ grant: { accessToken: 'access-2', refreshToken: 'refresh-2' } })
    expect(await one.credentials.token()).toBe('access-2')
  })
})

describe('a token that is refused after it was replaced', () => {
  it('says nothing against the private token that is there by now', async () => {
    const { desk: one } = await desk(null)
    await one.usePrivateToken({ token: 'pit-first-token-of-it', locationId: 'loc-1' })
    await one.usePrivateToken({ token: 'pit-second-token-of-it', locationId: 'loc-1' })
    expect(await one.credentials.refused('pit-first-token-of-it')).toBe(true)
    expect(one.shown()?.needsSignIn).toBe(false)
    expect(await one.credentials.refused('pit-second-token-of-it')).toBe(false)
    expect(one.shown()?.needsSignIn).toBe(true)
    one.works()
    expect(one.shown()?.needsSignIn).toBe(false)
  })
})

describe('a token that was taken back at the service', () => {
  it('shows at once that the user has to sign in again', async () => {
    const { desk: one } = await desk(browserSecret(day / 2), {
      answer: () => ({ status: 400, body: { message: 'Invalid grant: refresh token is invalid' } }),
    })
    await one.open()
    expect(await failureOf(one.credentials.refused('access-old'))).toMatchObject({ code: 'auth.expired' })
    expect(one.shown()?.needsSignIn).toBe(true)
  })
})

describe('a renewal that brings fewer scopes', () => {
  it('is shown so, and what may be written follows', async () => {
    const body = { access_token: 'access-new', refresh_token: 'refresh-new', scope: readScopes.join(' ') }
    const { desk: one, stored } = await desk(browserSecret(2 * day), {
      answer: () => ({ status: 200, body }),
    })
    await one.open()
    expect(one.writable()).toContain('contact')
    await one.credentials.token()
    expect(one.shown()?.scopes).toEqual({ granted: readScopes, missing: writeScopes })
    expect(one.writable()).toEqual([])
    expect(stored()).toMatchObject({ scopes: { missing: writeScopes } })
  })
})

describe('a sign-in that is stopped', () => {
  it('while HighLevel is asked for the location is not kept', async () => {
    const asked = gate()
    const { desk: one, stored, allow } = await desk(null, { location: () => asked.opened })
    const failure = failureOf(one.signIn(given))
    await allow()
    await vi.waitFor(() => expect(service?.asked.some(({ path }) => path.startsWith('/loc'))).toBe(true))
    one.cancel()
    asked.open()
    expect(await failure).toMatchObject({ code: 'signIn.cancelled' })
    expect(one.shown()).toBeNull()
    expect(stored()).toBeNull()
  })

  it('by signing out is not kept either; nor is a private token that was being checked', async () => {
    const asked = gate()
    const { desk: one, stored, allow } = await desk(null, { location: () => asked.opened })
    const inBrowser = failureOf(one.signIn(given))
    await allow()
    await vi.waitFor(() => expect(service?.asked.some(({ path }) => path.startsWith('/loc'))).toBe(true))
    await one.signOut()
    const byToken = failureOf(one.usePrivateToken({ token: 'pit-token-of-it', locationId: 'loc-1' }))
    await one.signOut()
    asked.open()
    expect(await inBrowser).toMatchObject({ code: 'signIn.cancelled' })
    expect(await byToken).toMatchObject({ code: 'signIn.cancelled' })
    expect(stored()).toBeNull()
  })

  it('as soon as it was begun opens no page', async () => {
    const { desk: one, host } = await desk(null)
    const failure = failureOf(one.signIn(given))
    one.cancel()
    expect(await failure).toMatchObject({ code: 'signIn.cancelled' })
    expect(host.opened).toEqual([])
    expect(one.underWay()).toBeNull()
  })

  it('makes room for another one at once, though the service does not answer', async () => {
    const never = gate()
    const { desk: one, allow, stored } = await desk(null, { token: () => never.opened })
    const first = failureOf(one.signIn(given))
    await allow()
    await vi.waitFor(() => expect(service?.asked).toHaveLength(1))
    one.cancel()
    const second = one.signIn(given)
    expect(await first).toMatchObject({ code: 'signIn.cancelled' })
    await vi.waitFor(() => expect(one.underWay()).not.toBeNull())
    await expect(one.signIn(given)).rejects.toMatchObject({ code: 'signIn.underWay' })
    never.open()
    await allow()
    await second
    expect(stored()).toMatchObject({ means: 'browser' })
    expect(one.underWay()).toBeNull()
  })
})

describe('a sign-in in the browser', () => {
  it('is stopped by a private token that the user gives meanwhile', async () => {
    const { desk: one, stored } = await desk(null)
    const failure = failureOf(one.signIn(given))
    await vi.waitFor(() => expect(one.underWay()).not.toBeNull())
    await one.usePrivateToken({ token: 'pit-token-of-it', locationId: 'loc-1' })
    expect(await failure).toMatchObject({ code: 'signIn.cancelled' })
    expect(stored()).toMatchObject({ means: 'private' })
  })

  it('goes on where the system never says that it opened the page', async () => {
    const never = () => new Promise<void>(() => {})
    const { desk: one, stored, allow } = await desk(null, { openExternal: never })
    const done = one.signIn(given)
    await allow()
    await done
    expect(stored()).toMatchObject({ means: 'browser' })
  })

  it('uses the secret that was given before only for the same app', async () => {
    const { desk: one, allow, stored } = await desk(browserSecret(0))
    await one.open()
    const other = { ...given, clientId: 'client-of-another', clientSecret: null }
    await expect(one.signIn(other)).rejects.toMatchObject({ code: 'signIn.clientIncomplete' })
    const done = one.signIn({ ...given, clientId: `  ${given.clientId} `, clientSecret: null })
    await allow()
    await done
    expect(service?.asked[0]?.form).toMatchObject({
      client_id: client.clientId,
      client_secret: client.clientSecret,
    })
    expect(stored()).toMatchObject(client)
  })

  it('does not cost the one before where it cannot be kept', async () => {
    const { desk: one, host, stored, allow } = await desk(browserSecret(0))
    await one.open()
    host.vault.write = async () => {
      throw new TandemError('disk.full')
    }
    const failure = failureOf(one.signIn(given))
    await allow()
    expect(await failure).toMatchObject({ code: 'disk.full' })
    expect(await one.credentials.token()).toBe('access-old')
    expect(stored()).toMatchObject({ grant: { accessToken: 'access-old' } })
  })
})

describe('a key store that is locked at the start', () => {
  const locked = async () => {
    throw new TandemError('vault.locked')
  }

  it('is asked again at the next need, which says what is the matter', async () => {
    const { desk: one, host } = await desk(browserSecret(0))
    const { read } = host.vault
    host.vault.read = locked
    await expect(one.open()).rejects.toMatchObject({ code: 'vault.locked' })
    await expect(one.credentials.token()).rejects.toMatchObject({ code: 'vault.locked' })
    expect(one.shown()).toBeNull()
    host.vault.read = read
    expect(await Promise.all([one.credentials.token(), one.credentials.token()])).toEqual([
      'access-old',
      'access-old',
    ])
    expect(one.shown()?.locationId).toBe('loc-1')
  })

  it('does not bring back what the user replaced or forgot meanwhile', async () => {
    const { desk: one, host } = await desk(browserSecret(0))
    host.vault.read = locked
    await one.open().catch(() => {})
    await one.usePrivateToken({ token: 'pit-token-of-it', locationId: 'loc-1' })
    expect(await one.credentials.token()).toBe('pit-token-of-it')
    await one.signOut()
    await expect(one.credentials.token()).rejects.toMatchObject({ code: 'auth.missing' })
  })
})
