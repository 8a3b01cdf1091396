import { describe, expect, it } from 'vitest'
import { categoryOf, isOutOfReach } from '../../../shared/errorCategory'
import { type ErrorCode, errorCodes } from '../../../shared/errors'

describe('the category of an error', () => {
  it.each<[ErrorCode, string]>([
    ['auth.refused', 'auth'],
    ['auth.expired', 'auth'],
    ['permission.refused', 'permission'],
    ['record.gone', 'notFound'],
    ['location.unknown', 'notFound'],
    ['request.refused', 'validation'],
    ['record.duplicate', 'duplicate'],
    ['rate.limited', 'rate'],
    ['server.failed', 'server'],
    ['network.unreachable', 'network'],
    ['network.timeout', 'timeout'],
    ['protocol.notJson', 'protocol'],
    ['disk.full', 'local'],
    ['unexpected', 'local'],
  ])('%s: %s', (code, category) => expect(categoryOf(code)).toBe(category))

  it('is known of every code', () => {
    for (const code of errorCodes) expect(categoryOf(code), code).toEqual(expect.any(String))
  })

  it('is out of reach where nothing needs to be done, and nowhere else', () =>
    expect(errorCodes.filter(isOutOfReach).sort()).toEqual([
      'network.offline',
      'network.timeout',
      'network.unreachable',
      'service.resting',
    ]))
})
