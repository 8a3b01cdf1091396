import { dayNewsOf, type Headers, limitNewsOf, retryAfterOf } from './limitHeaders'

/** How an attempt ended. */
export interface Attempt {
  /** Changes nothing on the service. */
  readOnly: boolean
  /** Null when no answer came. */
  status: number | null
  headers: Headers
  /** False for an attempt that this computer gave up itself, e.g. because the answer was too big. */
  networkFailed: boolean
}

/** The first attempt included. */
export const maxAttempts = 4

/** A longer wait is not worth it: the run ends, and the next one goes on. */
const longestWaitMs = 120_000

/**
 * A read is tried again after a network failure, 429 or 5xx. A write only after 429, which says that it was not carried
 * out; everything else might send it twice. Nothing is tried again once the day's allowance is gone, nor where the service
 * asks for a wait that is too long.
 */
export function mayRetry(attempt: Attempt, now: number): boolean {
  const { readOnly, status, headers } = attempt
  if (askedWait(attempt, now) > longestWaitMs) return false
  if (status === 429) return dayNewsOf(headers)?.remaining !== 0
  if (!readOnly) return false
  return status === null ? attempt.networkFailed : status >= 500
}

/**
 * Milliseconds to wait before attempt number `next` (2 is the first retry): what the service asks for, and up to 1 s, 2 s,
 * 4 s at random, so that two computers do not come back at the same time.
 */
export function waitBefore(next: number, attempt: Attempt, now: number, random: () => number): number {
  const jitter = Math.round(random() * 2 ** (next - 2) * 1000)
  return askedWait(attempt, now) + jitter
}

/** By Retry-After, else, after a 429, its window; 0 where the service asks for none. */
function askedWait({ status, headers }: Attempt, now: number): number {
  const window = status === 429 ? limitNewsOf(headers)?.intervalMs : undefined
  return retryAfterOf(headers, now) ?? window ?? 0
}
