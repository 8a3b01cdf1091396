import { expect, it } from 'vitest'
import { durationOf } from '../../../../main/core/match/duration'

it('the time of calls is that of the slower one, of the pace and the answers', () => {
  const paces = { highlevel: { max: 100, intervalMs: 10_000 }, nozbe: { max: 2, intervalMs: 1000 } }
  expect(durationOf({ highlevel: 10, nozbe: 0 }, paces)).toBe(3000)
  expect(durationOf({ highlevel: 0, nozbe: 10 }, paces)).toBe(5000)
  expect(durationOf({ highlevel: 10, nozbe: 10 }, { highlevel: null, nozbe: null })).toBe(6000)
})
