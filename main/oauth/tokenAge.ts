import { performance } from 'node:perf_hooks'
import { type Grant, renewalAge } from './grant'

/** Milliseconds since the process started. */
export const runningMs = (): number => performance.now()

/** Clocks are set by so much in the normal course of things. */
const adjustment = 60_000

/**
 * How old a kept token is at a start, in milliseconds, as far as the clock of this computer tells. A token from the future
 * shows that the clock was set: how old it is nobody knows, so it is old enough to be renewed.
 */
export function startAge(grant: Grant, now: number): number {
  const age = now - grant.receivedAt
  return age < -adjustment ? renewalAge(grant) : Math.max(0, age)
}
