import { describe, expect, it } from 'vitest'
import type { AppointmentStatus } from '../../main/practice/highlevel/state'
import type { Fields } from '../../shared/domain'
import {
  aContact,
  appointments,
  book,
  calls,
  mirror,
  nobody,
  read,
  sentBy,
  setComputerClock,
  state,
  usePort,
  users,
  world,
} from './highlevelWorld'
import { createJournal, draft, hasListed, nothingLinked, recordOf } from './pieces'

const now = (id: string) => read({ kind: 'appointment', id, parentId: null })

describe('an appointment', () => {
  it('is read with all that people want to know of it', async () => {
    const [zofia, marcus] = users()
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z', {
      title: 'Shop visit',
      assignedUserId: zofia?.id ?? null,
      users: [marcus?.id ?? ''],
      address: '1 Main St',
      notes: '<p>Bring the <b>samples</b></p>',
    })
    const record = recordOf(await mirror.read(), 'appointment', id)
    expect(record).toMatchObject({
      parentId: aContact().id,
      fields: { title: 'Shop visit', start: '2026-05-06T09:00:00Z', minutes: '30', status: 'confirmed' },
      repeats: false,
      modified: world.clock.now(),
    })
    expect(record?.fields.details).toBe(
      [
        '6 May 2026, 10:00–10:30 (Europe/Dublin)',
        'Place: 1 Main St',
        'With: Zofia Lis, Marcus Bell',
        'Status: confirmed',
        '',
        'Bring the **samples**',
      ].join('\n'),
    )
    expect(record).toEqual(await now(id))
  })

  it.each([
    ['new', 'confirmed'],
    ['active', 'confirmed'],
    ['completed', 'showed'],
    ['showed', 'showed'],
    ['cancelled', 'cancelled'],
    ['noshow', 'noshow'],
    ['invalid', 'invalid'],
  ] as const)('that is %s in HighLevel is %s here', async (word, status) => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z', { appointmentStatus: word })
    expect((await now(id)).fields.status).toBe(status)
  })

  it('of an unknown status has none that was seen', async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z', {
      appointmentStatus: 'odd' as AppointmentStatus,
    })
    expect((await now(id)).fields).not.toHaveProperty('status')
  })

  it('is right on the day on which the clocks change', async () => {
    const { id } = book(aContact().id, '2026-10-25T00:30:00Z', { endTime: '2026-10-25T02:30:00.000Z' })
    expect((await now(id)).fields).toMatchObject({ start: '2026-10-25T00:30:00Z', minutes: '120' })
    expect((await now(id)).fields.details).toMatch(/^25 October 2026, 01:30–02:30 \(Europe\/Dublin\)/)
  })

  it('is left out where it is nobody’s, and where its time is far', async () => {
    const nobodys = book('', '2026-05-06T09:00:00Z')
    const far = book(aContact().id, '2026-09-01T09:00:00Z')
    const past = book(aContact().id, '2026-05-01T09:00:00Z')
    const yesterday = book(aContact().id, '2026-05-03T09:00:00Z')
    const seen = await mirror.read()
    for (const { id } of [nobodys, far, past]) expect(recordOf(seen, 'appointment', id)).toBeUndefined()
    expect(recordOf(seen, 'appointment', yesterday.id)).toBeDefined()
  })

  it('is read up to the end of the ninetieth day from today, in the zone of the location', async () => {
    const last = book(aContact().id, '2026-08-02T22:30:00Z')
    const next = book(aContact().id, '2026-08-02T23:30:00Z')
    const seen = await mirror.read()
    expect(recordOf(seen, 'appointment', last.id)).toBeDefined()
    expect(recordOf(seen, 'appointment', next.id)).toBeUndefined()
  })

  it.each(['ahead', 'behind'] as const)(
    'is read though the computer’s clock is a year %s (I14)',
    async (off) => {
      const near = book(aContact().id, '2026-05-06T09:00:00Z')
      const far = book(aContact().id, '2026-09-01T09:00:00Z')
      setComputerClock(off)
      const seen = await mirror.read()
      expect(recordOf(seen, 'appointment', near.id)).toBeDefined()
      expect(recordOf(seen, 'appointment', far.id)).toBeUndefined()
    },
  )

  it('repeats when it is one of a series', async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z', { masterEventId: 'series' })
    expect(recordOf(await mirror.read(), 'appointment', id)?.repeats).toBe(true)
  })

  it('is looked at itself where the list tells no zone', async () => {
    const { id, calendarId, title } = book(aContact().id, '2026-05-06T09:00:00Z')
    const row = { id, calendarId, title, contactId: aContact().id, startTime: '2026-05-06 10:00:00' }
    const fault = { kind: 'status', path: /^\/calendars\/events$/, status: 200 } as const
    world.practice.faults.add({ ...fault, body: { events: [row] } })
    expect(recordOf(await mirror.read(), 'appointment', id)?.fields.start).toBe('2026-05-06T09:00:00Z')
    world.practice.faults.add({ ...fault, body: { events: [row] } })
    world.practice.faults.add({
      kind: 'status',
      path: /^\/calendars\/events\/app/,
      status: 200,
      body: { event: row },
    })
    expect((await mirror.read()).problems).toEqual([
      expect.objectContaining({ kind: 'appointment', id, detail: 'startTime: has no zone' }),
    ])
  })

  it('is asked for in the version that calendars speak', async () => {
    await mirror.read()
    const versions = calls(/^\/calendars/).map(({ headers }) => headers.get('version'))
    expect(new Set(versions)).toEqual(new Set(['2021-04-15']))
  })

  it('is not read where the sign-in may not; everything else is', async () => {
    const [token] = [...state().tokens.all()]
    if (!token) throw new Error('no token')
    state().tokens.put({ ...token, scopes: token.scopes.filter((scope) => !scope.startsWith('calendars')) })
    const seen = await mirror.read()
    expect(seen.records.some(({ kind }) => kind === 'contact')).toBe(true)
    expect(seen.records.some(({ kind }) => kind === 'appointment')).toBe(false)
  })
})

describe('an appointment that is not listed any more', () => {
  const deleted = async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z')
    const other = book(aContact().id, '2026-05-07T09:00:00Z')
    await mirror.read()
    state().appointments.delete(id)
    return { id, other }
  }

  it('is gone when its contact’s list shows all the others', async () => {
    const { id, other } = await deleted()
    const seen = await mirror.read()
    expect(hasListed(seen, 'appointment', aContact().id)).toBe(true)
    expect(hasListed(seen, 'appointment')).toBe(false)
    expect(recordOf(seen, 'appointment', id)).toBeUndefined()
    expect(recordOf(seen, 'appointment', other.id)).toBeDefined()
  })

  it('is looked for as long as it is known, then no more', async () => {
    const { id } = await deleted()
    await mirror.read()
    expect(hasListed(await mirror.read(), 'appointment', aContact().id)).toBe(true)
    mirror.forget('appointment', id)
    expect(hasListed(await mirror.read(), 'appointment', aContact().id)).toBe(false)
  })

  it('is shown where it was moved to a far day', async () => {
    const appointment = book(aContact().id, '2026-05-06T09:00:00Z')
    await mirror.read()
    const startTime = '2026-12-01T09:00:00.000Z'
    state().appointments.put({ ...appointment, startTime, endTime: '2026-12-01T09:30:00.000Z' })
    const seen = await mirror.read()
    expect(recordOf(seen, 'appointment', appointment.id)?.fields.start).toBe('2026-12-01T09:00:00Z')
    expect(hasListed(seen, 'appointment', aContact().id)).toBe(false)
  })

  it('is not missed when it is only over', async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z')
    await mirror.read()
    world.clock.advance(10 * 86_400_000)
    state().appointments.delete(id)
    const seen = await mirror.read()
    expect(hasListed(seen, 'appointment', aContact().id)).toBe(false)
    expect(calls(/appointments\//)).toEqual([])
  })

  it('proves nothing while a calendar cannot be read', async () => {
    const { id } = await deleted()
    const fault = { kind: 'status', path: /^\/calendars\/events$/, status: 422 } as const
    world.practice.faults.add({ ...fault, body: { message: 'no' } })
    const seen = await mirror.read()
    expect(seen.problems).toEqual([expect.objectContaining({ kind: 'appointment', id: null })])
    expect(hasListed(seen, 'appointment', aContact().id)).toBe(false)
    expect(String(seen.cursor.appointments)).toContain(id)
  })
})

describe('an appointment that is written', () => {
  async function update(changes: Fields) {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z')
    const before = world.sent.length
    const journal = createJournal()
    const { record } = await world.highlevel.update(await now(id), changes, nobody, journal)
    expect(record).toEqual(await now(id))
    const bodies = world.sent.slice(before).filter(({ method }) => method === 'PUT')
    return { record, body: bodies[0]?.body, journal }
  }

  it('is rescheduled with start and end, and nobody is told', async () => {
    const { record, body, journal } = await update({ start: '2026-05-07T10:00:00Z' })
    expect(body).toEqual({
      startTime: '2026-05-07T10:00:00Z',
      endTime: '2026-05-07T10:30:00Z',
      toNotify: false,
    })
    expect(record.fields).toMatchObject({ start: '2026-05-07T10:00:00Z', minutes: '30' })
    expect(journal.steps).toEqual(['sending appointment', 'acknowledged appointment'])
  })

  it('becomes longer from its present start', async () => {
    const { body, record } = await update({ minutes: '60' })
    expect(body).toMatchObject({ startTime: '2026-05-06T09:00:00Z', endTime: '2026-05-06T10:00:00Z' })
    expect(record.fields.minutes).toBe('60')
  })

  it('is cancelled, and tells people only where that is wanted', async () => {
    usePort({ notify: true })
    const { body, record } = await update({ status: 'cancelled' })
    expect(body).toEqual({ appointmentStatus: 'cancelled', toNotify: true })
    expect(record.fields.status).toBe('cancelled')
  })

  it('is refused where the calendar is not free', async () => {
    const attempt = update({ start: '2026-05-09T02:00:00Z' })
    await expect(attempt).rejects.toMatchObject({ code: 'request.refused' })
    await expect(attempt).rejects.toThrow(/no longer available/)
  })

  it('is neither made nor given to somebody else by Tandem', async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z')
    const intended = draft('appointment', { title: 'Visit' }, aContact().id)
    const journal = createJournal()
    const refused = { code: 'request.refused' }
    const sent = await sentBy(async () => {
      await expect(world.highlevel.create(intended, {}, journal, nothingLinked)).rejects.toMatchObject(
        refused,
      )
    })
    expect(sent).toEqual([])
    const current = await now(id)
    await expect(world.highlevel.move(current, intended, {}, journal, nothingLinked)).rejects.toMatchObject(
      refused,
    )
    expect(journal.steps).toEqual([])
    expect(await world.highlevel.settle(intended, {}, nothingLinked, world.clock.now())).toBeNull()
  })

  it('is deleted, and one that is gone already is fine', async () => {
    const { id } = book(aContact().id, '2026-05-06T09:00:00Z')
    const current = await now(id)
    expect(await world.highlevel.remove(current, createJournal())).toBe('removed')
    expect(appointments().some((appointment) => appointment.id === id)).toBe(false)
    expect(await world.highlevel.remove(current, createJournal())).toBe('removed')
    expect(await world.highlevel.get(current)).toBeNull()
  })

  it('can hold a time, a length and a known status, and nothing else', () => {
    const { canHold } = world.highlevel
    expect(canHold('appointment', 'start', '2026-05-06T09:00:00Z')).toBe(true)
    expect(canHold('appointment', 'start', null)).toBe(false)
    expect(canHold('appointment', 'minutes', '45')).toBe(true)
    expect(canHold('appointment', 'minutes', '0')).toBe(false)
    expect(canHold('appointment', 'status', 'showed')).toBe(true)
    expect(canHold('appointment', 'status', 'postponed')).toBe(false)
    expect(canHold('appointment', 'details', 'x')).toBe(false)
  })
})
