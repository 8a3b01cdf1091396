import type { Clock } from '../../shared/clock'

export interface Allowance {
  /** Requests in one window. */
  burst: number
  windowMs: number
  /** Requests in one UTC day. Default: no limit. */
  daily?: number
}

export interface Usage {
  allowed: boolean
  /** Requests left in this window and this day, this one counted. */
  burstLeft: number
  dailyLeft: number
  /** Milliseconds until the window and the day begin anew. */
  windowEndsInMs: number
  dayEndsInMs: number
}

const dayMs = 86_400_000

/**
 * Counts requests in fixed windows and in UTC days of the given clock. A refused request costs nothing. The allowance may
 * change meanwhile.
 */
export function createRateLimit(allowance: Allowance, clock: Clock): { take(): Usage } {
  let window = 0
  let day = 0
  let inWindow = 0
  let inDay = 0

  return {
    take: () => {
      const { burst, windowMs, daily = Number.POSITIVE_INFINITY } = allowance
      const now = clock.now()
      if (Math.floor(now / windowMs) !== window) {
        window = Math.floor(now / windowMs)
        inWindow = 0
      }
      if (Math.floor(now / dayMs) !== day) {
        day = Math.floor(now / dayMs)
        inDay = 0
      }
      const allowed = inWindow < burst && inDay < daily
      if (allowed) {
        inWindow += 1
        inDay += 1
      }
      return {
        allowed,
        burstLeft: burst - inWindow,
        dailyLeft: Math.max(0, daily - inDay),
        windowEndsInMs: (window + 1) * windowMs - now,
        dayEndsInMs: (day + 1) * dayMs - now,
      }
    },
  }
}
