import { untilResumed } from '../../shared/state'

const minute = 60_000

const inHour = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30]
const inDay = [1, 2, 3, 4, 6, 8, 12, 24].map((hours) => hours * 60)

/**
 * The cron expression for a run every so many minutes. Throws RangeError for minutes that do not divide an hour or a day
 * evenly: only those that do keep the same distance between runs.
 */
export function cronOf(minutes: number): string {
  if (inHour.includes(minutes)) return `*/${minutes} * * * *`
  if (inDay.includes(minutes)) return `0 */${minutes / 60} * * *`
  throw new RangeError(`No even schedule every ${minutes} minutes.`)
}

/** The first time at or after `from` (epoch milliseconds) that `cronOf(minutes)` names, in the zone of this computer. */
export function nextTick(minutes: number, from: number): number {
  const tick = new Date(Math.ceil(from / minute) * minute)
  const pastTick = () => (tick.getHours() * 60 + tick.getMinutes()) % minutes
  // More than one round only where the clocks change in between.
  while (pastTick() > 0) tick.setTime(tick.getTime() + (minutes - pastTick()) * minute)
  return tick.getTime()
}

/** When a pause of so many minutes that starts at `now` ends; null is until the user resumes. */
export const pauseEnd = (now: number, minutes: number | null): number =>
  minutes === null ? untilResumed : now + minutes * minute

export const isPaused = (now: number, pausedUntil: number | null): boolean =>
  pausedUntil !== null && (pausedUntil === untilResumed || now < pausedUntil)

/** The next run that no pause swallows, in epoch milliseconds; null while a pause has no end. */
export function nextRun(minutes: number, now: number, pausedUntil: number | null): number | null {
  if (pausedUntil === untilResumed) return null
  return nextTick(minutes, Math.max(now + 1, pausedUntil ?? 0))
}
