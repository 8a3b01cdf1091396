import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutName, joinName, splitName } from '../../../../shared/canonical/name'

const none = { first: null, last: null }

describe('first and last name', () => {
  it('are one name together', () => {
    expect(joinName({ first: ' Anna ', last: 'Lee' })).toBe('Anna Lee')
    expect(joinName({ first: null, last: 'Lee' })).toBe('Lee')
    expect(joinName({ first: '', last: ' ' })).toBeNull()
  })

  it.each([
    ['a new name: the last word is the last name', 'Mary Ann Smith', none, 'Mary Ann', 'Smith'],
    ['one word is a first name', 'Cher', none, 'Cher', null],
    [
      'a last name of several words stays whole',
      'Johan van der Berg',
      { first: 'Jan', last: 'van der Berg' },
      'Johan',
      'van der Berg',
    ],
    [
      'a first name of several words stays whole',
      'Mary Ann Jones',
      { first: 'Mary Ann', last: 'Smith' },
      'Mary Ann',
      'Jones',
    ],
    [
      'the last name changed behind the first',
      'Jan van der Bergh',
      { first: 'Jan', last: 'van der Berg' },
      'Jan',
      'van der Bergh',
    ],
    [
      'only capitals changed',
      'jan Van Der Berg',
      { first: 'Jan', last: 'van der Berg' },
      'jan',
      'Van Der Berg',
    ],
    ['a name that only begins alike', 'Annabel Lee', { first: 'Anna', last: 'Smith' }, 'Annabel', 'Lee'],
    [
      'a contact with a last name only keeps it so',
      'ACME Ltd',
      { first: null, last: 'Acme Ltd' },
      null,
      'ACME Ltd',
    ],
    ['blanks are tidied', '  Anna   Lee ', none, 'Anna', 'Lee'],
  ])('%s', (_, whole, present, first, last) => {
    expect(splitName(whole, present)).toEqual({ first, last })
  })

  it('are both empty for an empty name', () => {
    expect(splitName(null, { first: 'Anna', last: 'Lee' })).toEqual(none)
    expect(splitName('  ', none)).toEqual(none)
  })

  it('joined are the whole again, however it was divided before', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Zéß-]{1,6}$/), { minLength: 1, maxLength: 5 })
    const maybe = fc.option(words.map((list) => list.join(' ')))
    fc.assert(
      fc.property(words, maybe, maybe, (name, first, last) => {
        expect(joinName(splitName(name.join(' '), { first, last }))).toBe(name.join(' '))
      }),
    )
  })
})

describe('a long name', () => {
  it('is cut to the limit and ends in …', () => {
    expect(cutName('abcdef', 6)).toBe('abcdef')
    expect(cutName('abcdefg', 6)).toBe('abcde…')
    expect(cutName('abcd efg', 6)).toBe('abcd…')
  })

  it('is never cut inside a character', () => {
    expect(cutName(`abc${'😀'.repeat(3)}`, 6)).toBe('abc😀…')
    expect(cutName('😀'.repeat(200), 255).length).toBeLessThanOrEqual(255)
    expect(cutName(`ab${'👩‍👧'.repeat(3)}`, 10)).toBe('ab👩‍👧…')
    expect(cutName('e\u0301\u0302'.repeat(3), 6)).toBe('e\u0301\u0302…')
    expect(cutName(`e${'\u0301'.repeat(9)}`, 6)).toBe(`e${'\u0301'.repeat(4)}…`)
  })
})
