import { describe, expect, it } from 'vitest'
import { probeScopes } from '../../../main/connectors/highlevel/scopes'
import { readScopes, writeScopes } from '../../../shared/scopes'
import { sentBy, world } from './world'

const all = [...readScopes, ...writeScopes]

const asked = () => probeScopes(world.http.highlevel, world.practice.highlevel.locationId)

function give(scopes: readonly string[]): void {
  const { tokens } = world.practice.highlevelState
  for (const token of [...tokens.all()]) tokens.put({ ...token, scopes: [...scopes] })
}

describe('the scopes of a sign-in', () => {
  it('are all there, by one request each, and nothing is changed', async () => {
    const before = JSON.stringify(world.practice.highlevelState)
    const sent = await sentBy(async () => {
      expect(await asked()).toEqual({ granted: all, missing: [], unknown: [] })
    })
    expect(sent).toHaveLength(all.length)
    expect(JSON.stringify(world.practice.highlevelState)).toBe(before)
  })

  it.each(all)('lack %s where it was not given', async (scope) => {
    give(all.filter((one) => one !== scope))
    expect(await asked()).toMatchObject({ missing: [scope], unknown: [] })
  })

  it.each([
    [401, 'The token is not authorized for this scope.'],
    [401, 'This authClass type is not allowed to access this scope. Please reach out to your admin.'],
    [403, 'This authClass type is not allowed to access this scope.'],
  ] as const)('are told by a %i: %s', async (scopeRefusalStatus, scopeRefusal) => {
    Object.assign(world.practice.highlevelState.settings, { scopeRefusalStatus, scopeRefusal })
    give(readScopes)
    expect(await asked()).toEqual({ granted: [...readScopes], missing: [...writeScopes], unknown: [] })
  })

  it('count as given where they cannot be told', async () => {
    world.practice.faults.add(
      { service: 'highlevel', kind: 'status', status: 503, path: /^\/users/, times: 4 },
      {
        service: 'highlevel',
        kind: 'status',
        status: 403,
        body: { message: 'Forbidden' },
        path: /^\/businesses/,
      },
    )
    expect(await asked()).toEqual({
      granted: all,
      missing: [],
      unknown: ['users.readonly', 'businesses.readonly'],
    })
  })

  it('are not asked with a token that is refused', async () => {
    const { tokens } = world.practice.highlevelState
    for (const { id } of [...tokens.all()]) tokens.delete(id)
    const sent = await sentBy(async () => {
      await expect(asked()).rejects.toMatchObject({ code: 'auth.refused' })
    })
    expect(sent).toHaveLength(1)
  })
})
