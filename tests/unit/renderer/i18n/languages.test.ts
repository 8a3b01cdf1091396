import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { startI18n } from '../../../../renderer/i18n'
import { en } from '../../../../renderer/i18n/en'
import { pl } from '../../../../renderer/i18n/pl'

type Texts = ReadonlyMap<string, string>

const plural = /_(one|few|many|other)$/
const polishForms = ['one', 'few', 'many', 'other']

/** Every text by the path to it. */
function textsOf(words: object, path: string[] = []): Texts {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[[...path, key].join('.'), value]]
        : [...textsOf(value as object, [...path, key])],
    ),
  )
}

const english = textsOf(en)
const polish = textsOf(pl)
const stem = (key: string) => key.replace(plural, '')
const stems = (texts: Texts) => [...new Set([...texts.keys()].map(stem))].sort()
const pluralStems = stems(new Map([...english].filter(([key]) => key.endsWith('_one'))))
/** `{{count, number}}` with its format, since that has to be the same. */
const parametersIn = (text = '') => [...new Set(text.match(/\{\{.*?\}\}/g))].sort()
const inEnglish = (key: string) => english.get(key) ?? english.get(`${stem(key)}_other`)

describe('the words of the window', () => {
  it('are of the same keys in both languages', () => {
    expect(stems(polish)).toEqual(stems(english))
  })

  it.each(pluralStems)('%s: has every plural form that the language has, and no other', (key) => {
    const forms = (texts: Texts) =>
      [...texts.keys()].filter((one) => stem(one) === key).map((one) => one.replace(/.*_/, ''))
    expect(forms(english)).toEqual(['one', 'other'])
    expect(forms(polish)).toEqual(polishForms)
  })

  it('have a plural form nowhere else', () => {
    const others = [...polish.keys()].filter((key) => plural.test(key) && !pluralStems.includes(stem(key)))
    expect(others).toEqual([])
  })

  it.each([...polish.keys()])('%s: takes the same parameters, in the same formats', (key) => {
    // “Every minute” counts without a number.
    const wanted = parametersIn(inEnglish(key)).filter(
      (one) => !one.startsWith('{{count') || !key.endsWith('_one'),
    )
    const given = parametersIn(polish.get(key)).filter(
      (one) => !one.startsWith('{{count') || !key.endsWith('_one'),
    )
    expect(given).toEqual(wanted)
  })

  it('say something in every place', () => {
    for (const [key, text] of [...english, ...polish]) expect(text.trim(), key).not.toBe('')
  })
})

describe('plurals', () => {
  it.each([
    [
      'en-GB',
      ['0 contacts', '1 contact', '2 contacts', '5 contacts', '12 contacts', '22 contacts', '1.5 contacts'],
    ],
    [
      'pl-PL',
      [
        '0 kontaktów',
        '1 kontakt',
        '2 kontakty',
        '5 kontaktów',
        '12 kontaktów',
        '22 kontakty',
        '1,5 kontaktu',
      ],
    ],
  ])('are right in %s', async (locale, said) => {
    startI18n([locale])
    const { t } = i18next
    expect([0, 1, 2, 5, 12, 22, 1.5].map((count) => t('overview.contacts', { count }))).toEqual(said)
  })

  it('write large numbers as the language does', () => {
    startI18n(['pl'])
    expect(i18next.t('overview.contacts', { count: 12_345 })).toBe('12\u00a0345 kontaktów')
  })
})

describe('the language', () => {
  it('is English as in Britain where none is spoken that the user has', () => {
    expect(startI18n(['de-DE', 'fr']).language).toBe('en-GB')
    expect(startI18n(['de-DE', 'pl-PL', 'en-US']).language).toBe('pl-PL')
  })

  it('changes in a window that is open', async () => {
    startI18n(['en-GB'])
    await i18next.changeLanguage('pl-PL')
    expect(i18next.t('action.sync')).toBe('Synchronizuj teraz')
  })
})
