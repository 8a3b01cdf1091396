import type { Clock } from '../../shared/clock'
import { comparePriorities, type Priority } from './priority'

/** Lets calls that have to wait start in the order of their priorities, and of their coming where these are the same. */
export interface Turns {
  /** Waits for a turn, and adds one that comes `ms` milliseconds from now. Rejects with the signal's reason. */
  wait(ms: number, priority: Priority, signal?: AbortSignal): Promise<void>
}

interface Waiting {
  priority: Priority
  start(): void
}

/**
 * Each call brings a turn along, and whoever is first then takes it: so that there are as many turns as calls, and a call
 * of the user takes the next one, whoever brought it.
 */
export function createTurns(clock: Clock): Turns {
  const waiting: Waiting[] = []
  const coming: AbortController[] = []

  function startFirst(): void {
    let first = 0
    waiting.forEach(({ priority }, index) => {
      const best = waiting[first]
      if (best && comparePriorities(priority, best.priority) > 0) first = index
    })
    waiting.splice(first, 1)[0]?.start()
  }

  function addTurn(ms: number): void {
    const turn = new AbortController()
    coming.push(turn)
    const over = () => {
      const at = coming.indexOf(turn)
      if (at >= 0) coming.splice(at, 1)
    }
    clock.sleep(ms, turn.signal).then(() => {
      over()
      startFirst()
    }, over)
  }

  return {
    wait: (ms, priority, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const one: Waiting = {
          priority,
          start: () => {
            signal?.removeEventListener('abort', leave)
            resolve()
          },
        }
        // The last turn goes with whoever leaves, so that nobody waits longer than without them.
        const leave = () => {
          waiting.splice(waiting.indexOf(one), 1)
          coming.pop()?.abort()
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', leave, { once: true })
        waiting.push(one)
        addTurn(ms)
      }),
  }
}
