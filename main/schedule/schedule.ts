import { schedule as scheduleTask } from 'node-cron'
import type { Clock } from '../../shared/clock'
import { untilResumed } from '../../shared/state'
import { cronOf, isPaused, nextRun, pauseEnd } from './rules'

export interface Schedule {
  /** Epoch milliseconds of the next run that will not fall into a pause; null while paused without an end. */
  nextRunAt(): number | null
  /** Null: not paused; -1: until `resume`; else epoch milliseconds. */
  pausedUntil(): number | null
  /** Lets no scheduled run start for so many minutes; null until `resume`. A new pause replaces the old one. */
  pause(minutes: number | null): void
  resume(): void
  stop(): void
}

export interface ScheduleOptions {
  /** Minutes between runs; see `cronOf`. */
  minutes: number
  /** Tells when a pause ends; the runs themselves follow the computer's clock. */
  clock: Clock
  /** The pause that an earlier start left; null for none. */
  pausedUntil?: number | null
  /** A run. Reporting its failure is up to the runner; the schedule goes on. */
  run: () => Promise<unknown>
  /** Called when the next run or the pause is another one than before. */
  onChange: () => void
}

/** A timer cannot wait longer than this many milliseconds (about 25 days). */
const longestTimer = 2 ** 31 - 1

/** A computer that was busy or asleep at a run's time makes up for it once, if it is no later than this. */
const lateness = 60_000

const quiet = { info() {}, warn() {}, error() {}, debug() {} }

/**
 * Runs something every so many minutes, on even minutes of the clock, never twice at a time, until stopped.
 * Throws RangeError for minutes that `cronOf` does not take.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { minutes, clock, run, onChange } = options
  let pausedUntil = options.pausedUntil ?? null
  let pauseTimer: NodeJS.Timeout | undefined

  const task = scheduleTask(
    cronOf(minutes),
    async () => {
      if (isPaused(clock.now(), pausedUntil)) return
      onChange()
      await run().catch(() => {})
    },
    { noOverlap: true, missedExecutionTolerance: lateness, suppressMissedWarning: true, logger: quiet },
  )

  const setPause = (until: number | null) => {
    clearTimeout(pauseTimer)
    pausedUntil = until
    if (until !== null && until !== untilResumed) awaitPauseEnd(until)
    onChange()
  }

  const awaitPauseEnd = (until: number) => {
    const left = Math.min(until - clock.now(), longestTimer)
    pauseTimer = setTimeout(
      () => (isPaused(clock.now(), until) ? awaitPauseEnd(until) : setPause(null)),
      left,
    )
  }

  if (pausedUntil !== null && pausedUntil !== untilResumed) awaitPauseEnd(pausedUntil)

  return {
    nextRunAt: () => nextRun(minutes, clock.now(), pausedUntil),
    pausedUntil: () => (isPaused(clock.now(), pausedUntil) ? pausedUntil : null),
    pause: (length) => setPause(pauseEnd(clock.now(), length)),
    resume: () => setPause(null),
    stop: () => {
      clearTimeout(pauseTimer)
      task.destroy()
    },
  }
}
