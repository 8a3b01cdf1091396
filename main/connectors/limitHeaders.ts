import type { DayNews } from './day'
import type { LimitNews } from './pace'

/** Headers of an answer, by name in lower case. */
export type Headers = Readonly<Record<string, unknown>>

/** What is beyond these is a mistake of the service, by which no call should wait. */
const mostCalls = 100_000
const longestWindowMs = 600_000

/** HighLevel's window; null where an answer does not name it, or names one that cannot be. */
export function limitNewsOf(headers: Headers): LimitNews | null {
  const max = count(headers['x-ratelimit-max'])
  const intervalMs = count(headers['x-ratelimit-interval-milliseconds'])
  if (!max || !intervalMs || max > mostCalls || intervalMs > longestWindowMs) return null
  return { max, intervalMs, remaining: count(headers['x-ratelimit-remaining']) }
}

/** HighLevel's day; null where an answer does not name it. A day of no calls is a mistake, and nothing would correct it. */
export function dayNewsOf(headers: Headers): DayNews | null {
  const allowed = count(headers['x-ratelimit-limit-daily']) || null
  const remaining = count(headers['x-ratelimit-daily-remaining'])
  if (allowed === null && remaining === null) return null
  return { allowed, remaining, resetsInMs: count(headers['x-ratelimit-daily-reset']) }
}

/**
 * Milliseconds to wait by Retry-After, in seconds or as a date; null where there is none. A date is read against the
 * answer's own Date, since this computer's clock may be wrong.
 */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const value = headers['retry-after']
  if (typeof value !== 'string') return null
  const seconds = count(value)
  if (seconds !== null) return seconds * 1000
  const answeredAt = typeof headers.date === 'string' ? Date.parse(headers.date) : now
  const wait = Date.parse(value) - (Number.isNaN(answeredAt) ? now : answeredAt)
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

/** A whole number, of calls, milliseconds or seconds. */
function count(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Math.ceil(Number(value)) : null
  return Number.isSafeInteger(number) ? number : null
}
