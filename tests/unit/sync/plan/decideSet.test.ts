import { describe, expect, it } from 'vitest'
import { decideSet } from '../../../../main/sync/plan/decideSet'

const base = { highlevel: ['a', 'b'], nozbe: ['a', 'b'] }

describe('sets, element by element', () => {
  it.each([
    ['additions from both sides', ['a', 'b', 'c'], ['a', 'b', 'd'], ['a', 'b', 'c', 'd']],
    ['removals from both sides', ['a'], ['b'], []],
    ['removed here, added there', ['a'], ['a', 'b', 'c'], ['a', 'c']],
    ['emptied on one side', null, ['a', 'b'], []],
    ['added on both, in another case', ['a', 'b', 'C'], ['a', 'b', 'c'], ['a', 'b', 'C']],
  ])('%s', (_name, highlevel, nozbe, merged) =>
    expect(decideSet({ highlevel, nozbe, base }, 'both')).toEqual({ highlevel: merged, nozbe: merged }),
  )

  it('without a base removes nothing', () =>
    expect(decideSet({ highlevel: ['a'], nozbe: ['b'], base: undefined }, 'both').nozbe).toEqual(['a', 'b']))

  it('takes for removed only what both sides had', () => {
    const uneven = { highlevel: ['a'], nozbe: ['a', 'mine'] }
    expect(decideSet({ highlevel: ['a'], nozbe: ['a', 'mine'], base: uneven }, 'both').highlevel).toEqual([
      'a',
      'mine',
    ])
  })

  it('one way never changes the source (I11)', () => {
    const sight = { highlevel: ['a', 'c'], nozbe: ['a', 'b', 'd'], base }
    expect(decideSet(sight, 'to-nozbe')).toEqual({ highlevel: ['a', 'c'], nozbe: ['a', 'c', 'd'] })
    expect(decideSet(sight, 'to-highlevel')).toEqual({ highlevel: ['a', 'd', 'c'], nozbe: ['a', 'b', 'd'] })
    expect(decideSet(sight, 'off')).toEqual({ highlevel: ['a', 'c'], nozbe: ['a', 'b', 'd'] })
  })
})
