import { describe, expect, it } from 'vitest'
import { createBudget, limitsOf } from '../../../../main/connectors/budget'
import { findEntry } from '../../../../main/connectors/catalog'
import { callEntry } from '../../../../main/connectors/catalog/call'
import { createHttp } from '../../../../main/connectors/http'
import { tryCall } from '../../../../main/core/catalogue/tryCall'
import { systemClock } from '../../../../shared/clock'

const token = 'pit-0123456789abcdef'
const place = { locationId: 'here', teamId: 'abcdefgh01234567' }

/** Tries an operation on a service that answers so. */
function tryOn(service: 'highlevel' | 'nozbe', name: string, input: unknown, answer: () => Response) {
  const entry = findEntry(name)
  if (entry?.type !== 'action') throw new Error(`${name} is no action.`)
  const baseUrl = 'http://127.0.0.1:1'
  const http = createHttp({
    service,
    baseUrl,
    headersFor: () => ({}),
    credentials: { token: async () => token, refused: async () => false },
    clock: systemClock,
    budget: createBudget({ service, clock: systemClock, limits: limitsOf(service, baseUrl) }),
    transport: async () => answer(),
  })
  return tryCall(entry, http.clean, (onCall) => callEntry(http, entry, input, place, undefined, onCall))
}

describe('a call that is tried', () => {
  it('tells its status, and an answer without the token that it was made with', async () => {
    const location = {
      id: 'here',
      name: 'L',
      timezone: 'Europe/Warsaw',
      note: `sent with ${token}`,
      apiKey: 'x',
    }
    const tried = await tryOn('highlevel', 'location.get', {}, () => Response.json({ location }))
    expect(tried.status).toBe(200)
    expect(tried.ms).toBeGreaterThanOrEqual(0)
    expect(tried.answer).toEqual({
      type: 'json',
      value: { location: { ...location, note: 'sent with [secret]', apiKey: '[secret]' } },
    })
  })

  it('tells of a file its size alone', async () => {
    const path = { comment_id: 'abcdefgh01234567', file_id: 'abcdefgh01234567' }
    const file = () => new Response(new Uint8Array(1000))
    const tried = await tryOn('nozbe', 'comments.attachments.download', { path }, file)
    expect(tried.answer).toEqual({ type: 'file', bytes: 1000 })
  })
})
