import type { Appointment, Calendar, HighLevelState } from '../state'
import { instantOf, withOffset, zonedTime } from '../zone'
import { isMaster } from './recurrence'

const dayMs = 86_400_000
const minuteMs = 60_000

/** What holds its time no longer. */
const gone: Appointment['appointmentStatus'][] = ['cancelled', 'noshow', 'invalid']

/** Whether nobody is booked in the calendar between two instants (epoch milliseconds), `exceptId` apart, and it is not blocked. */
function isUnbooked(
  state: HighLevelState,
  calendar: Calendar,
  start: number,
  end: number,
  exceptId?: string,
) {
  for (const other of state.appointments.all()) {
    if (other.calendarId !== calendar.id || other.id === exceptId) continue
    if (isMaster(other) || gone.includes(other.appointmentStatus)) continue
    if (overlaps(other, start, end)) return false
  }
  for (const slot of state.blockedSlots.all()) {
    if (slot.calendarId === calendar.id && overlaps(slot, start, end)) return false
  }
  return true
}

const overlaps = (other: { startTime: string; endTime: string }, start: number, end: number) =>
  Date.parse(other.startTime) < end && Date.parse(other.endTime) > start

/** The calendar's open hours that begin on `date` (in the location's zone), as pairs of instants. */
function openHours(calendar: Calendar, date: string, zone: string): [number, number][] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return calendar.openHours
    .filter(({ days }) => days.includes(weekday))
    .map((hours) => [
      instantOf(date, clockTime(hours.openHour, hours.openMinute), zone),
      instantOf(date, clockTime(hours.closeHour, hours.closeMinute), zone),
    ])
}

const clockTime = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`

/** Whether the time lies within open hours and is not booked. */
export function isFree(
  state: HighLevelState,
  calendar: Calendar,
  start: number,
  end: number,
  exceptId?: string,
): boolean {
  const zone = state.location.timezone
  const open = openHours(calendar, zonedTime(start, zone).date, zone)
  return (
    open.some(([from, to]) => from <= start && end <= to) && isUnbooked(state, calendar, start, end, exceptId)
  )
}

/** The free slots from `start` to `end` that begin after `now`, by date, written in `zone`. */
export function freeSlots(
  state: HighLevelState,
  calendar: Calendar,
  start: number,
  end: number,
  now: number,
  zone: string,
): Record<string, { slots: string[] }> {
  const length = calendar.slotDurationMinutes * minuteMs
  const found: Record<string, { slots: string[] }> = {}
  const home = state.location.timezone
  const lastDate = zonedTime(end, home).date
  for (let day = Date.parse(zonedTime(start, home).date); day <= Date.parse(lastDate); day += dayMs) {
    for (const [from, to] of openHours(calendar, new Date(day).toISOString().slice(0, 10), home)) {
      for (let slot = from; slot + length <= to; slot += length) {
        if (slot < Math.max(start, now) || slot > end) continue
        if (!isUnbooked(state, calendar, slot, slot + length)) continue
        const text = withOffset(slot, zone)
        const date = text.slice(0, 10)
        found[date] = { slots: [...(found[date]?.slots ?? []), text] }
      }
    }
  }
  return found
}
