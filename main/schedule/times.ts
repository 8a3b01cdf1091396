import { reportOf, TandemError } from '../../shared/errors'
import type { everyMinutes, Quiet, Rhythm, ScheduleSettings, ScheduleTimes } from '../../shared/schedule'
import { untilResumed } from '../../shared/state'
import { type Cron, readCron } from './cron'
import { isPaused } from './pause'
import { afterQuiet, isQuietMinute } from './quiet'

/** How many of the next runs are shown. */
const shown = 5

/** When runs are due, and from when on one may begin that was not begun in time. */
export interface Times {
  /** The first time after `now` at which the schedule starts a run; null where it never does. All in epoch milliseconds. */
  next(now: number, pausedUntil: number | null): number | null
  /** The first time at or after `at` that is neither quiet nor in a pause; null until the user resumes. */
  allowed(at: number, pausedUntil: number | null): number | null
}

/** The times of a schedule. Throws `schedule.*` where it cannot be kept. */
export function timesOf({ rhythm, quiet }: Pick<ScheduleSettings, 'rhythm' | 'quiet'>): Times {
  if (quiet && quiet.from === quiet.to) throw new TandemError('schedule.quiet')
  const cron = cronOf(rhythm)
  if (cron && isAllQuiet(cron, quiet)) throw new TandemError('schedule.allQuiet')
  const allowed: Times['allowed'] = (at, pausedUntil) =>
    pausedUntil === untilResumed ? null : afterQuiet(quiet, Math.max(at, pausedUntil ?? at))
  return {
    allowed,
    next: (now, pausedUntil) => {
      if (!cron || pausedUntil === untilResumed) return null
      let due = cron.next(Math.max(now + 1, pausedUntil ?? 0))
      // At most a few rounds: each day that has times has one that is not quiet.
      while (due !== null) {
        const end = afterQuiet(quiet, due)
        if (end === due) return due
        due = cron.next(end)
      }
      return null
    },
  }
}

/** The next runs of a schedule that the user is thinking of, and why it cannot be kept. */
export function scheduleTimes(
  schedule: ScheduleSettings,
  now: number,
  pausedUntil: number | null,
): ScheduleTimes {
  try {
    const { next } = timesOf(schedule)
    const times: number[] = []
    const pause = isPaused(now, pausedUntil) ? pausedUntil : null
    let time = next(now, pause)
    for (; time !== null && times.length < shown; time = next(time, pause)) times.push(time)
    return { times, problem: null }
  } catch (thrown) {
    return { times: [], problem: reportOf(thrown) }
  }
}

/** Null for runs by hand. Throws as `readCron` does. */
function cronOf(rhythm: Rhythm): Cron | null {
  if (rhythm.by === 'hand') return null
  if (rhythm.by === 'minutes') return readCron(expressionOf(rhythm.minutes))
  const cron = readCron(rhythm.expression)
  if (cron.next(Date.UTC(2000, 0)) === null) throw new TandemError('schedule.never')
  return cron
}

const expressionOf = (minutes: (typeof everyMinutes)[number]): string =>
  minutes < 60 ? `*/${minutes} * * * *` : `0 */${minutes / 60} * * *`

const isAllQuiet = ({ hours, minutes }: Cron, quiet: Quiet | null): boolean =>
  hours.every((hour) => minutes.every((minute) => isQuietMinute(quiet, hour * 60 + minute)))
