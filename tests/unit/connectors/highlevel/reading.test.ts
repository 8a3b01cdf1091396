import { describe, expect, it } from 'vitest'
import { cursorOf, placeOf } from '../../../../main/connectors/highlevel/reading/cursor'
import { problemOf } from '../../../../main/connectors/highlevel/reading/problem'
import { instantOf } from '../../../../main/connectors/highlevel/records/appointment'
import { TandemError } from '../../../../shared/errors'

describe('where a reading goes on', () => {
  it('comes back from the cursor', () => {
    const place = {
      contacts: 5,
      count: 300,
      notes: { searchAfter: [1714000000000, 'c1'] },
      notesAgain: ['c1', 'c2'],
      scope: '{"tag":null}',
      appointments: ['a1', 'a2_1729821600000_1800'],
    }
    expect(placeOf(cursorOf(place))).toEqual(place)
    for (const notes of [{ page: 3 }, { skip: 40 }])
      expect(placeOf(cursorOf({ ...place, notes })).notes).toEqual(notes)
  })

  it('is the beginning without a cursor, and an empty place is an empty cursor', () => {
    const beginning = { contacts: null, count: 0, notes: null, notesAgain: [], scope: null, appointments: [] }
    expect(placeOf(null)).toEqual(beginning)
    expect(cursorOf(beginning)).toEqual({})
  })

  it('is the first contact where it cannot be understood', () => {
    for (const notes of ['{', '5', '{"page":0}', '{"other":1}']) expect(placeOf({ notes }).notes).toBeNull()
    expect(placeOf({ contacts: 'x', notesAgain: 5 })).toMatchObject({ contacts: null, notesAgain: [] })
  })
})

describe('an error while one record is read', () => {
  const of = { kind: 'note', id: 'n1', operation: 'notes.get' } as const

  it('is a problem of that record', () => {
    const error = new TandemError('protocol.unexpected', {
      service: 'HighLevel',
      operation: 'x',
      detail: 'odd',
    })
    expect(problemOf(error, of)).toEqual({ ...of, detail: 'odd', traceId: null })
  })

  it.each([
    new TandemError('network.timeout', { service: 'HighLevel' }),
    new TandemError('rate.limited', { service: 'HighLevel' }),
    new Error('bug'),
  ])('is thrown on when it concerns more', (error) => {
    expect(() => problemOf(error, of)).toThrow(error)
  })
})

describe('the time of an appointment', () => {
  it.each([
    ['2026-05-06T10:00:00+01:00', Date.parse('2026-05-06T09:00:00Z')],
    ['2026-05-06T10:00:00+0100', Date.parse('2026-05-06T09:00:00Z')],
    ['2026-05-06T09:00:00Z', Date.parse('2026-05-06T09:00:00Z')],
    [5, 5],
    ['2026-05-06 10:00:00', null],
    ['2026-05-06T10:00:00', null],
    ['2026-05-06', null],
    ['', null],
    [null, null],
  ])('%j is %j', (time, instant) => {
    expect(instantOf(time)).toBe(instant)
  })
})
