import { describe, expect, it } from 'vitest'
import { retryAfterOf } from '../../../main/connectors/limitHeaders'
import { type Attempt, mayRetry, waitBefore } from '../../../main/connectors/retry'

const now = Date.parse('2026-05-03T10:00:00Z')
const read: Attempt = { readOnly: true, status: null, headers: {}, networkFailed: true }
const write: Attempt = { ...read, readOnly: false }

describe('a read is tried again', () => {
  it.each([
    ['after a network failure', read, true],
    ['after a 500', { ...read, status: 500 }, true],
    ['after a 503', { ...read, status: 503 }, true],
    ['after a 429', { ...read, status: 429 }, true],
    ['not after a 400', { ...read, status: 400 }, false],
    ['not after a 404', { ...read, status: 404 }, false],
    ['not when Tandem gave up itself', { ...read, networkFailed: false }, false],
  ])('%s', (_, attempt, expected) => {
    expect(mayRetry(attempt, now)).toBe(expected)
  })
})

describe('a write is sent once', () => {
  it.each([
    ['whatever the network did', write, false],
    ['whatever a 500 means', { ...write, status: 500 }, false],
    ['but again after a 429, which did nothing', { ...write, status: 429 }, true],
  ])('%s', (_, attempt, expected) => {
    expect(mayRetry(attempt, now)).toBe(expected)
  })
})

describe('waiting', () => {
  const limited = { ...read, status: 429 }

  it('grows, at random, so that two computers do not come back together', () => {
    const waits = [2, 3, 4].map((next) => waitBefore(next, read, now, () => 0.5))
    expect(waits).toEqual([500, 1000, 2000])
    expect(waitBefore(2, read, now, () => 0)).toBe(0)
  })

  it('is at least what Retry-After asks', () => {
    expect(waitBefore(2, { ...limited, headers: { 'retry-after': '7' } }, now, () => 0)).toBe(7000)
  })

  it('is at least the window of a service that names one', () => {
    const headers = { 'x-ratelimit-max': '100', 'x-ratelimit-interval-milliseconds': '10000' }
    expect(waitBefore(2, { ...limited, headers }, now, () => 0)).toBe(10_000)
  })

  it('ends where it would take too long, or the day is used up', () => {
    expect(mayRetry({ ...limited, headers: { 'retry-after': '3600' } }, now)).toBe(false)
    expect(mayRetry({ ...read, status: 503, headers: { 'retry-after': '3600' } }, now)).toBe(false)
    expect(mayRetry({ ...read, status: 503, headers: { 'retry-after': '100' } }, now)).toBe(true)
    const window = { 'x-ratelimit-max': '100', 'x-ratelimit-interval-milliseconds': '180000' }
    expect(mayRetry({ ...limited, headers: window }, now)).toBe(false)
    expect(mayRetry({ ...limited, headers: { 'x-ratelimit-daily-remaining': '0' } }, now)).toBe(false)
  })

  it('reads a date in Retry-After against the answer, not against the clock of this computer', () => {
    const headers = {
      'retry-after': 'Sun, 03 May 2026 10:00:30 GMT',
      date: 'Sun, 03 May 2026 10:00:00 GMT',
    }
    expect(retryAfterOf(headers, now - 365 * 86_400_000)).toBe(30_000)
    expect(retryAfterOf({ 'retry-after': 'soon' }, now)).toBeNull()
  })
})
