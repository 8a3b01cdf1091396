import { addDays, dateIn, startOfDay } from '../../../../shared/canonical/zone'
import type { Window } from '../calls/appointments'

const daysBack = 1
const daysAhead = 90

/** The appointments that are read: whole days of the location, so that it moves once a day. `now`: epoch milliseconds. */
export function windowAt(now: number, zone: string): Window {
  const today = dateIn(now, zone)
  return {
    from: startOfDay(addDays(today, -daysBack), zone),
    to: startOfDay(addDays(today, daysAhead + 1), zone) - 1,
  }
}
