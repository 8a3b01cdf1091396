import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../../renderer/words/difference'
import { threeWay } from '../../../../renderer/words/threeWay'

/** What is marked, in brackets. */
const shown = (segments: readonly Segment[]) =>
  segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
const all = (...texts: Parameters<typeof threeWay>) => {
  const { highlevel, base, nozbe } = threeWay(...texts)
  return [highlevel, base, nozbe].map(shown)
}

describe('three columns', () => {
  it('mark what each side has new, and what of the last agreed text either side lost', () => {
    expect(
      all(
        'Two lamps, brass, by Friday.',
        'Two lamps, black, by Thursday.',
        'Three lamps, black, by Thursday.',
      ),
    ).toEqual([
      'Two lamps, [brass], by [Friday].',
      '[Two] lamps, [black], by [Thursday].',
      '[Three] lamps, black, by Thursday.',
    ])
  })

  it('mark each word once where both sides lost it, and all that stands together as one', () => {
    const { base } = threeWay('a x y d', 'a b c d', 'a b z d')
    expect(shown(base)).toBe('a [b c] d')
    expect(base.map(({ text }) => text).join('')).toBe('a b c d')
  })

  it('compare the sides with each other where they never agreed', () => {
    expect(all('Anna Nowak', null, 'Ana Nowak')).toEqual(['[Anna] Nowak', '', '[Ana] Nowak'])
  })

  it('have nothing to mark on an empty side', () => {
    expect(all('', 'Cork', 'Galway')).toEqual(['', '[Cork]', '[Galway]'])
  })
})
