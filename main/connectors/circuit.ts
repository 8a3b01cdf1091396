import type { Clock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { type ErrorCode, serviceNames, TandemError } from '../../shared/errors'

/** What is known of a service that failed. */
export interface Rest {
  /** Requests in a row that failed. */
  failures: number
  /** How often it was let rest since it last answered. */
  rests: number
  /** Epoch milliseconds; 0 where it was not let rest. */
  until: number
}

export const awake: Rest = { failures: 0, rests: 0, until: 0 }

/** So many requests in a row that failed, each with all its attempts, let a service rest. */
const failuresUntilRest = 5
const shortestMs = 5_000
const longestMs = 60_000

/** Milliseconds for which the service still rests. A clock that was set back prolongs nothing. */
export function restLeft({ until }: Rest, now: number): number {
  const left = until - now
  return left > 0 && left <= longestMs ? left : 0
}

/** Whether it has rested, and nobody knows yet whether it answers again. */
const isInDoubt = ({ failures }: Rest): boolean => failures >= failuresUntilRest

/**
 * After one more request that failed: from the fifth on it rests 5 s, 10 s, 20 s … up to a minute, of which up to half is
 * left to chance, so that two computers do not come back at the same time. Those under way meanwhile prolong nothing.
 */
export function afterFailure(rest: Rest, now: number, random: () => number): Rest {
  if (restLeft(rest, now) > 0) return rest
  const failures = rest.failures + 1
  if (failures < failuresUntilRest) return { ...rest, failures }
  const ms = Math.min(longestMs, shortestMs * 2 ** rest.rests)
  return { failures, rests: rest.rests + 1, until: now + Math.round(ms * (1 - random() / 2)) }
}

/** How a request ended: whether the service is there, or nobody can tell. */
export type Outcome = 'answered' | 'failed' | 'unclear'

/** A request counts once, with its attempts: one record that a service chokes on is no outage. */
export function outcomeOf(code: ErrorCode): Outcome {
  if (code === 'network.unreachable' || code === 'network.timeout' || code === 'server.failed')
    return 'failed'
  // These may come from this computer, or from the network in between.
  return /^(network|auth|rate)\.|^run\.cancelled$|^unexpected$/.test(code) ? 'unclear' : 'answered'
}

export interface Circuit {
  /**
   * Before a request; the function returned is told how it ended. Throws `service.resting`, with nothing sent, while the
   * service rests, and afterwards for all but one request, which tries whether it answers again.
   */
  enter(): (outcome: Outcome) => void
}

/** Keeps requests from a service that is away. */
export function createCircuit(of: { service: Service; clock: Clock; random: () => number }): Circuit {
  const { service, clock, random } = of
  let rest = awake
  let isTrying = false
  return {
    enter: () => {
      const left = restLeft(rest, clock.now())
      const tries = isInDoubt(rest)
      if (left > 0 || (tries && isTrying)) {
        const seconds = Math.max(1, Math.ceil(left / 1000))
        throw new TandemError('service.resting', { service: serviceNames[service], seconds })
      }
      if (tries) isTrying = true
      return (outcome) => {
        if (tries) isTrying = false
        if (outcome === 'answered') rest = awake
        if (outcome === 'failed') rest = afterFailure(rest, clock.now(), random)
      }
    },
  }
}
