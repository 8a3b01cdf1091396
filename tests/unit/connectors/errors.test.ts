import { describe, expect, it } from 'vitest'
import { detailOf, errorOfFailure, errorOfRefusal } from '../../../main/connectors/errors'

const call = { service: 'highlevel', host: 'services.example', operation: 'contacts.update' } as const

describe('what an error body says', () => {
  it.each([
    ['a message', { statusCode: 400, message: 'no such thing' }, 'no such thing'],
    [
      'a list',
      { message: ['a must be b', 'c must be d'], error: 'Unprocessable' },
      'a must be b; c must be d',
    ],
    ['an error', { error: 'invalid_grant' }, 'invalid_grant'],
    ['a detail', { detail: 'because' }, 'because'],
    ['a message inside', { message: { message: 'deep' } }, 'deep'],
    ['raw text', undefined, 'plain words'],
    ['nothing that is known', { code: 7 }, 'plain words'],
  ])('%s', (_, body, expected) => {
    expect(detailOf(body, 'plain words')).toBe(expected)
  })

  it('is cut to 200 characters', () => {
    expect(detailOf({ message: 'x'.repeat(500) }, '')).toHaveLength(200)
  })

  it('is never empty', () => {
    expect(detailOf({}, '')).toBe('no reason given')
  })
})

describe('an answer that is no success', () => {
  it.each([
    [401, 'Invalid JWT', 'auth.refused'],
    [401, 'The token is not authorized for this scope.', 'permission.refused'],
    [403, 'The token does not have access to this location.', 'permission.refused'],
    [400, 'bad', 'request.refused'],
    [404, 'not found', 'request.refused'],
    [409, 'taken', 'request.refused'],
    [422, 'bad', 'request.refused'],
    [429, 'slow down', 'rate.limited'],
    [500, 'oops', 'server.failed'],
    [503, 'away', 'server.failed'],
  ])('%i %s is %s', (status, detail, code) => {
    expect(errorOfRefusal(call, { status, body: {}, detail, traceId: null }).code).toBe(code)
  })

  it.each([400, 403, 404])('%i that is not JSON comes from somewhere else', (status) => {
    expect(errorOfRefusal(call, { status, body: undefined, detail: '', traceId: null }).code).toBe(
      'protocol.notJson',
    )
  })
})

describe('no answer', () => {
  it.each([
    ['ECONNABORTED', 'network.timeout'],
    ['ETIMEDOUT', 'network.timeout'],
    ['ECONNRESET', 'network.unreachable'],
    ['ENOTFOUND', 'network.unreachable'],
    ['EPROTO', 'network.unreachable'],
    ['CERT_HAS_EXPIRED', 'network.certificate'],
    ['CERT_NOT_YET_VALID', 'network.certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'network.certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'network.certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'network.certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'network.certificate'],
    ['HOSTNAME_MISMATCH', 'network.certificate'],
    ['ERR_CANCELED', 'run.cancelled'],
  ])('%s is %s', (failure, code) => {
    expect(errorOfFailure(call, failure, undefined).code).toBe(code)
  })
})

describe('a trace id', () => {
  it.each([
    [500, 'server.failed'],
    [429, 'rate.limited'],
    [401, 'auth.refused'],
    [403, 'permission.refused'],
    [422, 'request.refused'],
  ])('of an answer with %i stays with %s', (status, code) => {
    const error = errorOfRefusal(call, { status, body: {}, detail: 'x', traceId: 'ab-12' })
    expect(error.report()).toMatchObject({ code, traceId: 'ab-12' })
  })

  it('stays with a page that is no JSON', () => {
    const error = errorOfRefusal(call, { status: 403, body: undefined, detail: '', traceId: 'ab-12' })
    expect(error.report()).toMatchObject({ code: 'protocol.notJson', traceId: 'ab-12' })
  })
})
