import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import type { Grant } from '../../../main/oauth/grant'
import { createTokenEndpoint } from '../../../main/oauth/tokenEndpoint'
import { systemClock, virtualClock } from '../../../shared/clock'
import { gate, json, scriptedService } from './scriptedService'

const client = { id: 'client-of-the-user', secret: 'c1ient/secret+of=the user' }
const code = 'code-7f3a/of+the=browser'
const verifier = 'verifier-0123456789012345678901234567890123'
const redemption = { code, verifier, redirectUri: 'http://127.0.0.1:1/back', scopes: ['contacts.readonly'] }
const grant: Grant = {
  accessToken: 'access-token-1',
  refreshToken: 'refresh-token-4b1d-9d2f',
  lifeMs: 86_399_000,
  receivedAt: 0,
  scopes: ['contacts.readonly'],
  locationId: 'loc-1',
  companyId: 'company-1',
  userId: 'user-1',
}
const secrets = [client.secret, code, verifier, grant.refreshToken]

const tokens = {
  access_token: 'access-token-2',
  refresh_token: 'refresh-token-2',
  expires_in: 86_399,
  scope: 'contacts.readonly locations.readonly',
  locationId: 'loc-1',
  companyId: 'company-2',
  userId: 'user-2',
}

type Service = Awaited<ReturnType<typeof scriptedService>>
const services: Service[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.close()
})

async function serve(play: Parameters<typeof scriptedService>[0]): Promise<Service> {
  const service = await scriptedService(play)
  services.push(service)
  return service
}

/** An endpoint on a service that answers each request so. */
async function endpointOf(play: (response: ServerResponse) => void | Promise<void>, more = {}) {
  const service = await serve((_, response) => play(response))
  const endpoint = createTokenEndpoint({ baseUrl: service.url, client, clock: virtualClock(1_000), ...more })
  return { service, endpoint }
}

const answering = (status: number, body: unknown, more = {}) =>
  endpointOf((response) => json(response, status, body), more)

const failureOf = (work: Promise<unknown>) =>
  work.then(
    (value) => expect.fail(`It gave ${JSON.stringify(value)}.`),
    (thrown: unknown) => thrown,
  )

/** All that a log, a report or a window could get of an error. */
const allOf = (thrown: unknown) => inspect(thrown, { depth: 9, showHidden: true })

function expectNoSecret(thrown: unknown): void {
  const text = allOf(thrown)
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret), secret.slice(0, 12), secret.slice(-12)]) {
      expect(text).not.toContain(form)
    }
  }
}

describe('tokens for a code', () => {
  it('are asked for by a form with all that the code was asked for with', async () => {
    const { service, endpoint } = await answering(200, tokens)
    expect(await endpoint.redeem(redemption)).toEqual({
      accessToken: 'access-token-2',
      refreshToken: 'refresh-token-2',
      lifeMs: 86_399_000,
      receivedAt: 1_000,
      scopes: ['contacts.readonly', 'locations.readonly'],
      locationId: 'loc-1',
      companyId: 'company-2',
      userId: 'user-2',
    })
    expect(service.asked).toEqual([
      {
        method: 'POST',
        path: '/oauth/token',
        authorization: '',
        form: {
          client_id: client.id,
          client_secret: client.secret,
          user_type: 'Location',
          grant_type: 'authorization_code',
          code,
          code_verifier: verifier,
          redirect_uri: redemption.redirectUri,
        },
      },
    ])
  })

  it('are taken where the answer is silent or odd about all else', async () => {
    const odd = { ...tokens, expires_in: 'soon', scope: 7, companyId: '', userId: null }
    expect(await (await answering(200, odd)).endpoint.redeem(redemption)).toMatchObject({
      lifeMs: 86_399_000,
      scopes: ['contacts.readonly'],
      companyId: null,
      userId: null,
    })
  })

  it.each([
    [1e15, 366 * 86_400_000],
    [0.0001, 1],
    [100.0004, 100_000],
    [-5, 86_399_000],
    [0, 86_399_000],
    ['3600', 3_600_000],
  ])('that are said to live for %s seconds live for a time that can be shown', async (expires_in, lifeMs) => {
    const { endpoint } = await answering(200, { ...tokens, expires_in })
    expect((await endpoint.redeem(redemption)).lifeMs).toBe(lifeMs)
  })

  it('of an agency are not taken', async () => {
    const { endpoint } = await answering(200, { ...tokens, userType: 'Company', locationId: undefined })
    expect(await failureOf(endpoint.redeem(redemption))).toMatchObject({ code: 'signIn.noLocation' })
  })

  it('without one for the renewal are not taken', async () => {
    const { endpoint } = await answering(200, { ...tokens, refresh_token: null })
    expect(await failureOf(endpoint.redeem(redemption))).toMatchObject({ code: 'protocol.unexpected' })
  })

  it('are refused for a code that was used, and asked for just once', async () => {
    const { service, endpoint } = await answering(400, { message: 'Invalid grant: authorization code' })
    expect(await failureOf(endpoint.redeem(redemption))).toMatchObject({
      code: 'signIn.refused',
      params: { status: 400, detail: 'Invalid grant: authorization code' },
    })
    expect(service.asked).toHaveLength(1)
  })

  it('are asked for no longer when the user stops', async () => {
    const never = gate()
    const { service, endpoint } = await endpointOf(() => never.opened, { clock: systemClock })
    const stop = new AbortController()
    const failure = failureOf(endpoint.redeem(redemption, stop.signal))
    while (service.asked.length === 0) await systemClock.sleep(5)
    stop.abort()
    expect(await failure).toMatchObject({ code: 'run.cancelled' })
  })
})

describe('a renewal', () => {
  it('keeps what the answer does not say', async () => {
    const { service, endpoint } = await answering(200, { access_token: 'access-token-2' })
    expect(await endpoint.renew(grant)).toEqual({
      ...grant,
      accessToken: 'access-token-2',
      receivedAt: 1_000,
    })
    expect(service.asked[0]?.form).toEqual({
      client_id: client.id,
      client_secret: client.secret,
      user_type: 'Location',
      grant_type: 'refresh_token',
      refresh_token: grant.refreshToken,
    })
  })

  it.each([
    [400, { error: 'invalid_grant' }],
    [400, { message: 'Invalid grant: refresh token is invalid' }],
    [400, { error: 'invalid_request', error_description: 'The refresh_token has expired' }],
    [401, { message: 'Invalid client credentials!' }],
  ])('that answers %s %o ends the sign-in', async (status, body) => {
    const { endpoint } = await answering(status, body)
    expect(await failureOf(endpoint.renew(grant))).toMatchObject({ code: 'auth.expired' })
  })

  it.each([
    [400, { message: 'Location is not active' }],
    [403, { message: 'Forbidden' }],
    [422, { message: ['refresh_token should not be empty'] }],
  ])('that answers %s %o may work again later', async (status, body) => {
    const { endpoint } = await answering(status, body)
    expect(await failureOf(endpoint.renew(grant))).toMatchObject({
      code: 'signIn.refused',
      params: { status },
    })
  })

  it.each([500, 502, 503])('is not sent twice after a %s', async (status) => {
    const { service, endpoint } = await answering(status, { message: 'oops' })
    expect(await failureOf(endpoint.renew(grant))).toMatchObject({ code: 'server.failed' })
    expect(service.asked).toHaveLength(1)
  })

  it('is not sent twice when the line breaks, before or in the answer', async () => {
    for (const breakOff of [
      (response: ServerResponse) => void response.socket?.destroy(),
      (response: ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 500 })
        response.write('{"access_token": "acc', () => response.socket?.destroy())
      },
    ]) {
      const { service, endpoint } = await endpointOf(breakOff)
      expect(await failureOf(endpoint.renew(grant))).toMatchObject({ code: 'network.unreachable' })
      expect(service.asked).toHaveLength(1)
    }
  })

  it('is sent again after a 429, which says that it was not carried out', async () => {
    let count = 0
    const { service, endpoint } = await endpointOf((response) => {
      count += 1
      if (count === 1) json(response, 429, { message: 'Too many' })
      else json(response, 200, tokens)
    })
    expect(await endpoint.renew(grant)).toMatchObject({ accessToken: 'access-token-2' })
    expect(service.asked).toHaveLength(2)
  })
})

describe('an endpoint that misbehaves', () => {
  it('leads nowhere else: a redirect is refused, and nothing goes to where it points', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const elsewhere = await serve((_, response) => json(response, 200, tokens))
      const { service, endpoint } = await endpointOf((response) => {
        response.writeHead(status, { Location: `${elsewhere.url}/oauth/token?${grant.refreshToken}` }).end()
      })
      const failure = await failureOf(endpoint.renew(grant))
      expect(failure).toMatchObject({
        code: 'network.redirected',
        params: { detail: new URL(elsewhere.url).host },
      })
      expectNoSecret(failure)
      expect(service.asked).toHaveLength(1)
      expect(elsewhere.asked).toEqual([])
    }
  })

  it('is not waited for when it is silent, or drips', async () => {
    const timers: NodeJS.Timeout[] = []
    const silent = await endpointOf(() => new Promise(() => {}), { timeoutMs: 50 })
    const dripping = await endpointOf(
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' })
        timers.push(setInterval(() => response.write(' '), 10))
      },
      { deadlineMs: 100 },
    )
    for (const { endpoint, service } of [silent, dripping]) {
      expect(await failureOf(endpoint.redeem(redemption))).toMatchObject({ code: 'network.timeout' })
      expect(service.asked).toHaveLength(1)
    }
    for (const timer of timers) clearInterval(timer)
  })

  it('is cut off where it sends a hundred megabytes', async () => {
    let sent = 0
    const { endpoint } = await endpointOf((response) => {
      const part = Buffer.alloc(1024 * 1024, 'x')
      const more = () => {
        if (sent >= 100 || response.destroyed) return response.end()
        sent += 1
        return response.write(part, more)
      }
      response.writeHead(200, { 'Content-Type': 'application/json' })
      more()
    })
    expect(await failureOf(endpoint.redeem(redemption))).toMatchObject({
      code: 'network.unreachable',
      params: { detail: 'the answer is too big' },
    })
    expect(sent).toBeLessThan(100)
  })

  it.each([
    [200, '<html>Sign in to this network</html>', 'protocol.notJson'],
    [200, '', 'protocol.notJson'],
    [200, '{"access_token": ""}', 'protocol.unexpected'],
    [200, '[]', 'protocol.unexpected'],
    [401, '<html>Proxy</html>', 'protocol.notJson'],
    [407, '', 'protocol.notJson'],
    [403, '<html>Proxy</html>', 'protocol.notJson'],
    [404, '<html>Nothing here</html>', 'protocol.notJson'],
  ])('with %s %j ends no sign-in', async (status, body, expected) => {
    const { endpoint } = await endpointOf((response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' }).end(body)
    })
    expect(await failureOf(endpoint.renew(grant))).toMatchObject({ code: expected })
  })

  type Quote = (sent: string[], last: string) => unknown
  it.each<[number, Quote]>([
    [400, (sent, traceId) => ({ message: `Location is not active: ${sent.join(' ')}`, traceId })],
    [400, (sent) => ({ error: new URLSearchParams({ sent: sent.join('&') }).toString() })],
    [400, (sent) => ({ message: `${'x '.repeat(95)}${sent.join(' ')}` })],
    [422, (sent, traceId) => ({ message: sent.map(encodeURIComponent), traceId })],
    [401, (sent) => `<html>The scope of ${sent.join(' ')} is unknown</html>`],
    [401, (sent) => `<html>${'x '.repeat(85)} scope ${sent.join(' ')} is unknown</html>`],
    [403, (sent) => `<html>${sent.join(' ')}</html>`],
    [500, (sent, traceId) => ({ message: sent, traceId })],
    [200, (sent, traceId) => ({ message: sent, access_token: 1, traceId })],
    [200, (sent, traceId) => `${sent.join(' ')} "traceId": "${traceId}"`],
  ])('with %s that quotes what it was sent has none of it in the error (%#)', async (status, quote) => {
    const service = await serve(({ form }, response) => {
      const { client_secret = '', code = '', code_verifier = '', refresh_token = '' } = form
      const sent = [client_secret, code, code_verifier, refresh_token].filter(Boolean)
      const last = sent.at(-1) ?? ''
      const body = quote(sent, last)
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      response.writeHead(status, { 'X-Request-Id': last }).end(text)
    })
    const endpoint = createTokenEndpoint({ baseUrl: service.url, client, clock: virtualClock(0) })
    expectNoSecret(await failureOf(endpoint.redeem(redemption)))
    expectNoSecret(await failureOf(endpoint.renew(grant)))
  })

  it('is named with its reference of the call', async () => {
    const { endpoint } = await answering(400, { message: 'Location is not active', traceId: 'trace-12' })
    expect(await failureOf(endpoint.renew(grant))).toMatchObject({ traceId: 'trace-12' })
  })

  it('is not asked over plain http, but on this computer', () => {
    for (const baseUrl of ['http://services.leadconnectorhq.com', 'http://192.168.1.2', 'ftp://127.0.0.1']) {
      expect(() => createTokenEndpoint({ baseUrl, client, clock: systemClock })).toThrow(
        expect.objectContaining({ code: 'address.insecure' }),
      )
    }
  })
})
