import { describe, expect, it } from 'vitest'
import { serverClock } from '../../../main/connectors/serverClock'
import { virtualClock } from '../../../shared/clock'

const yearMs = 365 * 86_400_000
const noon = Date.parse('2026-05-12T12:00:00Z')

describe('the time of a service', () => {
  it.each([yearMs, -yearMs])(
    'is what its last answer said, however wrong the computer’s is (I14)',
    (skew) => {
      const own = virtualClock(noon + skew)
      const clock = serverClock(own)
      clock.heed({ date: 'Tue, 12 May 2026 12:00:00 GMT' })
      expect(clock.now()).toBe(noon)
      own.advance(90_000)
      expect(clock.now()).toBe(noon + 90_000)
      own.advance(yearMs)
      clock.heed({ date: 'Tue, 12 May 2026 12:05:00 GMT' })
      expect(clock.now()).toBe(noon + 300_000)
    },
  )

  it.each([{}, { date: 'soon' }, { date: ['x'] }])(
    'is the computer’s where no answer said any: %j',
    (headers) => {
      const clock = serverClock(virtualClock(noon))
      clock.heed(headers)
      expect(clock.now()).toBe(noon)
    },
  )

  it('passes as the computer’s does', async () => {
    const own = virtualClock(noon)
    await serverClock(own).sleep(5000)
    expect(own.now()).toBe(noon + 5000)
  })
})
