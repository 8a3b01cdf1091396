import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSchedule, type Schedule } from '../../../main/schedule/schedule'
import { systemClock } from '../../../shared/clock'

const at = (text: string) => new Date(text).getTime()
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

let schedule: Schedule
const run = vi.fn<() => Promise<unknown>>()
const onChange = vi.fn()

beforeEach(() => {
  vi.useFakeTimers({ now: at('2026-05-12T14:31:00') })
  run.mockReset().mockResolvedValue(undefined)
  onChange.mockReset()
  schedule = createSchedule({ minutes: 5, clock: systemClock, run, onChange })
})

afterEach(() => {
  schedule.stop()
  vi.useRealTimers()
})

describe('a schedule', () => {
  it('runs on every fifth minute and tells the next one', async () => {
    expect(schedule.nextRunAt()).toBe(at('2026-05-12T14:35:00'))
    await minutes(4)
    expect(run).toHaveBeenCalledTimes(1)
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
    run.mockRejectedValue(new Error('no network'))
    await minutes(10)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('runs nothing once stopped', async () => {
    schedule.pause(30)
    schedule.stop()
    onChange.mockReset()
    await minutes(120)
    expect(run).not.toHaveBeenCalled()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('refuses uneven minutes', () => {
    expect(() => createSchedule({ minutes: 7, clock: systemClock, run, onChange })).toThrow(RangeError)
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
    await minutes(24 * 60)
    expect(run).not.toHaveBeenCalled()
    schedule.resume()
    expect(schedule.pausedUntil()).toBeNull()
    await minutes(5)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('is replaced by a new one', async () => {
    schedule.pause(30)
    schedule.pause(120)
    await minutes(119)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.pausedUntil()).toBe(at('2026-05-12T16:31:00'))
  })

  it('may be longer than a timer can wait', async () => {
    schedule.stop()
    schedule = createSchedule({ minutes: 60, clock: systemClock, run, onChange })
    schedule.pause(60 * 24 * 30)
    await minutes(60 * 24 * 29)
    expect(run).not.toHaveBeenCalled()
    expect(schedule.pausedUntil()).not.toBeNull()
    await minutes(60 * 25)
    expect(run).toHaveBeenCalled()
  })
})
