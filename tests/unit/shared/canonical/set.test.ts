import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementKey } from '../../../../shared/canonical/comparable'
import { mergeSets } from '../../../../shared/canonical/set'

const seed = Number(process.env.TANDEM_SEED ?? 7)

const spellings = ['vip', 'VIP', ' Vip ', 'lead', 'Lead', 'zé', 'Ze\u0301', 'b c', 'B  C', '', ' ']
const set = fc.array(fc.constantFrom(...spellings), { maxLength: 6 })
const keys = (elements: readonly string[]): string[] =>
  [...new Set(elements.map(elementKey))].filter((key) => key !== '').sort()

const holds = (law: (base: string[], a: string[], b: string[]) => void): void =>
  fc.assert(fc.property(set, set, set, law), { seed, numRuns: 1000 })

describe(`merging two sets by their base; seed ${seed}`, () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ['what was added on either side is there', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'b', 'c']],
    ['what was removed on either side is gone', ['a', 'b', 'c'], ['b', 'c'], ['a', 'c'], ['c']],
    ['what was added on both is there once', [], ['VIP'], ['vip'], ['VIP']],
    ['what was removed here and spelled anew there is gone', ['a', 'b'], ['b'], ['A', 'b'], ['b']],
    ['without a base, all that there is', [], ['a'], ['b'], ['a', 'b']],
    ['blank elements are none', [' '], ['', 'a'], [' '], ['a']],
  ])('%s', (_, base, a, b, merged) => expect(mergeSets(base, a, b)).toEqual(merged))

  it('is the same whichever side comes first', () => {
    holds((base, a, b) => {
      expect(keys(mergeSets(base, a, b))).toEqual(keys(mergeSets(base, b, a)))
    })
  })

  it('keeps what both have', () => {
    holds((base, a, b) => {
      const merged = keys(mergeSets(base, a, b))
      for (const key of keys(a)) if (keys(b).includes(key)) expect(merged).toContain(key)
    })
  })

  it('invents nothing, and has each element once', () => {
    holds((base, a, b) => {
      const merged = mergeSets(base, a, b)
      for (const element of merged) expect([...a, ...b]).toContain(element)
      expect(merged.map(elementKey).sort()).toEqual(keys(merged))
    })
  })

  it('leaves out nothing but what the base had and a side has no more', () => {
    holds((base, a, b) => {
      const merged = keys(mergeSets(base, a, b))
      for (const key of keys([...a, ...b])) {
        const wasRemoved = keys(base).includes(key) && !(keys(a).includes(key) && keys(b).includes(key))
        expect(merged.includes(key)).toBe(!wasRemoved)
      }
    })
  })

  it('is settled once both sides have it', () => {
    holds((base, a, b) => {
      const merged = mergeSets(base, a, b)
      expect(mergeSets(merged, merged, merged)).toEqual(merged)
    })
  })
})
