import { describe, expect, it } from 'vitest'
import { counting } from '../../../../main/app/i18n/counting'
import { en } from '../../../../main/app/i18n/en'
import { pl } from '../../../../main/app/i18n/pl'
import { speechIn } from '../../../../main/app/i18n/speechIn'
import { kinds } from '../../../../shared/domain'

describe('counting', () => {
  it('is right in both languages', () => {
    const numbers = [0, 1, 2, 5, 12, 22, 1.5]
    expect(numbers.map(en.conflicts)).toEqual([
      '0 conflicts',
      '1 conflict',
      '2 conflicts',
      '5 conflicts',
      '12 conflicts',
      '22 conflicts',
      '1.5 conflicts',
    ])
    expect(numbers.map(pl.conflicts)).toEqual([
      '0 konfliktów',
      '1 konflikt',
      '2 konflikty',
      '5 konfliktów',
      '12 konfliktów',
      '22 konflikty',
      '1,5 konfliktu',
    ])
  })

  it('leaves the text alone where there is no number in it', () => {
    expect(counting('en')(1, { one: 'The last run failed.', other: '#' })).toBe('The last run failed.')
  })
})

describe('the words outside of the window', () => {
  it('say every change with the ending that the kind has in Polish', () => {
    expect(kinds.map((kind) => pl.change.done('create', kind))).toEqual([
      'Nowy kontakt',
      'Nowe zadanie',
      'Nowa notatka',
      'Nowe spotkanie',
    ])
    expect(pl.change.done('unlink', 'note')).toBe('Rozłączona notatka')
    expect(pl.change.fieldOf('Termin', 'task')).toBe('Termin zadania')
    expect(en.change.fieldOf('Start', 'appointment')).toBe('Start of an appointment')
  })

  it('are another text in each language, but for what is the same in both', () => {
    const texts = (words: object): string[] =>
      Object.values(words).flatMap((value) =>
        typeof value === 'string' ? [value] : typeof value === 'object' ? texts(value as object) : [],
      )
    const { fields: _en, ...english } = en
    const { fields: _pl, ...polish } = pl
    const same = texts(polish).filter((text) => texts(english).includes(text))
    expect(same).toEqual(['OK'])
  })

  it('go by the language of a tag, English for one that is not spoken', () => {
    expect(speechIn('pl-PL')).toMatchObject({ words: pl, language: 'pl' })
    expect(speechIn('en-US')).toMatchObject({ words: en, language: 'en' })
    expect(speechIn('de')).toMatchObject({ words: en })
  })
})
