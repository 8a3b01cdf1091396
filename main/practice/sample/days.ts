import { instantOf, zonedTime } from '../highlevel/zone'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface Days {
  /** The instant (epoch milliseconds) `offset` days from today, at its start or at an hour of the working day. */
  at(offset: number, hour?: number): number
  /** The offset, moved past a weekend. */
  workday(offset: number): number
}

/** Calendar days around `now` in an IANA zone. */
export function daysAround(now: number, zone: string): Days {
  const today = Date.parse(`${zonedTime(now, zone).date}T00:00:00Z`)
  const date = (offset: number) => new Date(today + offset * dayMs).toISOString().slice(0, 10)
  const midnight = remembered((offset) => instantOf(date(offset), '00:00:00', zone))
  const noon = remembered((offset) => instantOf(date(offset), '12:00:00', zone))

  return {
    // Clocks change at night, so that the hours of the working day are as far from noon as they say.
    at: (offset, hour = 0) => (hour === 0 ? midnight(offset) : noon(offset) + (hour - 12) * hourMs),
    workday: (offset) => {
      const weekday = new Date(today + offset * dayMs).getUTCDay()
      return offset + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
    },
  }
}

function remembered(find: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>()
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}
