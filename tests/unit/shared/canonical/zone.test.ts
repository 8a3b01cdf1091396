import { describe, expect, it } from 'vitest'
import { addDays, dateIn, instantAt, isZone, startOfDay } from '../../../../shared/canonical/zone'

const iso = (instant: number) => new Date(instant).toISOString()

describe('the start of a day in a zone', () => {
  it.each([
    ['Europe/Dublin', '2026-01-15', '2026-01-15T00:00:00.000Z'],
    ['Europe/Dublin', '2026-06-15', '2026-06-14T23:00:00.000Z'],
    ['Europe/Dublin', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['Europe/Dublin', '2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['Europe/Dublin', '2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['Europe/Dublin', '2026-10-26', '2026-10-26T00:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['Asia/Kolkata', '2026-05-03', '2026-05-02T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-05-03', '2026-05-02T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-05-03', '2026-05-02T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-05-03', '2026-05-03T11:00:00.000Z'],
    // Clocks leap from 24:00 to 01:00: the day begins at 01:00.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    // Clocks go back from 24:00 to 23:00, and from 01:00 to 00:00: midnight comes once, or twice and counts the first time.
    ['Africa/Cairo', '2026-10-30', '2026-10-29T22:00:00.000Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('%s %s is %s', (zone, date, expected) => {
    expect(iso(startOfDay(date, zone))).toBe(expected)
  })

  it.each(['Europe/Dublin', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'America/Havana'])(
    'lies in that day, and nothing of that day is before it: %s',
    (zone) => {
      for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
        const start = startOfDay(date, zone)
        expect(dateIn(start, zone)).toBe(date)
        expect(dateIn(start - 1000, zone)).toBe(addDays(date, -1))
      }
    },
  )
})

describe('an hour of a day in a zone', () => {
  it.each([
    ['Europe/Dublin', '2026-07-01', 9, '2026-07-01T08:00:00.000Z'],
    ['America/New_York', '2026-12-01', 9, '2026-12-01T14:00:00.000Z'],
    // Shown twice: the first.
    ['Europe/Dublin', '2026-10-25', 1, '2026-10-25T00:00:00.000Z'],
    // Leapt over: an hour later on the clock.
    ['Europe/Dublin', '2026-03-29', 1, '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08', 2, '2026-03-08T07:00:00.000Z'],
  ])('%s %s %i:00 is %s', (zone, date, hour, expected) => {
    expect(iso(instantAt(date, hour, zone))).toBe(expected)
  })
})

it('knows which zones there are', () => {
  expect(isZone('US/Central')).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
})
