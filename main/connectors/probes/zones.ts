import { dateIn, instantAt, startOfDay } from '../../../shared/canonical/zone'
import type { Answer } from '../../../shared/findings'

const dayMs = 86_400_000
const hourMs = 3_600_000

/**
 * In which zone times without one are, by what the same time is as an instant. In a zone that is as UTC then, it cannot be
 * told. Pure.
 */
export function zoneOfTimes(times: readonly { shown: string; instant: number }[], zone: string): Answer {
  return agreed(
    times.flatMap(({ shown, instant }) => {
      const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d):(\d\d)$/.exec(shown)
      if (!match) return []
      const [, date = '', hour, minute, second] = match
      const hours = Number(hour) + Number(minute) / 60 + Number(second) / 3600
      const utc = Date.parse(`${date}T00:00:00Z`) + hours * hourMs
      return [{ isUtc: near(utc, instant), isLocal: near(instantAt(date, hours, zone), instant) }]
    }),
  )
}

/** Whose midnight stands for a whole day, by the instants that do. Pure. */
export const zoneOfDays = (instants: readonly number[], zone: string): Answer =>
  agreed(
    instants.map((instant) => ({
      isUtc: instant % dayMs === 0,
      isLocal: startOfDay(dateIn(instant, zone), zone) === instant,
    })),
  )

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1000

/** What speaks for both at once says nothing. */
function agreed(signs: readonly { isUtc: boolean; isLocal: boolean }[]): Answer {
  const telling = signs.filter(({ isUtc, isLocal }) => !(isUtc && isLocal))
  if (telling.length === 0) return 'unknown'
  if (telling.every(({ isUtc }) => isUtc)) return 'utc'
  return telling.every(({ isLocal }) => isLocal) ? 'location' : 'neither'
}
