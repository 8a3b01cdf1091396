import { describe, expect, it } from 'vitest'
import { addToken } from '../../../../main/practice/highlevel/access'
import { readScopes } from '../../../../main/practice/highlevel/scopes'
import { L, world } from './world'

describe('every call', () => {
  it('carries a traceId in the answer, errors too', async () => {
    const { call } = world()
    for (const path of [`/locations/${L}`, '/contacts/nobody', '/no/such/route']) {
      expect((await call('GET', path)).body.traceId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    }
  })

  it('works with and without a slash at the end', async () => {
    const { call } = world()
    expect((await call('GET', `/users/?locationId=${L}`)).status).toBe(200)
    expect((await call('GET', `/users?locationId=${L}`)).status).toBe(200)
  })

  it('to an unknown route is a 404 in the service’s form', async () => {
    const { call } = world()
    expect(await call('POST', '/contacts/x/songs', { body: {} })).toMatchObject({
      status: 404,
      body: { statusCode: 404, message: 'Cannot POST /contacts/x/songs', error: 'Not Found' },
    })
  })

  it('with a body that is not JSON is a 400; without the JSON content type the body is not read', async () => {
    const { call } = world()
    expect((await call('POST', '/contacts/search', { body: '{"locationId":' })).status).toBe(400)
    const unread = await call('POST', '/contacts/search', {
      body: '{}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(unread.body.message).toContain('locationId should not be empty')
  })
})

describe('the Version header', () => {
  it.each(['2021-04-15', '2021-07-28', '2023-02-21', 'v3'])('may be %s', async (version) => {
    const { call } = world()
    expect((await call('GET', `/locations/${L}`, { version })).status).toBe(200)
  })

  it('is required', async () => {
    const { call } = world()
    expect(await call('GET', `/locations/${L}`, { version: null })).toMatchObject({
      status: 401,
      body: { message: 'version header was not found.' },
    })
  })

  it('must be a published one', async () => {
    const { call } = world()
    expect(await call('GET', `/locations/${L}`, { version: '2020-01-01' })).toMatchObject({
      status: 401,
      body: { message: 'version header is invalid' },
    })
  })
})

describe('the token', () => {
  it('must be there and known', async () => {
    const { call } = world()
    expect(await call('GET', `/locations/${L}`, { token: null })).toMatchObject({
      status: 401,
      body: { statusCode: 401, message: 'Invalid JWT', error: 'Unauthorized' },
    })
    expect(await call('GET', `/locations/${L}`, { token: 'pit-wrong' })).toMatchObject({
      status: 401,
      body: { message: 'Invalid Private Integration token' },
    })
    expect(await call('GET', `/locations/${L}`, { token: 'eyJ-wrong' })).toMatchObject({
      status: 401,
      body: { message: 'Invalid token: access token is invalid' },
    })
  })

  it('needs the scope of the operation', async () => {
    const { call, state, random, contact } = world()
    const token = addToken(state, random, readScopes)
    const { id } = contact()
    expect((await call('GET', `/contacts/${id}`, { token })).status).toBe(200)
    const refused = await call('DELETE', `/contacts/${id}`, { token })
    expect(refused).toMatchObject({
      status: 401,
      body: { message: 'The token is not authorized for this scope.' },
    })
    expect(state.contacts.get(id)).toBeDefined()
  })

  it('reaches its own location only: foreign or missing is a 403', async () => {
    const { call } = world()
    const refusal = {
      status: 403,
      body: { message: 'The token does not have access to this location.' },
    }
    for (const [method, path, body] of [
      ['GET', '/locations/other'],
      ['GET', '/contacts/'],
      ['GET', '/contacts/?locationId=other'],
      ['GET', '/contacts/search/duplicate?email=a@example.com'],
      ['GET', '/users/'],
      ['GET', '/calendars/'],
      ['GET', '/businesses/'],
      ['POST', '/contacts/', { firstName: 'Ann' }],
      ['POST', '/contacts/search', { locationId: 'other', pageLimit: 10 }],
      ['POST', '/locations/other/tasks/search', {}],
    ] as const) {
      expect(await call(method, path, { body }), path).toMatchObject(refusal)
    }
  })
})

describe('the rate limits', () => {
  it('are 100 requests per 10 seconds, told in headers', async () => {
    const { call, clock } = world({}, { limits: true })
    const first = await call('GET', `/locations/${L}`)
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit-daily': '200000',
      'x-ratelimit-daily-remaining': '199999',
      'x-ratelimit-daily-reset': String(15 * 3_600_000),
      'x-ratelimit-interval-milliseconds': '10000',
      'x-ratelimit-max': '100',
      'x-ratelimit-remaining': '99',
    })
    for (let i = 0; i < 99; i += 1) expect((await call('GET', `/locations/${L}`)).status).toBe(200)
    const refused = await call('GET', `/locations/${L}`)
    expect(refused).toMatchObject({ status: 429, body: { statusCode: 429 } })
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(refused.headers.get('retry-after')).toBeNull()
    clock.advance(10_000)
    expect((await call('GET', `/locations/${L}`)).status).toBe(200)
  })

  it('are counted for each private integration by itself', async () => {
    const { call, state, random } = world({}, { limits: true })
    for (let i = 0; i < 101; i += 1) await call('GET', `/locations/${L}`)
    expect((await call('GET', `/locations/${L}`)).status).toBe(429)
    expect((await call('GET', `/locations/${L}`, { token: addToken(state, random) })).status).toBe(200)
  })

  it('can say in Retry-After when to come back', async () => {
    const { call, clock } = world({ sendsRetryAfter: true }, { limits: true })
    clock.advance(2500)
    for (let i = 0; i < 100; i += 1) await call('GET', `/locations/${L}`)
    const refused = await call('GET', `/locations/${L}`)
    expect(refused.headers.get('retry-after')).toBe('8')
  })
})
