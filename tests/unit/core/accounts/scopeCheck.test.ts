import { describe, expect, it } from 'vitest'
import type { HttpRequest } from '../../../../main/connectors/http'
import type { HighLevelSecret } from '../../../../main/core/accounts/highlevelSecret'
import { highLevelSecret } from '../../../../main/core/accounts/highlevelSecret'
import { keptIn } from '../../../../main/core/accounts/kept'
import { createScopeCheck } from '../../../../main/core/accounts/scopeCheck'
import { virtualClock } from '../../../../shared/clock'
import { readScopes, writeScopes } from '../../../../shared/scopes'
import { memoryHost } from '../../../memoryHost'

const hour = 3_600_000
const scopes = [...readScopes, ...writeScopes]
const facts = { locationId: 'one', locationName: 'One', timezone: 'UTC', signedInAt: 0 }
const everything = { access: 'read-write', scopes: { granted: scopes, missing: [] } } as const
const privateSecret = { means: 'private', token: 'secret', ...everything, ...facts } as const
const browserSecret = {
  means: 'browser',
  clientId: 'id',
  clientSecret: 'secret',
  host: 'standard',
  grant: {
    accessToken: 'a',
    refreshToken: 'r',
    lifeMs: 24 * hour,
    receivedAt: 0,
    scopes,
    locationId: 'one',
    companyId: null,
    userId: null,
  },
  ...everything,
  ...facts,
} as const

/** A check of what is kept, against a service that refuses these scopes. */
async function setUp(secret: object, without: string[]) {
  const clock = virtualClock(0)
  const { vault } = memoryHost({ highlevel: JSON.stringify(secret) })
  const kept = keptIn<HighLevelSecret>(vault, 'highlevel', highLevelSecret, () => {})
  await kept.open()
  let asked = 0
  const request = async ({ operation, schema }: HttpRequest<unknown, unknown>) => {
    asked += 1
    return without.some((scope) => operation === `scopes.${scope}`) ? 'missing' : schema.parse({})
  }
  const http = { service: 'highlevel', host: 'localhost', clock, request } as never
  const check = createScopeCheck({ kept, http, clock, onChange: () => {} })
  const questions = async (wasRefused: boolean) => {
    asked = 0
    await check(wasRefused)
    return asked
  }
  return { clock, kept, questions, vault }
}

describe('what a sign-in may do', () => {
  it('is asked daily with a private token, and what was taken away is kept', async () => {
    const { clock, kept, questions, vault } = await setUp(privateSecret, ['contacts.write'])
    clock.advance(23 * hour)
    expect(await questions(false)).toBe(0)
    clock.advance(2 * hour)
    expect(await questions(false)).toBe(scopes.length)
    expect(kept.get()).toMatchObject({ access: 'read-only', scopes: { missing: ['contacts.write'] } })
    expect(await vault.read('highlevel')).toContain('"access":"read-only"')
    expect(await questions(false)).toBe(0)
  })

  it('is asked at once when a run was refused something, and then once an hour', async () => {
    const { clock, kept, questions } = await setUp(privateSecret, ['calendars/events.write'])
    clock.advance(1000)
    expect(await questions(true)).toBe(scopes.length)
    expect(kept.get()?.scopes.missing).toEqual(['calendars/events.write'])
    expect(await questions(true)).toBe(0)
    clock.advance(hour)
    expect(await questions(true)).toBe(scopes.length)
  })

  it('comes with each renewal of a sign-in in the browser, which is asked only when something was refused', async () => {
    const { clock, kept, questions } = await setUp({ ...browserSecret, access: 'read-only' }, [
      'users.readonly',
    ])
    clock.advance(50 * hour)
    expect(await questions(false)).toBe(0)
    expect(await questions(true)).toBe(scopes.length)
    // Writing was not asked for, so it does not count as missing.
    expect(kept.get()).toMatchObject({ access: 'read-only', scopes: { missing: ['users.readonly'] } })
  })
})
