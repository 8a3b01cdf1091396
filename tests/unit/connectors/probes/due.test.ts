import { describe, expect, it } from 'vitest'
import { isDue, isGood } from '../../../../main/connectors/probes/due'
import type { Finding } from '../../../../shared/findings'

const dayMs = 86_400_000
const now = 1_000 * dayMs
const finding = (more: Partial<Finding>): Finding => ({
  id: 'nozbe.page',
  service: 'nozbe',
  answer: 'yes',
  at: now,
  triedAt: now,
  ...more,
})

describe('a probe is due', () => {
  it.each([
    ['never asked', undefined, true],
    ['just answered', finding({}), false],
    ['answered 29 days ago', finding({ at: now - 29 * dayMs, triedAt: now - 29 * dayMs }), false],
    ['answered 30 days ago', finding({ at: now - 30 * dayMs, triedAt: now - 30 * dayMs }), true],
    ['answered long ago, and tried in vain today', finding({ at: now - 40 * dayMs }), false],
    ['tried in vain an hour ago', finding({ answer: 'unknown', at: 0, triedAt: now - 3_600_000 }), false],
    ['tried in vain a day ago', finding({ answer: 'unknown', at: 0, triedAt: now - dayMs }), true],
    ['work showed otherwise since', finding({ triedAt: 0 }), true],
    ['the clock was set back', finding({ at: now + dayMs, triedAt: now + dayMs }), true],
  ])('%s: %#', (_, one, due) => {
    expect(isDue(one, now)).toBe(due)
  })
})

describe('an answer is good', () => {
  const old = now - 31 * dayMs
  it('until the next probe where it was probed', () => {
    expect(isGood(finding({ at: old }), now)).toBe(true)
  })
  it('for 30 days where work showed it', () => {
    expect(isGood(finding({ id: 'nozbe.clientIds', at: old }), now)).toBe(false)
    expect(isGood(finding({ id: 'nozbe.clientIds', at: now - 29 * dayMs }), now)).toBe(true)
    expect(isGood(finding({ id: 'nozbe.clientIds', at: now + dayMs }), now)).toBe(false)
  })
})
