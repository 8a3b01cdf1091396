import { describe, expect, it } from 'vitest'
import { L, start, type World, world } from './world'

const block = {
  calendarId: 'cal-1',
  locationId: L,
  startTime: '2026-05-05T09:00:00+01:00',
  endTime: '2026-05-05T16:30:00+01:00',
}
const blocked = (w: World, query: string, from = start) =>
  w.call(
    'GET',
    `/calendars/blocked-slots?locationId=${L}&startTime=${from}&endTime=${from + 7 * 86_400_000}${query}`,
  )

describe('blocked time', () => {
  it('is made and moved with 201, and listed apart from appointments', async () => {
    const w = world()
    const made = await w.call('POST', '/calendars/events/block-slots', {
      body: { ...block, title: 'Holiday' },
    })
    expect(made).toMatchObject({
      status: 201,
      body: { title: 'Holiday', startTime: block.startTime, locationId: L },
    })
    const { id } = made.body
    const moved = await w.call('PUT', `/calendars/events/block-slots/${id}`, {
      body: { calendarId: 'cal-1', locationId: L, endTime: '2026-05-05T12:00:00+01:00' },
    })
    expect(moved).toMatchObject({
      status: 201,
      body: { id, title: 'Holiday', endTime: '2026-05-05T12:00:00+01:00' },
    })
    expect((await blocked(w, '&calendarId=cal-1')).body.events).toMatchObject([{ id, contactId: '' }])
    expect((await blocked(w, '&calendarId=cal-1', start + 14 * 86_400_000)).body.events).toEqual([])
    expect((await blocked(w, '&userId=user-anna')).body.events).toEqual([])
    expect((await blocked(w, '')).status).toBe(422)
    const listed = `/calendars/events?locationId=${L}&calendarId=cal-1&startTime=${start}&endTime=${start + 7 * 86_400_000}`
    expect((await w.call('GET', listed)).body.events).toEqual([])
  })

  it('cannot be booked until it is deleted, which works as for an appointment', async () => {
    const w = world()
    const { id: contactId } = w.contact({ firstName: 'Ann' })
    const book = () =>
      w.call('POST', '/calendars/events/appointments', {
        body: { calendarId: 'cal-1', locationId: L, contactId, startTime: '2026-05-05T11:00:00+01:00' },
      })
    const { id } = (await w.call('POST', '/calendars/events/block-slots', { body: block })).body
    expect((await book()).status).toBe(400)
    const day = `startDate=${Date.parse('2026-05-05T00:00:00Z')}&endDate=${Date.parse('2026-05-05T23:00:00Z')}`
    expect((await w.call('GET', `/calendars/cal-1/free-slots?${day}`)).body).toMatchObject({
      '2026-05-05': { slots: ['2026-05-05T16:30:00+01:00'] },
    })
    expect((await w.call('DELETE', `/calendars/events/${id}`, { body: {} })).status).toBe(201)
    expect((await book()).status).toBe(200)
  })

  it.each([
    ['another location', { ...block, locationId: 'elsewhere' }, 403],
    ['no calendar', { ...block, calendarId: undefined }, 422],
    ['a calendar that is not there', { ...block, calendarId: 'cal-2' }, 400],
    ['an end before its start', { ...block, endTime: '2026-05-05T08:00:00+01:00' }, 422],
    ['no end', { ...block, endTime: undefined }, 422],
    ['somebody who is no user', { ...block, assignedUserId: 'nobody' }, 422],
  ])('with %s is refused', async (_, body, status) => {
    expect((await world().call('POST', '/calendars/events/block-slots', { body })).status).toBe(status)
  })
})
