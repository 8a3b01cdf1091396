import type { Quiet } from '../../shared/schedule'

const minute = 60_000

/** Minutes since midnight of `22:00`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether a time of the day, in minutes since midnight, is quiet. Hours that end before they begin go over midnight. */
export function isQuietMinute(quiet: Quiet | null, time: number): boolean {
  if (!quiet) return false
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** Whether the clock on the wall is in the quiet hours at that time (epoch milliseconds), in the zone of this computer. */
function isQuiet(quiet: Quiet | null, at: number): boolean {
  const date = new Date(at)
  return isQuietMinute(quiet, date.getHours() * 60 + date.getMinutes())
}

/**
 * The first time at or after `at` that is not quiet, in epoch milliseconds. It looks at the wall minute by minute, since in the
 * night when the clocks change an hour is there twice, or not at all.
 */
export function afterQuiet(quiet: Quiet | null, at: number): number {
  let time = at
  while (isQuiet(quiet, time)) time = (Math.floor(time / minute) + 1) * minute
  return time
}
