/** Time as the application sees it. Everything that reads the clock or waits takes one of these. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }, ms)
      const abort = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', abort, { once: true })
    }),
}

export interface VirtualClock extends Clock {
  /** Moves time forward (or back, to simulate a wrong clock) by `ms` milliseconds. */
  advance(ms: number): void
}

/** A clock that stands still until someone sleeps on it or advances it. Sleeping costs no real time. */
export function virtualClock(start: number): VirtualClock {
  let now = start
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      now += ms
    },
    advance: (ms) => {
      now += ms
    },
  }
}
