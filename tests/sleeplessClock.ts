import type { Clock } from '../shared/clock'

/** The time of day, plus whatever was slept: nobody waits. It may begin so many milliseconds ago. */
export function sleeplessClock(behindMs = 0): Clock {
  let slept = -behindMs
  return {
    now: () => Date.now() + slept,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept += ms
    },
  }
}
