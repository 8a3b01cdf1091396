import type { Clock } from '../shared/clock'

/** The time of day, plus whatever was slept: nobody waits. */
export function sleeplessClock(): Clock {
  let slept = 0
  return {
    now: () => Date.now() + slept,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept += ms
    },
  }
}
