import { describe, expect, it } from 'vitest'
import { missingEffects, readScopes, writeScopes } from '../../../shared/scopes'
import { languages } from '../../../shared/sentences/language'
import { sayEffects } from '../../../shared/sentences/scopes'

describe('what does not work without a scope', () => {
  it.each([
    [['contacts.write'], { unreadable: [], readOnly: ['contact', 'task', 'note'], lacks: [] }],
    [['calendars/events.write'], { unreadable: [], readOnly: ['appointment'], lacks: [] }],
    [
      ['calendars.readonly', 'calendars/events.readonly'],
      { unreadable: ['appointment'], readOnly: [], lacks: [] },
    ],
    // What cannot be read is not said to be read-only as well.
    [
      ['calendars.readonly', 'calendars/events.write'],
      { unreadable: ['appointment'], readOnly: [], lacks: [] },
    ],
    [['users.readonly'], { unreadable: [], readOnly: [], lacks: ['people'] }],
    [[], { unreadable: [], readOnly: [], lacks: [] }],
  ] as const)('%o', (missing, effects) => {
    expect(missingEffects(missing)).toEqual(effects)
  })

  it.each([...readScopes, ...writeScopes])('is said of %s', (scope) => {
    const [english, polish] = languages.map((language) => sayEffects(missingEffects([scope]), language))
    expect(english).not.toBe('')
    expect(polish).not.toBe('')
    expect(polish).not.toBe(english)
  })
})
