import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryCode } from '../../../../shared/canonical/country'
import { dateOf } from '../../../../shared/canonical/date'
import { canonicalText, escapeMentions, unescapeMentions } from '../../../../shared/canonical/text'

describe('a birthday', () => {
  it.each([
    ['1990-05-03', '1990-05-03'],
    ['1990/5/3', '1990-05-03'],
    ['1990.05.03', '1990-05-03'],
    ['1990-05-03T00:00:00.000Z', '1990-05-03'],
    [641_692_800_000, '1990-05-03'],
    [-306_547_200_000, '1960-04-15'],
    ['1990-02-30', null],
    ['3 May 1990', null],
    [Number.NaN, null],
    [1e300, null],
  ])('%s is %s', (given, expected) => {
    expect(dateOf(given)).toBe(expected)
  })
})

describe('a country', () => {
  it.each([
    ['IE', 'IE'],
    ['ie', 'IE'],
    ['Ireland', 'IE'],
    [' united kingdom ', 'GB'],
    ['uk', 'GB'],
    ['Atlantis', null],
  ])('%s is %s', (given, expected) => {
    expect(countryCode(given)).toBe(expected)
  })
})

describe('a text', () => {
  it('of nothing but blanks is empty', () => {
    expect(canonicalText(' \n')).toBeNull()
    expect(canonicalText(' a ')).toBe(' a ')
  })

  it('has no character that nobody sees, and every character whole', () => {
    expect(canonicalText('An\u0000na\tLee\u0085\r\n')).toBe('Anna\tLee\r\n')
    expect(canonicalText('\u0000 \u0007')).toBeNull()
    expect(canonicalText('a \ud83d 😀')).toBe('a \ufffd 😀')
  })

  it('mentions nobody once escaped, and e-mail addresses stay as they are', () => {
    expect(escapeMentions('@bob, see anna@example.com (@eve)')).toBe('\\@bob, see anna@example.com (\\@eve)')
  })

  it('comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('@', '\\', 'a', 'é', '1', '_', ' ', '.') })
    fc.assert(fc.property(text, (given) => unescapeMentions(escapeMentions(given)) === given))
    fc.assert(fc.property(text, (given) => !/(?<![\p{L}\p{N}_\\])@/u.test(escapeMentions(given))))
  })
})
