import { expect, it } from 'vitest'
import { lagShown, lagToWaitFor, noteLag } from '../../../../../main/connectors/highlevel/values/indexLag'
import { freshKnowledge } from '../../../../../main/connectors/probes/knowledge'

const now = 10_000_000
const stamp = (value: number | null) => ({ stamp: value })

it.each([
  ['an older state', now - 8000, now - 5000, 5000],
  ['the same state', now - 5000, now - 5000, null],
  ['a stamp that is rounded', now - 5500, now - 5000, null],
  ['a newer state', now - 1000, now - 5000, null],
  ['no stamp', null, now - 5000, null],
  ['a state that is old for another reason', now - 900_000, now - 800_000, null],
  ['a state known from the future', now - 5000, now + 5000, null],
])('a search that shows %s', (_, listed, before, lag) => {
  expect(lagShown(stamp(listed), stamp(before), now)).toBe(lag)
})

it('says nothing of what is not known', () => {
  expect(lagShown(stamp(now), undefined, now)).toBeNull()
})

it('keeps the longest, and has twice as long waited for', () => {
  const knowledge = freshKnowledge()
  expect(lagToWaitFor(knowledge, 30_000)).toBe(30_000)
  for (const lag of [null, 2000, 40_000, 3000]) noteLag(knowledge, lag)
  expect(knowledge.answer('highlevel.indexLag')).toBe(40_000)
  expect(lagToWaitFor(knowledge, 30_000)).toBe(80_000)
})
