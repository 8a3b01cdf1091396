import { describe, expect, it } from 'vitest'
import { L, start, type World, world } from './world'

function withContact(settings = {}) {
  const w = world(settings)
  const { id } = w.contact({ firstName: 'Ann', lastName: 'Kelly' })
  const book = (more: object = {}) =>
    w.call('POST', '/calendars/events/appointments', {
      version: '2021-04-15',
      body: {
        calendarId: 'cal-1',
        locationId: L,
        contactId: id,
        startTime: '2026-05-05T11:00:00+01:00',
        ...more,
      },
    })
  return { ...w, id, book }
}

const events = (w: World, query: string) =>
  w.call(
    'GET',
    `/calendars/events?locationId=${L}&startTime=${start}&endTime=${start + 7 * 86_400_000}${query}`,
  )

describe('an appointment', () => {
  it('is created with 200 and a flat answer without dates of its own', async () => {
    const { book, id } = withContact()
    const { status, body } = await book({ toNotify: false })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: expect.any(String),
      contactId: id,
      locationId: L,
      title: 'Ann Kelly',
      appointmentStatus: 'confirmed',
      assignedUserId: 'user-anna',
      startTime: '2026-05-05T11:00:00+01:00',
      endTime: '2026-05-05T11:30:00+01:00',
      isRecurring: false,
    })
    expect(body).not.toHaveProperty('dateAdded')
    expect(body).not.toHaveProperty('dateUpdated')
  })

  it('is got under `event`, with offsets and its maker', async () => {
    const { book, call } = withContact()
    const { id } = (await book()).body
    const { body } = await call('GET', `/calendars/events/appointments/${id}`)
    expect(body.event).toMatchObject({
      id,
      groupId: 'group-1',
      startTime: '2026-05-05T11:00:00+01:00',
      dateAdded: '2026-05-04T10:00:00+01:00',
      createdBy: { userId: 'user-anna', source: 'third_party' },
    })
  })

  it('shows times without a zone among the contact’s appointments; in which zone is a setting', async () => {
    const w = withContact()
    await w.book()
    const times = async () =>
      ((await w.call('GET', `/contacts/${w.id}/appointments`)).body.events as object[])[0]
    expect(await times()).toMatchObject({ startTime: '2026-05-05 11:00:00', endTime: '2026-05-05 11:30:00' })
    w.state.settings.contactAppointmentTimes = 'utc'
    expect(await times()).toMatchObject({ startTime: '2026-05-05 10:00:00' })
  })

  it('keeps its length when only its start moves', async () => {
    const { book, call } = withContact()
    const { id } = (await book()).body
    const { status, body } = await call('PUT', `/calendars/events/appointments/${id}`, {
      body: { startTime: '2026-05-06T14:00:00+01:00', appointmentStatus: 'new', toNotify: false },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      startTime: '2026-05-06T14:00:00+01:00',
      endTime: '2026-05-06T14:30:00+01:00',
      appointmentStatus: 'new',
    })
  })

  it('is deleted with 201 and `succeeded`', async () => {
    const { book, call } = withContact()
    const { id } = (await book()).body
    expect(await call('DELETE', `/calendars/events/${id}`, { body: {} })).toMatchObject({
      status: 201,
      body: { succeeded: true },
    })
    expect((await call('GET', `/calendars/events/appointments/${id}`)).status).toBe(400)
    expect((await call('DELETE', `/calendars/events/${id}`)).status).toBe(400)
  })

  it.each([
    [{ startTime: '2026-05-05T11:00:00' }, 'startTime must be a valid ISO 8601 date string'],
    [{ endTime: '2026-05-05T10:00:00Z' }, 'endTime must be after startTime'],
    [
      { appointmentStatus: 'active' },
      'appointmentStatus must be one of the following values: new, confirmed, cancelled, showed, noshow, invalid',
    ],
    [{ assignedUserId: 'stranger' }, 'assignedUserId must be a user of this location'],
    [{ colour: 'red' }, 'property colour should not exist'],
  ])('is refused with %j', async (more, message) => {
    expect(await withContact().book(more)).toMatchObject({ status: 422, body: { message: [message] } })
  })

  it('needs a free slot, unless told to ignore that', async () => {
    const { book } = withContact()
    const taken = { status: 400, body: { message: 'The slot you have selected is no longer available.' } }
    await book()
    expect(await book({ startTime: '2026-05-05T11:15:00+01:00' })).toMatchObject(taken)
    expect(await book({ startTime: '2026-05-05T18:00:00+01:00' })).toMatchObject(taken)
    expect(await book({ startTime: '2026-05-05T16:45:00+01:00' })).toMatchObject(taken)
    expect(await book({ startTime: '2026-05-01T11:00:00+01:00' })).toMatchObject(taken)
    expect((await book({ startTime: '2026-05-05T11:30:00+01:00' })).status).toBe(200)
    expect((await book({ ignoreFreeSlotValidation: true })).status).toBe(200)
  })

  it('frees its slot when it is cancelled', async () => {
    const { book, call } = withContact()
    const { id } = (await book()).body
    await call('PUT', `/calendars/events/appointments/${id}`, { body: { appointmentStatus: 'cancelled' } })
    expect((await book()).status).toBe(200)
  })

  it('moves the contact’s dateUpdated only where the settings say so', async () => {
    const still = withContact()
    await still.book()
    expect(still.state.contacts.get(still.id)?.dateUpdated).not.toBe(new Date(start).toISOString())
    const moving = withContact({ appointmentTouchesContact: true })
    await moving.book()
    expect(moving.state.contacts.get(moving.id)?.dateUpdated).toBe(new Date(start).toISOString())
  })
})

describe('a recurring appointment', () => {
  const weekly = { rrule: 'RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=3', ignoreFreeSlotValidation: true }

  it('is listed as instances that share masterEventId and keep their wall-clock time', async () => {
    const w = withContact()
    const { id } = (await w.book({ ...weekly, startTime: '2026-10-19T11:00:00+01:00' })).body
    const { body } = await w.call('GET', `/contacts/${w.id}/appointments`)
    expect((body.events as { startTime: string }[]).map(({ startTime }) => startTime)).toEqual([
      '2026-10-19 11:00:00',
      '2026-10-26 11:00:00',
      '2026-11-02 11:00:00',
    ])
    const instance = (body.events as { id: string }[])[1]?.id
    expect(instance).toBe(`${id}_${Date.parse('2026-10-26T11:00:00Z')}_1800`)
    expect((await w.call('GET', `/calendars/events/appointments/${instance}`)).body.event).toMatchObject({
      masterEventId: id,
      isRecurring: true,
      startTime: '2026-10-26T11:00:00+00:00',
    })
  })

  it('heeds UNTIL and EXDATE, skips months without the day, refuses other rules', async () => {
    const w = withContact()
    const days = async (rrule: string, startTime: string) => {
      const { body } = await w.book({ rrule, startTime, ignoreFreeSlotValidation: true })
      return w.state.appointments
        .of(w.id)
        .filter(({ masterEventId }) => masterEventId === body.id)
        .map((instance) => instance.startTime.slice(5, 10))
    }
    expect(
      await days(
        'RRULE:FREQ=DAILY;UNTIL=20260508T235959Z\nEXDATE:20260506T100000Z',
        '2026-05-05T11:00:00+01:00',
      ),
    ).toEqual(['05-05', '05-07', '05-08'])
    expect(await days('RRULE:FREQ=MONTHLY;COUNT=3', '2026-08-31T11:00:00+01:00')).toEqual(['08-31', '10-31'])
    expect((await w.book({ ...weekly, rrule: 'RRULE:FREQ=YEARLY' })).status).toBe(422)
  })

  it('needs ignoreFreeSlotValidation, else the rule is not heeded', async () => {
    const w = withContact()
    expect((await w.book({ rrule: weekly.rrule })).body).toMatchObject({ isRecurring: false })
  })

  it('goes with its master, while one instance goes alone', async () => {
    const w = withContact()
    const { id } = (await w.book(weekly)).body
    const left = () => w.state.appointments.of(w.id).filter(({ masterEventId }) => masterEventId).length
    await w.call('DELETE', `/calendars/events/${id}_${Date.parse('2026-05-05T10:00:00Z')}_1800`)
    expect(left()).toBe(2)
    await w.call('DELETE', `/calendars/events/${id}`)
    expect(left()).toBe(0)
  })
})

describe('the events of calendars', () => {
  it('want startTime, endTime and one of calendarId, userId and groupId', async () => {
    const w = withContact()
    await w.book()
    expect((await events(w, '')).body.message).toEqual([
      'Either of userId, groupId or calendarId is required',
    ])
    for (const query of ['&calendarId=cal-1', '&userId=user-anna', '&groupId=group-1']) {
      expect((await events(w, query)).body.events).toHaveLength(1)
    }
    for (const query of ['&calendarId=cal-2', '&userId=user-brian', '&groupId=group-2']) {
      expect((await events(w, query)).body.events).toEqual([])
    }
    const bare = await w.call('GET', `/calendars/events?locationId=${L}&calendarId=cal-1`)
    expect(bare.body.message).toEqual(expect.arrayContaining(['startTime should not be empty']))
  })

  it('are those within the time, by start', async () => {
    const w = withContact()
    await w.book({ startTime: '2026-05-07T11:00:00+01:00' })
    await w.book({ startTime: '2026-05-05T11:00:00+01:00' })
    await w.book({ startTime: '2026-05-20T11:00:00+01:00' })
    const { body } = await events(w, '&calendarId=cal-1')
    expect((body.events as { startTime: string }[]).map(({ startTime }) => startTime.slice(0, 10))).toEqual([
      '2026-05-05',
      '2026-05-07',
    ])
  })
})

describe('calendars', () => {
  it('are listed and got', async () => {
    const { call } = world()
    expect((await call('GET', `/calendars/?locationId=${L}`)).body.calendars).toMatchObject([
      { id: 'cal-1', locationId: L, name: 'First meetings', groupId: 'group-1', slotDuration: 30 },
    ])
    expect((await call('GET', '/calendars/cal-1')).body.calendar).toMatchObject({ id: 'cal-1' })
    expect((await call('GET', '/calendars/cal-2')).status).toBe(400)
  })

  it('tell their free slots by date, in any time zone, over at most 31 days', async () => {
    const w = withContact()
    await w.book({ startTime: '2026-05-04T10:30:00+01:00' })
    const day = `startDate=${start}&endDate=${Date.parse('2026-05-04T12:00:00Z')}`
    expect((await w.call('GET', `/calendars/cal-1/free-slots?${day}`)).body).toMatchObject({
      '2026-05-04': {
        slots: [
          '2026-05-04T10:00:00+01:00',
          '2026-05-04T11:00:00+01:00',
          '2026-05-04T11:30:00+01:00',
          '2026-05-04T12:00:00+01:00',
          '2026-05-04T12:30:00+01:00',
          '2026-05-04T13:00:00+01:00',
        ],
      },
    })
    const tokyo = (await w.call('GET', `/calendars/cal-1/free-slots?${day}&timezone=Asia/Tokyo`)).body
    expect(tokyo['2026-05-04']).toMatchObject({
      slots: expect.arrayContaining(['2026-05-04T18:00:00+09:00']),
    })
    const long = `startDate=${start}&endDate=${start + 32 * 86_400_000}`
    expect((await w.call('GET', `/calendars/cal-1/free-slots?${long}`)).status).toBe(422)
  })
})

describe('notes of an appointment', () => {
  it('are added, changed, listed by limit and offset, and deleted', async () => {
    const w = withContact()
    const path = `/calendars/appointments/${(await w.book()).body.id}/notes`
    for (const body of ['One', 'Two', 'Three']) {
      expect((await w.call('POST', path, { body: { body } })).status).toBe(201)
    }
    const list = await w.call('GET', `${path}?limit=2&offset=0`)
    expect(list.body).toMatchObject({ notes: [{ body: 'Three' }, { body: 'Two' }], hasMore: true })
    expect((await w.call('GET', `${path}?limit=2&offset=2`)).body).toMatchObject({ hasMore: false })
    expect((await w.call('GET', path)).status).toBe(422)
    expect((await w.call('GET', `${path}?limit=21&offset=0`)).status).toBe(422)
    const [{ id = '' } = {}] = list.body.notes as { id?: string }[]
    expect((await w.call('PUT', `${path}/${id}`, { body: { body: '3' } })).body.note).toMatchObject({
      body: '3',
    })
    expect((await w.call('DELETE', `${path}/${id}`)).body).toMatchObject({ success: true })
    expect((await w.call('PUT', `${path}/${id}`, { body: { body: '3' } })).status).toBe(400)
  })
})
