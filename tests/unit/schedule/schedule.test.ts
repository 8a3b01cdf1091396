import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSchedule, type Schedule, type ScheduleOptions } from '../../../main/schedule/schedule'
import { systemClock } from '../../../shared/clock'
import type { ScheduleSettings } from '../../../shared/schedule'
import { usualSchedule } from '../../../shared/schedule'

const at = (text: string) => new Date(text).getTime()
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)
/** The computer sleeps, or somebody sets its clock: no timer comes meanwhile. */
const jump = (ms: number) => vi.setSystemTime(Date.now() + ms)
const hour = 3_600_000

let schedule: Schedule
let online: boolean
let metered: boolean
const run = vi.fn<ScheduleOptions['run']>()
const onChange = vi.fn()

function create(more: Partial<ScheduleOptions> = {}, settings: Partial<ScheduleSettings> = {}): Schedule {
  schedule?.stop()
  schedule = createSchedule({
    clock: systemClock,
    random: () => 0.5,
    isOnline: () => online,
    isMetered: async () => metered,
    run,
    onChange,
    ...more,
  })
  schedule.change({ ...usualSchedule, ...settings })
  schedule.start()
  onChange.mockReset()
  return schedule
}

beforeEach(() => {
  vi.useFakeTimers({ now: at('2026-05-12T14:31:00') })
  run.mockReset().mockResolvedValue(undefined)
  online = true
  metered = false
  create()
})

afterEach(() => {
  schedule.stop()
  vi.useRealTimers()
})

describe('a schedule', () => {
  it('runs on every fifth minute and tells the next one', async () => {
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T14:35:00'))
    await minutes(4)
    expect(run.mock.calls).toEqual([['schedule']])
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T14:40:00'))
    await minutes(60)
    expect(run).toHaveBeenCalledTimes(13)
  })

  it('starts no run while one is on', async () => {
    let finish = () => {}
    run.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)))
    await minutes(20)
    expect(run).toHaveBeenCalledTimes(1)
    finish()
    await minutes(5)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('goes on after a run that failed', async () => {
    run.mockRejectedValue(new Error('away'))
    await minutes(10)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('does nothing before it is started, and after it is stopped', async () => {
    const idle = createSchedule({
      clock: systemClock,
      random: Math.random,
      isOnline: () => true,
      isMetered: async () => false,
      run,
      onChange,
    })
    schedule.stop()
    idle.started()
    await minutes(30)
    expect(run).not.toHaveBeenCalled()
    idle.stop()
    idle.start()
    await minutes(30)
    expect(run).not.toHaveBeenCalled()
  })

  it('acts at once on other settings', async () => {
    schedule.change({ ...usualSchedule, rhythm: { by: 'cron', expression: '33 * * * *' } })
    expect(onChange).toHaveBeenCalledOnce()
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T14:33:00'))
    await minutes(3)
    expect(run).toHaveBeenCalledTimes(1)
    schedule.change({ ...usualSchedule, rhythm: { by: 'hand' } })
    expect(schedule.nextRunAt()).toBeNull()
    schedule.woke()
    schedule.started()
    await minutes(24 * 60)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('refuses settings that cannot be kept, and goes on as before', async () => {
    const wrong = { ...usualSchedule, rhythm: { by: 'cron', expression: 'often' } } as const
    expect(() => schedule.change(wrong)).toThrow(expect.objectContaining({ code: 'schedule.fields' }))
    await minutes(4)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('rests in quiet hours', async () => {
    create({}, { quiet: { from: '14:40', to: '16:02' } })
    await minutes(8)
    expect(run).toHaveBeenCalledTimes(1)
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T16:05:00'))
    await minutes(85)
    expect(run).toHaveBeenCalledTimes(1)
    await minutes(2)
    expect(run).toHaveBeenCalledTimes(2)
  })
})

describe('the start of Tandem', () => {
  it('is followed by a run at once, if that was chosen', async () => {
    schedule.started()
    await minutes(0)
    expect(run.mock.calls).toEqual([['start-up']])
    create({}, { atStart: false })
    schedule.started()
    await minutes(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('in quiet hours, or in a pause, is followed by one afterwards', async () => {
    create({}, { rhythm: { by: 'minutes', minutes: 1440 }, quiet: { from: '14:00', to: '15:00' } })
    schedule.started()
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T15:00:00'))
    await minutes(28)
    expect(run).not.toHaveBeenCalled()
    await minutes(1)
    expect(run.mock.calls).toEqual([['start-up']])
    create({ pausedUntil: Date.now() + 10 * 60_000 }, { rhythm: { by: 'minutes', minutes: 1440 } })
    schedule.started()
    await minutes(9)
    expect(run).toHaveBeenCalledTimes(1)
    await minutes(1)
    expect(run).toHaveBeenCalledTimes(2)
  })
})

describe('a computer that slept', () => {
  it.each([
    ['an hour', hour],
    ['a day', 24 * hour],
    ['a week', 7 * 24 * hour],
  ])('for %s makes up for all runs by one, a while after it woke', async (_case, length) => {
    jump(length)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(run.mock.calls).toEqual([['schedule']])
    await minutes(2)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('says so: that is still one run', async () => {
    jump(3 * hour)
    schedule.woke()
    schedule.woke()
    await minutes(1)
    schedule.woke()
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('waits between 5 and 30 seconds, by chance', async () => {
    for (const [random, wait] of [
      [0, 5_000],
      [0.999_999, 30_000],
    ] as const) {
      create({ random: () => random }, { rhythm: { by: 'minutes', minutes: 1440 } })
      schedule.woke()
      expect(Math.round(Number(schedule.nextRunAt()) - Date.now())).toBe(wait)
    }
  })

  it('makes up for nothing where that was not chosen', async () => {
    create({}, { afterSleep: false, rhythm: { by: 'minutes', minutes: 60 } })
    jump(3 * hour)
    schedule.woke()
    await minutes(20)
    expect(run).not.toHaveBeenCalled()
    await minutes(10)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('tells the next run in whole milliseconds, which is all that the window takes', () => {
    create({ random: () => 0.123_456_789 })
    jump(hour)
    schedule.woke()
    expect(schedule.nextRunAt()).toSatisfy(Number.isInteger)
  })

  it('and woke in quiet hours waits for their end', async () => {
    create({}, { quiet: { from: '22:00', to: '07:00' } })
    jump(9 * hour)
    schedule.woke()
    await minutes(60)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.nextRunAt()).toBe(at('2026-05-13T07:00:00'))
    await minutes(7 * 60)
    expect(run.mock.calls.length).toBeGreaterThan(0)
    expect(run.mock.calls.length).toBeLessThanOrEqual(12)
  })
})

describe('a clock that is set', () => {
  it('forward by hours has one run for all that were skipped', async () => {
    jump(5 * hour)
    await minutes(1)
    expect(run).toHaveBeenCalledTimes(1)
    await minutes(10)
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('back by hours does not wait for the time that it showed', async () => {
    jump(-5 * hour)
    await minutes(1)
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T09:35:00'))
    await minutes(4)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('back by hours leaves of a pause what was left', async () => {
    schedule.pause(30)
    jump(-5 * hour)
    await minutes(29)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.pausedUntil()).not.toBeNull()
    await minutes(7)
    expect(schedule.pausedUntil()).toBeNull()
    expect(run).toHaveBeenCalled()
  })

  it('back by a moment does not bring the same run again', async () => {
    await minutes(4)
    jump(-5_000)
    await minutes(2)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('a network that is away', () => {
  it('holds runs up; one follows when it is back', async () => {
    online = false
    await minutes(30)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.hold()).toBe('offline')
    expect(schedule.nextRunAt()).toBeNull()
    online = true
    await vi.advanceTimersByTimeAsync(30_000)
    expect(schedule.hold()).toBeNull()
    expect(run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(run).toHaveBeenCalledTimes(1)
    await minutes(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('that was not missed is followed by a run too, if that was chosen', async () => {
    create({}, { rhythm: { by: 'minutes', minutes: 1440 } })
    online = false
    await minutes(1)
    online = true
    await minutes(1)
    expect(run).toHaveBeenCalledTimes(1)
    create({}, { rhythm: { by: 'minutes', minutes: 1440 }, afterReconnect: false })
    online = false
    await minutes(1)
    online = true
    await minutes(5)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('after a sleep brings one run in all', async () => {
    online = false
    jump(8 * hour)
    schedule.woke()
    await minutes(2)
    expect(run).not.toHaveBeenCalled()
    online = true
    await vi.advanceTimersByTimeAsync(50_000)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('makes the next time the next run where none shall follow', async () => {
    create({}, { afterReconnect: false, rhythm: { by: 'minutes', minutes: 15 } })
    online = false
    await minutes(16)
    expect(schedule.hold()).toBe('offline')
    online = true
    await minutes(12)
    expect(run).not.toHaveBeenCalled()
    await minutes(2)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('a network that costs', () => {
  beforeEach(() => {
    metered = true
  })

  it('holds runs up until there is another one', async () => {
    await minutes(14)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.hold()).toBe('metered')
    metered = false
    await minutes(6)
    expect(run).toHaveBeenCalledTimes(1)
    expect(schedule.hold()).toBeNull()
  })

  it('does not where the user allows it, from then on', async () => {
    await minutes(4)
    schedule.change({ ...usualSchedule, onMetered: true })
    expect(schedule.hold()).toBeNull()
    await minutes(5)
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('a pause', () => {
  it('holds back runs until its end, and says when it begins and ends', async () => {
    schedule.pause(30)
    expect(schedule.pausedUntil()).toBe(at('2026-05-12T15:01:00'))
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T15:05:00'))
    expect(onChange).toHaveBeenCalledTimes(1)
    await minutes(29)
    expect(run).not.toHaveBeenCalled()
    onChange.mockReset()
    await minutes(1)
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(schedule.pausedUntil()).toBeNull()
    await minutes(4)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('without an end lasts until resumed', async () => {
    schedule.pause(null)
    expect(schedule.pausedUntil()).toBe(-1)
    expect(schedule.nextRunAt()).toBeNull()
    schedule.woke()
    await minutes(24 * 60)
    expect(run).not.toHaveBeenCalled()
    schedule.resume()
    expect(schedule.pausedUntil()).toBeNull()
    await minutes(5)
    expect(run).toHaveBeenCalled()
  })

  it('is replaced by a new one, and outlives other settings', async () => {
    schedule.pause(30)
    schedule.pause(120)
    schedule.change({ ...usualSchedule, rhythm: { by: 'minutes', minutes: 10 } })
    await minutes(119)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.pausedUntil()).toBe(at('2026-05-12T16:31:00'))
  })

  it('of an earlier start goes on, and is over when it ended meanwhile', async () => {
    create({ pausedUntil: at('2026-05-12T14:50:00') })
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T14:50:00'))
    create({ pausedUntil: at('2026-05-12T14:00:00') })
    expect(schedule.pausedUntil()).toBeNull()
    await minutes(4)
    expect(run).toHaveBeenCalledTimes(1)
  })
})
