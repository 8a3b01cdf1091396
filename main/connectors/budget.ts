import type { Clock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import type { CallCount } from '../../shared/report'
import { usualReserve } from '../../shared/schedule'
import type { CallsToday } from '../../shared/state'
import { checkAddress } from './address'
import { type DayCount, dayAt, dayShare, reservedOf, withDayNews } from './day'
import { dayNewsOf, type Headers, limitNewsOf } from './limitHeaders'
import { faster, nextStart, type Pace, recentStarts, slower, withForeignCalls } from './pace'
import { priorityNow } from './priority'
import { createTurns } from './turns'

export interface BudgetLimits {
  /** The pace to start with; null for none. */
  pace: Pace | null
  callsPerDay: number
  /** The share of the day, and of a pace, that is left to others; from 0 to 0.9. Looked at anew for every call. */
  reserve: number
}

/** Keeps the count of the day between starts of the application. `save` is called once per call, and when one is stopped. */
export interface DayStore {
  load(): DayCount | null
  save(day: DayCount): void
}

export interface Budget {
  /**
   * Waits until a call may start, and counts it: by the priority of the work under way. Throws `rate.limited` when what
   * the day allows for that is used up.
   */
  take(operation: string, signal?: AbortSignal): Promise<void>
  /** Learns from an answer. */
  heed(status: number, headers: Headers): void
  /** Calls since the application started. See `callsSince`. */
  counts(): CallCount
  today(): CallsToday
}

/**
 * HighLevel allows 100 calls in 10 s and 200,000 a day for all applications of a location together; Nozbe states no limit,
 * so 2 a second. A service on this computer has no pace but the one that its answers name.
 */
export function limitsOf(service: Service, baseUrl: string, reserve: number = usualReserve): BudgetLimits {
  const { loopback } = checkAddress(baseUrl)
  const [pace, callsPerDay] =
    service === 'highlevel'
      ? [{ max: 100, intervalMs: 10_000 }, 200_000]
      : [{ max: 2, intervalMs: 1_000 }, 172_800]
  return { pace: loopback ? null : pace, callsPerDay, reserve: service === 'nozbe' ? 0 : reserve }
}

export interface BudgetOptions {
  service: Service
  clock: Clock
  limits: BudgetLimits
  /** Default: the day's count is not kept. */
  day?: DayStore
}

export function createBudget({ service, clock, limits, day: store }: BudgetOptions): Budget {
  const byOperation = new Map<string, number>()
  let day = dayAt(store?.load() ?? null, limits.callsPerDay, clock.now())
  let pace = withReserve(limits.pace, limits.reserve)
  /** When the calls of the last window started, and when those that wait will; epoch milliseconds, oldest first. */
  let starts: number[] = []
  let latest = clock.now()
  const turns = createTurns(clock)

  /** A clock that is set back takes the starts along: what was a second ago is so still. */
  function tick(): number {
    const now = clock.now()
    if (now < latest) starts = starts.map((start) => start - (latest - now))
    latest = now
    return now
  }

  function count(operation: string, calls: 1 | -1): void {
    day = { ...day, used: Math.max(0, day.used + calls) }
    store?.save(day)
    byOperation.set(operation, (byOperation.get(operation) ?? 0) + calls)
  }

  return {
    take: async (operation, signal) => {
      const now = tick()
      const priority = priorityNow()
      day = dayAt(day, limits.callsPerDay, now)
      if (day.used >= dayShare(day.allowed, limits.reserve, priority))
        throw new TandemError('rate.limited', { service: serviceNames[service] })
      if (pace) starts = recentStarts(starts, pace, now)
      const start = nextStart(starts, pace, now)
      if (pace) starts.push(start)
      count(operation, 1)
      if (start === now) return
      try {
        await turns.wait(start - now, priority, signal)
      } catch (error) {
        // It was never sent. The last turn left with it.
        starts.pop()
        count(operation, -1)
        throw error
      }
    },
    heed: (status, headers) => {
      const now = tick()
      const news = limitNewsOf(headers)
      if (news) {
        starts = withForeignCalls(starts, news, now)
        pace = withReserve(news, limits.pace ? limits.reserve : 0)
      } else if (pace && limits.pace) {
        pace = status === 429 ? slower(pace) : faster(pace, limits.pace)
      }
      const dayNews = dayNewsOf(headers)
      if (dayNews) day = withDayNews(dayAt(day, limits.callsPerDay, now), dayNews, now)
    },
    counts: () => ({
      total: [...byOperation.values()].reduce((sum, calls) => sum + calls, 0),
      byOperation: Object.fromEntries(byOperation),
    }),
    today: () => {
      const { used, allowed } = dayAt(day, limits.callsPerDay, clock.now())
      return { used, allowed, reserved: reservedOf(allowed, limits.reserve) }
    },
  }
}

const withReserve = (pace: Pace | null, reserve: number): Pace | null =>
  pace && { max: Math.max(1, Math.floor(pace.max * (1 - reserve))), intervalMs: pace.intervalMs }

/** The calls made between two counts. */
export function callsSince(earlier: CallCount, later: CallCount): CallCount {
  const byOperation = Object.fromEntries(
    Object.entries(later.byOperation)
      .map(([operation, calls]) => [operation, calls - (earlier.byOperation[operation] ?? 0)] as const)
      .filter(([, calls]) => calls > 0),
  )
  return { total: later.total - earlier.total, byOperation }
}
