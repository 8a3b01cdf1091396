import fc from 'fast-check'
import { createTask } from 'node-cron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cronOf, isPaused, nextRun, nextTick, pauseEnd } from '../../../main/schedule/rules'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const at = (text: string) => new Date(text).getTime()

describe('cronOf', () => {
  it('names even minutes of the hour or hours of the day', () => {
    expect(cronOf(5)).toBe('*/5 * * * *')
    expect(cronOf(60)).toBe('0 */1 * * *')
    expect(cronOf(1440)).toBe('0 */24 * * *')
  })

  it('refuses a step that would leave uneven gaps', () => {
    for (const minutes of [0, -5, 7, 45, 90, 2.5, Number.NaN])
      expect(() => cronOf(minutes)).toThrow(RangeError)
  })
})

describe('nextTick', () => {
  it('is the next even minute, and the time itself when that is one', () => {
    expect(nextTick(5, at('2026-05-12T14:31:02'))).toBe(at('2026-05-12T14:35:00'))
    expect(nextTick(5, at('2026-05-12T14:35:00'))).toBe(at('2026-05-12T14:35:00'))
    expect(nextTick(360, at('2026-05-12T18:00:01'))).toBe(at('2026-05-13T00:00:00'))
  })

  it.each(['UTC', 'Europe/Warsaw', 'Asia/Kathmandu', 'America/St_Johns'])(
    'is when node-cron would run, in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      vi.useFakeTimers()
      const time = fc.integer({ min: at('2026-04-05T00:00:00Z'), max: at('2026-10-20T00:00:00Z') })
      fc.assert(
        fc.property(fc.constantFrom(1, 5, 12, 15, 30, 60, 120, 360, 720, 1440), time, (minutes, now) => {
          vi.setSystemTime(now)
          const task = createTask(cronOf(minutes), () => {}, { timezone: zone })
          expect(nextTick(minutes, now + 1)).toBe(task.getNextRuns(1)[0]?.getTime())
        }),
        { numRuns: 200, seed: 5 },
      )
    },
  )

  it('goes on evenly over the nights when the clocks change', () => {
    vi.stubEnv('TZ', 'Europe/Warsaw')
    for (const night of ['2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z']) {
      for (let time = at(night); time < at(night) + 4 * 3_600_000; time += 60_000) {
        expect(nextTick(5, time + 1) - time).toBe(5 * 60_000 - (time % (5 * 60_000)))
      }
    }
  })
})

describe('a pause', () => {
  const now = at('2026-05-12T14:31:00')

  it('ends by itself, or not at all', () => {
    expect(pauseEnd(now, 30)).toBe(at('2026-05-12T15:01:00'))
    expect(pauseEnd(now, null)).toBe(-1)
    expect(isPaused(now, null)).toBe(false)
    expect(isPaused(now, now + 1)).toBe(true)
    expect(isPaused(now, now)).toBe(false)
    expect(isPaused(now, -1)).toBe(true)
  })

  it('moves the next run behind its end', () => {
    expect(nextRun(5, now, null)).toBe(at('2026-05-12T14:35:00'))
    expect(nextRun(5, now, pauseEnd(now, 30))).toBe(at('2026-05-12T15:05:00'))
    expect(nextRun(5, now, at('2026-05-12T15:00:00'))).toBe(at('2026-05-12T15:00:00'))
    expect(nextRun(5, now, -1)).toBeNull()
  })

  it('of any length is reckoned at once', () => {
    expect(nextRun(1, now, pauseEnd(now, 1e9))).toBe(now + 1e9 * 60_000)
  })
})
