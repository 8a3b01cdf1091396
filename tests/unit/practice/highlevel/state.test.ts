import { describe, expect, it } from 'vitest'
import { createHighLevel } from '../../../../main/practice/highlevel/app'
import { emptyState, restoreState } from '../../../../main/practice/highlevel/state'
import { createRandom } from '../../../../main/practice/random'
import { L, start, type World, world } from './world'

async function busyDay(w: World) {
  const { body } = await w.call('POST', '/contacts/', {
    body: { locationId: L, name: 'Ann Kelly', tags: ['vip'] },
  })
  const { id } = body.contact as { id: string }
  await w.call('POST', `/contacts/${id}/notes`, { body: { body: 'Met at the fair' } })
  await w.call('POST', `/contacts/${id}/tasks`, {
    body: { title: 'Call', dueDate: '2026-05-05T10:00:00Z', completed: false },
  })
  await w.call('POST', '/calendars/events/appointments', {
    body: { calendarId: 'cal-1', locationId: L, contactId: id, startTime: '2026-05-05T10:00:00Z' },
  })
  return id
}

describe('the state', () => {
  it('is the same for the same seed, and another for another', async () => {
    const trace = async (seed: number) => {
      const w = world({}, { seed })
      await busyDay(w)
      return JSON.stringify(w.state)
    }
    expect(await trace(1)).toBe(await trace(1))
    expect(await trace(1)).not.toBe(await trace(2))
  })

  it('survives JSON, tokens and all', async () => {
    const w = world()
    const id = await busyDay(w)
    const state = restoreState(JSON.parse(JSON.stringify(w.state)))
    expect(JSON.stringify(state)).toBe(JSON.stringify(w.state))

    const { app } = createHighLevel({ state, clock: w.clock, random: createRandom(w.random.position()) })
    const response = await app.request(`/contacts/${id}/tasks`, {
      headers: { Authorization: `Bearer ${w.token}`, Version: '2021-07-28' },
    })
    expect(await response.json()).toMatchObject({ tasks: [{ contactId: id, title: 'Call' }] })
  })

  it('of a new service has one token with every scope and one client', () => {
    const state = emptyState(world().state.location)
    createHighLevel({ state, clock: { now: () => 0, sleep: async () => {} }, random: createRandom(1) })
    const [token] = state.tokens.all()
    expect(token?.id).toMatch(/^pit-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(token?.scopes).toContain('contacts.write')
    expect(Array.from(state.clients.all(), ({ name }) => name)).toEqual(['Tandem'])
  })
})

describe('a merge in the app', () => {
  it('moves what the loser had to the winner; the loser is gone', async () => {
    const w = world()
    const winner = w.contact({ firstName: 'Ann', email: 'ann@example.com', tags: ['vip'] })
    const loserId = await busyDay(w)
    w.state.contacts.put({
      ...w.contact({ id: loserId }),
      email: 'a.kelly@example.com',
      phone: '+353855550101',
      tags: ['spring'],
    })
    w.clock.advance(1000)
    expect(
      (await w.call('POST', `/practice/contacts/${winner.id}/merge`, { body: { loserId } })).status,
    ).toBe(200)

    expect((await w.call('GET', `/contacts/${loserId}`)).status).toBe(400)
    expect((await w.call('GET', `/contacts/${winner.id}`)).body.contact).toMatchObject({
      email: 'ann@example.com',
      additionalEmails: ['a.kelly@example.com'],
      phone: '+353855550101',
      tags: ['vip', 'spring'],
      dateUpdated: new Date(start + 1000).toISOString(),
    })
    for (const [kind, key] of [
      ['tasks', 'tasks'],
      ['notes', 'notes'],
      ['appointments', 'events'],
    ] as const) {
      expect((await w.call('GET', `/contacts/${winner.id}/${kind}`)).body[key]).toHaveLength(1)
    }
    const { body } = await w.call('POST', '/contacts/search', { body: { locationId: L, pageLimit: 10 } })
    expect(body.total).toBe(1)
  })

  it('takes two different contacts', async () => {
    const w = world()
    const { id } = w.contact()
    for (const loserId of [id, 'nobody']) {
      expect((await w.call('POST', `/practice/contacts/${id}/merge`, { body: { loserId } })).status).toBe(400)
    }
    expect((await w.call('GET', `/contacts/${id}`)).status).toBe(200)
  })
})
