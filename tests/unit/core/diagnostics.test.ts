import { describe, expect, it } from 'vitest'
import { callsFound, diskFound, findingFound, scopesFound } from '../../../main/core/diagnostics'

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
})
