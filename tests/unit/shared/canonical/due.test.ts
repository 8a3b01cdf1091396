import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt, instantOfDue, syntheticDue } from '../../../../shared/canonical/due'

const zones = ['Europe/Dublin', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'America/Havana', 'UTC']
const at = (iso: string) => Date.parse(iso)

describe('a due date', () => {
  it('is a day where it is the start of one in the zone, else an instant', () => {
    expect(dueAt(at('2026-05-02T23:00:00Z'), 'Europe/Dublin')).toBe('2026-05-03')
    expect(dueAt(at('2026-05-02T23:00:00Z'), 'UTC')).toBe('2026-05-02T23:00:00Z')
    expect(dueAt(at('2026-05-03T09:30:15.750Z'), 'Europe/Dublin')).toBe('2026-05-03T09:30:15Z')
  })

  it('of a day is the start of that day in the zone', () => {
    expect(instantOfDue('2026-05-03', 'Asia/Kolkata')).toBe(at('2026-05-02T18:30:00Z'))
  })

  it('that is no date has no instant', () => {
    expect(instantOfDue('soon', 'UTC')).toBeNull()
  })

  it('comes back as it was, whatever the zone', () => {
    const seconds = fc.integer({
      min: at('2000-01-01T00:00:00Z') / 1000,
      max: at('2060-01-01T00:00:00Z') / 1000,
    })
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const due = dueAt(second * 1000, zone)
        expect(instantOfDue(due, zone)).toBe(second * 1000)
      }),
    )
    const days = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (day, zone) => {
        const date = new Date(at('2000-01-01T00:00:00Z') + day * 86_400_000).toISOString().slice(0, 10)
        expect(dueAt(instantOfDue(date, zone) ?? 0, zone)).toBe(date)
      }),
    )
  })
})

describe('the due date of a task without one', () => {
  it('is so many days after today in the zone, at an hour there', () => {
    const rule = { daysAfter: 3, hour: 9 }
    expect(syntheticDue(at('2026-05-01T12:00:00Z'), rule, 'Europe/Dublin')).toBe('2026-05-04T08:00:00Z')
    // It is already tomorrow in Kolkata.
    expect(syntheticDue(at('2026-05-01T20:00:00Z'), rule, 'Asia/Kolkata')).toBe('2026-05-05T03:30:00Z')
  })
})
