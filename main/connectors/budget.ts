import type { Clock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import type { CallCount } from '../../shared/report'
import type { CallsToday } from '../../shared/state'
import { checkAddress } from './address'
import { type DayCount, dayAt, withDayNews } from './day'
import { dayNewsOf, type Headers, limitNewsOf } from './limitHeaders'
import { faster, nextStart, type Pace, recentStarts, slower, withForeignCalls } from './pace'

export interface BudgetLimits {
  /** The pace to start with; null for none. */
  pace: Pace | null
  callsPerDay: number
  /** The share of the pace that is left to others. */
  reserve: number
}

/** Keeps the count of the day between starts of the application. `save` is called once per call. */
export interface DayStore {
  load(): DayCount | null
  save(day: DayCount): void
}

export interface Budget {
  /** Waits until a call may start, and counts it. Throws `rate.limited` when the day's allowance is used up. */
  take(operation: string, signal?: AbortSignal): Promise<void>
  /** Learns from an answer. */
  heed(status: number, headers: Headers): void
  /** Calls since the application started. See `callsSince`. */
  counts(): CallCount
  today(): CallsToday
}

/**
 * HighLevel allows 100 calls in 10 s and 200,000 a day; Nozbe states no limit, so 2 a second. A service on this computer
 * has no limit but the one that its answers name.
 */
export function limitsOf(service: Service, baseUrl: string): BudgetLimits {
  const { loopback } = checkAddress(baseUrl)
  const [pace, callsPerDay] =
    service === 'highlevel'
      ? [{ max: 100, intervalMs: 10_000 }, 200_000]
      : [{ max: 2, intervalMs: 1_000 }, 172_800]
  return { pace: loopback ? null : pace, callsPerDay, reserve: loopback || service === 'nozbe' ? 0 : 0.2 }
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
  let starts: number[] = []

  return {
    take: async (operation, signal) => {
      const now = clock.now()
      day = dayAt(day, limits.callsPerDay, now)
      if (day.used >= day.allowed) throw new TandemError('rate.limited', { service: serviceNames[service] })
      if (pace) starts = recentStarts(starts, pace, now)
      const start = nextStart(starts, pace, now)
      if (pace) starts.push(start)
      day = { ...day, used: day.used + 1 }
      store?.save(day)
      byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1)
      if (start > now) await clock.sleep(start - now, signal)
    },
    heed: (status, headers) => {
      const now = clock.now()
      const news = limitNewsOf(headers)
      if (news) {
        starts = withForeignCalls(starts, news, now)
        pace = withReserve(news, limits.reserve)
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
      return { used, allowed }
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
