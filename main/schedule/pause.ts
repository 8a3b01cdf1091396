import { untilResumed } from '../../shared/state'

const minute = 60_000

/** When a pause of so many minutes that starts at `now` ends; null is until the user resumes. */
export const pauseEnd = (now: number, minutes: number | null): number =>
  minutes === null ? untilResumed : now + minutes * minute

export const isPaused = (now: number, pausedUntil: number | null): boolean =>
  pausedUntil !== null && (pausedUntil === untilResumed || now < pausedUntil)

/** The same pause after the clock was set from `before` back to `now`: what was left of it stays. */
export const pauseAfterSetBack = (pausedUntil: number | null, before: number, now: number): number | null =>
  pausedUntil === null || pausedUntil === untilResumed ? pausedUntil : pausedUntil - (before - now)
