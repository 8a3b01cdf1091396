import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, type Segment } from '../../../../renderer/words/difference'

/** `[…]` around what differs. */
const marked = (segments: Segment[]) =>
  segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('the words that differ', () => {
  it('are marked with the blanks between them', () => {
    const { before, after } = difference(
      'Apartment 4, 12 Grand Parade, Cork',
      '12 South Mall, Cork, T12 X8NW',
    )
    expect(marked(before)).toBe('[Apartment 4,] 12 [Grand Parade], Cork')
    expect(marked(after)).toBe('12 [South Mall], Cork[, T12 X8NW]')
  })

  it('are none between equal texts, and all between texts with nothing in common', () => {
    expect(marked(difference('one two', 'one two').after)).toBe('one two')
    expect(marked(difference('one two', 'three').after)).toBe('[three]')
  })

  it('are found in scripts without spaces', () => {
    expect(marked(difference('京都市上京区', '京都市左京区').after)).not.toBe('[京都市左京区]')
  })

  it('never change the text, and leave the same rest on both sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', ', ', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [from, to] = [one.join(''), two.join('')]
        const { before, after } = difference(from, to)
        const kept = (segments: Segment[]) =>
          segments
            .filter(({ differs }) => !differs)
            .map(({ text }) => text.replace(/\s/g, ''))
            .join('')
        expect(before.map(({ text }) => text).join('')).toBe(from.trimEnd())
        expect(after.map(({ text }) => text).join('')).toBe(to.trimEnd())
        expect(kept(before)).toBe(kept(after))
      }),
    )
  })

  it('are told apart by the common ends alone where the texts are very long', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ')
    const other = long.replace('w5 ', 'x5 ').replace('w1990 ', 'x1990 ')
    const { after } = difference(long, other)
    expect(after.map(({ differs }) => differs)).toEqual([false, true, false])
  })
})
