import { describe, expect, it } from 'vitest'
import { createRateLimit } from '../../../main/practice/rateLimit'
import { virtualClock } from '../../../shared/clock'

const noon = Date.parse('2026-05-03T12:00:00.000Z')

describe('the rate limit', () => {
  it('lets through the burst and no more, until the window is over', () => {
    const clock = virtualClock(noon + 1000)
    const limit = createRateLimit({ burst: 2, windowMs: 10_000 }, clock)
    expect(limit.take()).toMatchObject({ allowed: true, burstLeft: 1, windowEndsInMs: 9000 })
    expect(limit.take()).toMatchObject({ allowed: true, burstLeft: 0 })
    expect(limit.take()).toMatchObject({ allowed: false, burstLeft: 0 })
    clock.advance(9000)
    expect(limit.take()).toMatchObject({ allowed: true, burstLeft: 1 })
  })

  it('stops for the rest of the day when the daily allowance is gone', () => {
    const clock = virtualClock(noon)
    const limit = createRateLimit({ burst: 10, windowMs: 10_000, daily: 3 }, clock)
    for (let i = 0; i < 3; i += 1) limit.take()
    clock.advance(10_000)
    expect(limit.take()).toMatchObject({ allowed: false, dailyLeft: 0, dayEndsInMs: 12 * 3_600_000 - 10_000 })
    clock.advance(12 * 3_600_000)
    expect(limit.take()).toMatchObject({ allowed: true, dailyLeft: 2 })
  })

  it('charges nothing for a refused request', () => {
    const clock = virtualClock(noon)
    const limit = createRateLimit({ burst: 1, windowMs: 10_000, daily: 5 }, clock)
    limit.take()
    for (let i = 0; i < 10; i += 1) limit.take()
    clock.advance(10_000)
    expect(limit.take()).toMatchObject({ allowed: true, dailyLeft: 3 })
  })
})
