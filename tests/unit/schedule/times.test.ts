import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isPaused, pauseAfterSetBack, pauseEnd } from '../../../main/schedule/pause'
import { afterQuiet } from '../../../main/schedule/quiet'
import { scheduleTimes, timesOf } from '../../../main/schedule/times'
import { everyMinutes, type Quiet, type Rhythm } from '../../../shared/schedule'
import { scheduleSchema } from '../../../shared/scheduleSchema'

beforeEach(() => vi.stubEnv('TZ', 'Europe/Warsaw'))
afterEach(() => vi.unstubAllEnvs())

const at = (text: string) => new Date(text).getTime()
const iso = (time: number) => new Date(time).toISOString()
const hour = 3_600_000
const every = (minutes: (typeof everyMinutes)[number]): Rhythm => ({ by: 'minutes', minutes })
const cron = (expression: string): Rhythm => ({ by: 'cron', expression })
const night: Quiet = { from: '22:00', to: '07:00' }
const now = Date.parse('2026-05-12T14:31:00+02:00')

describe('a pause', () => {
  it('ends by itself, or not at all', () => {
    expect(pauseEnd(now, 30)).toBe(at('2026-05-12T15:01:00'))
    expect(pauseEnd(now, null)).toBe(-1)
    expect(isPaused(now, null)).toBe(false)
    expect(isPaused(now, now + 1)).toBe(true)
    expect(isPaused(now, now)).toBe(false)
    expect(isPaused(now, -1)).toBe(true)
  })

  it('keeps what is left of it where the clock is set back', () => {
    expect(pauseAfterSetBack(now + 10, now, now - 5 * hour)).toBe(now - 5 * hour + 10)
    expect(pauseAfterSetBack(-1, now, now - hour)).toBe(-1)
    expect(pauseAfterSetBack(null, now, now - hour)).toBeNull()
  })

  it('moves the next run behind its end', () => {
    const { next } = timesOf({ rhythm: every(5), quiet: null })
    expect(next(now, null)).toBe(at('2026-05-12T14:35:00'))
    expect(next(now, pauseEnd(now, 30))).toBe(at('2026-05-12T15:05:00'))
    expect(next(now, at('2026-05-12T15:00:00'))).toBe(at('2026-05-12T15:00:00'))
    expect(next(now, -1)).toBeNull()
  })
})

describe('quiet hours', () => {
  it('end on the same day, or go over midnight', () => {
    expect(afterQuiet({ from: '12:00', to: '13:30' }, at('2026-05-12T12:00:00'))).toBe(
      at('2026-05-12T13:30:00'),
    )
    expect(afterQuiet({ from: '12:00', to: '13:30' }, at('2026-05-12T13:30:00'))).toBe(
      at('2026-05-12T13:30:00'),
    )
    expect(afterQuiet(night, at('2026-05-12T22:00:00'))).toBe(at('2026-05-13T07:00:00'))
    expect(afterQuiet(night, at('2026-05-13T06:59:59.999'))).toBe(at('2026-05-13T07:00:00'))
    expect(afterQuiet(night, at('2026-05-12T21:59:59.999'))).toBe(at('2026-05-12T21:59:59.999'))
    expect(afterQuiet(null, now)).toBe(now)
  })

  it('follow the clock on the wall in the nights when it changes', () => {
    // 9 h on the wall are 8 h in spring and 10 h in autumn.
    expect(afterQuiet(night, at('2026-03-28T22:00:00')) - at('2026-03-28T22:00:00')).toBe(8 * hour)
    expect(afterQuiet(night, at('2026-10-24T22:00:00')) - at('2026-10-24T22:00:00')).toBe(10 * hour)
    // Hours that end at a time that is skipped end where the clock goes on.
    const early: Quiet = { from: '22:00', to: '02:30' }
    expect(iso(afterQuiet(early, at('2026-03-28T23:00:00')))).toBe('2026-03-29T01:00:00.000Z')
    // What is quiet by the wall is quiet both times.
    expect(iso(afterQuiet(early, at('2026-10-24T23:00:00')))).toBe('2026-10-25T00:30:00.000Z')
    expect(iso(afterQuiet(early, Date.parse('2026-10-25T01:10:00Z')))).toBe('2026-10-25T01:30:00.000Z')
  })

  it('let the next time of the schedule be the next run', () => {
    const { next, allowed } = timesOf({ rhythm: every(30), quiet: night })
    expect(next(at('2026-05-12T21:30:00'), null)).toBe(at('2026-05-13T07:00:00'))
    expect(next(at('2026-05-12T21:00:00'), null)).toBe(at('2026-05-12T21:30:00'))
    expect(next(at('2026-05-12T21:00:00'), at('2026-05-12T23:10:00'))).toBe(at('2026-05-13T07:00:00'))
    expect(allowed(at('2026-05-12T23:00:00'), null)).toBe(at('2026-05-13T07:00:00'))
    expect(allowed(now, at('2026-05-13T08:00:00'))).toBe(at('2026-05-13T08:00:00'))
    expect(allowed(now, -1)).toBeNull()
  })

  it('that leave nothing of a schedule are refused, and those that have no length', () => {
    const code = (code: string) => expect.objectContaining({ code })
    expect(() => timesOf({ rhythm: cron('0 23,3 * * *'), quiet: night })).toThrow(code('schedule.allQuiet'))
    expect(() => timesOf({ rhythm: cron('0 23,7 * * *'), quiet: night })).not.toThrow()
    expect(() => timesOf({ rhythm: every(5), quiet: { from: '07:00', to: '07:00' } })).toThrow(
      code('schedule.quiet'),
    )
    expect(() => timesOf({ rhythm: cron('0 0 31 4,6 *'), quiet: null })).toThrow(code('schedule.never'))
  })

  it('have no run in them, and lose none outside, whatever the schedule', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    const moment = fc.integer({ min: at('2026-03-01T00:00:00Z'), max: at('2026-11-30T00:00:00Z') })
    fc.assert(
      fc.property(time, time, fc.constantFrom(...everyMinutes), moment, (from, to, minutes, start) => {
        fc.pre(from !== to)
        const free = timesOf({ rhythm: every(minutes), quiet: null })
        let times: ReturnType<typeof timesOf>
        try {
          times = timesOf({ rhythm: every(minutes), quiet: { from, to } })
        } catch {
          return
        }
        const run = times.next(start, null)
        let expected = free.next(start, null)
        while (expected !== null && afterQuiet({ from, to }, expected) !== expected)
          expected = free.next(expected, null)
        expect(run).toBe(expected)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('the next times', () => {
  const times = (more: object, from = now, pausedUntil: number | null = null) =>
    scheduleTimes(scheduleSchema.parse(more), from, pausedUntil)

  it('are five, of every preset', () => {
    for (const minutes of everyMinutes) {
      const { times: next, problem } = times({ rhythm: every(minutes) })
      expect(problem).toBeNull()
      expect(next.slice(1).map((time, index) => (time - (next[index] ?? 0)) / 60_000)).toEqual(
        Array.from({ length: 4 }, () => minutes),
      )
    }
  })

  it('leave out quiet hours and the pause that is on', () => {
    expect(times({ rhythm: every(360), quiet: night }, now, now + hour).times.map(iso)).toEqual([
      '2026-05-12T16:00:00.000Z',
      '2026-05-13T10:00:00.000Z',
      '2026-05-13T16:00:00.000Z',
      '2026-05-14T10:00:00.000Z',
      '2026-05-14T16:00:00.000Z',
    ])
    expect(times({}, now, -1)).toEqual({ times: [], problem: null })
    expect(times({}, now, now - 1).times[0]).toBe(at('2026-05-12T14:35:00'))
  })

  it('are none by hand, and none of what cannot be kept, which says why', () => {
    expect(times({ rhythm: { by: 'hand' } })).toEqual({ times: [], problem: null })
    expect(times({ rhythm: cron('0 9 * *') })).toMatchObject({
      times: [],
      problem: { code: 'schedule.fields' },
    })
  })

  it('are found at once, also where they are decades away', () => {
    const started = performance.now()
    expect(times({ rhythm: cron('0 0 29 2 1') }).times.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
