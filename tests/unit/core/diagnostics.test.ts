import { describe, expect, it } from 'vitest'
import { backupFound, callsFound, diskFound, findingFound, scopesFound } from '../../../main/core/diagnostics'
import { desktopFound } from '../../../main/core/localChecks'
import { checkCodes, sayCheck } from '../../../shared/sentences/checks'
import { checksInEnglish } from '../../../shared/sentences/checksEn'
import { checksInPolish } from '../../../shared/sentences/checksPl'
import { parametersOf } from '../../../shared/sentences/fill'
import { untilResumed } from '../../../shared/state'
import { appState } from '../app/appState'

const code = ([found]: readonly [string, unknown]) => found

describe('a check', () => {
  it.each([
    [0, 'calls.left'],
    [79, 'calls.left'],
    [80, 'calls.few'],
    [100, 'calls.none'],
  ])('of %i calls of 100', (used, expected) => {
    expect(code(callsFound('nozbe', { used, allowed: 100, reserved: 0 }))).toBe(expected)
  })

  it.each([
    [null, 'disk.unknown'],
    [49, 'disk.full'],
    [50, 'disk.little'],
    [1000, 'disk.enough'],
  ])('of %s MB free', (megabytes, expected) => {
    expect(code(diskFound(megabytes))).toBe(expected)
  })

  it('of scopes that could not be told is no warning', () => {
    expect(code(scopesFound({ granted: ['users.readonly'], missing: [], unknown: ['users.readonly'] }))).toBe(
      'scopes.unsure',
    )
  })

  it.each([
    ['nozbe.clientIds', 'yes', 'finding.known'],
    ['nozbe.clientIds', 'no', 'finding.costly'],
    ['nozbe.filterByLastModified', 'no', 'finding.known'],
    ['nozbe.timeNeeded', 'unknown', 'finding.open'],
  ] as const)('of %s: %s', (id, answer, expected) => {
    expect(code(findingFound(id, answer))).toBe(expected)
  })

  it.each([
    [null, 'backup.none'],
    [0, 'backup.fresh'],
    [3, 'backup.fresh'],
    [4, 'backup.old'],
  ])('of a backup that is %s days old', (days, expected) => {
    const now = 10 * 86_400_000
    const backups =
      days === null ? [] : [{ name: '', at: now - days * 86_400_000, reason: 'daily' as const, bytes: 1 }]
    expect(code(backupFound(backups, now))).toBe(expected)
  })

  it.each([
    [
      appState({ pausedUntil: untilResumed }),
      null,
      true,
      ['schedule.paused', 'keeping.protected', 'tray.there'],
    ],
    [appState({ nextRunAt: null }), null, false, ['schedule.off', 'keeping.protected', 'tray.missing']],
    [
      appState({ nextRunAt: 1, workspace: null }),
      true,
      true,
      ['network.there', 'keeping.protected', 'tray.there'],
    ],
    [appState({ workspace: null }), false, true, ['network.missing', 'keeping.protected', 'tray.there']],
  ])('of the application %#', (state, isOnline, hasTray, expected) => {
    expect(desktopFound(state, isOnline, hasTray).map(code)).toEqual(expected)
  })
})

describe('the sentences of the checks', () => {
  const sorted = (words: readonly string[]) => [...words].sort()

  it.each(checkCodes)('%s: say the same in both languages', (one) => {
    const [, sentence, remedy] = checksInEnglish[one]
    const [polish, polishRemedy] = checksInPolish[one]
    expect(sorted(parametersOf(polish))).toEqual(sorted(parametersOf(sentence)))
    expect(polishRemedy === null).toBe(remedy === null)
    expect(sorted(parametersOf(polishRemedy ?? ''))).toEqual(sorted(parametersOf(remedy ?? '')))
    const isWords = sentence.replace(/\{\w+\}/g, '').length > 3
    expect(polish === sentence).toBe(!isWords)
  })

  it('are said in the language that is asked for', () => {
    expect(sayCheck('tray.there', {}, 'pl').sentence).toBe('Pulpit pokazuje ikonę Tandemu.')
    expect(sayCheck('tray.there', {}, 'en').sentence).toBe('The desktop shows the icon of Tandem.')
  })
})
