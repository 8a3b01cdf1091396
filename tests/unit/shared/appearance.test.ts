import { describe, expect, it } from 'vitest'
import { localeFor } from '../../../shared/appearance'

describe('the language and the region', () => {
  it.each([
    ['system', ['pl-PL', 'en-US'], 'pl-PL'],
    ['system', ['de-DE', 'en-US'], 'en-US'],
    ['system', ['de-DE'], 'en-GB'],
    ['system', [], 'en-GB'],
    // A clock of twelve hours stays one, whatever else was chosen before.
    ['en', ['pl-PL', 'en-US'], 'en-US'],
    ['en', ['pl-PL'], 'en-GB'],
    ['pl', ['en-US'], 'pl'],
    ['pl', ['en-US', 'PL-PL'], 'PL-PL'],
    ['pl', ['plx'], 'pl'],
  ] as const)('%s on a computer with %j is %s', (choice, system, locale) => {
    expect(localeFor(choice, system)).toBe(locale)
  })
})
