import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createBudget, limitsOf } from '../../../main/connectors/budget'
import { fixedCredentials } from '../../../main/connectors/credentials'
import { createHttp, type HttpOptions } from '../../../main/connectors/http'
import { virtualClock } from '../../../shared/clock'
import { selfSigned } from './selfSigned'

const schema = z.looseObject({ value: z.number() })
const read = { operation: 'things.get', method: 'GET', path: '/things/1', schema } as const
const write = { operation: 'things.create', method: 'POST', path: '/things', body: { a: 1 }, schema } as const

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  vi.unstubAllEnvs()
})

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
const serve = async (listener: RequestListener) => `http://127.0.0.1:${await portOf(createServer(listener))}`

function httpTo(baseUrl: string, options: Partial<HttpOptions> = {}) {
  const clock = virtualClock(1_000_000)
  const http = createHttp({
    service: 'nozbe',
    baseUrl,
    headersFor: (token) => ({ Authorization: `apikey ${token}` }),
    credentials: fixedCredentials('secret'),
    clock,
    budget: createBudget({ service: 'nozbe', clock, limits: limitsOf('nozbe', baseUrl) }),
    random: () => 0,
    ...options,
  })
  return { http, clock }
}

describe('a redirect is not followed: the token stays where it is', () => {
  it.each([
    ['a read', read, 302],
    ['a write', write, 302],
    ['a write that would be repeated', write, 307],
    ['a write that would become a read', write, 303],
    ['a read that moved for good', read, 301],
  ])('%s (%3$i)', async (_, request, status) => {
    const elsewhere = vi.fn<RequestListener>((_, response) => void response.end('{"value":1}'))
    const other = await serve(elsewhere)
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(status, { location: `${other}/sign-in?for=someone` }).end('{"value":1}')
    })
    const error = await httpTo(url)
      .http.request(request)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'network.redirected', params: { detail: new URL(other).host } })
    expect(String(error)).not.toContain('someone')
    expect(asked).toBe(1)
    expect(elsewhere).not.toHaveBeenCalled()
  })

  it.each([
    ['on the same host', '/elsewhere', /^127\.0\.0\.1:\d+$/],
    ['to nowhere', undefined, /^nowhere$/],
    ['to what is no address', 'https://[', /none$/],
    ['to no host', 'mailto:someone@example.com', /none$/],
  ])('nor is one %s', async (_, location, detail) => {
    const seen: string[] = []
    const url = await serve((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(302, location === undefined ? {} : { location }).end()
    })
    await expect(httpTo(url).http.request(read)).rejects.toMatchObject({
      code: 'network.redirected',
      params: { detail: expect.stringMatching(detail) },
    })
    expect(seen).toEqual(['/things/1'])
  })
})

describe('a certificate that nobody vouches for', () => {
  it.each([
    ['', undefined],
    [', though the environment says to accept any', '0'],
  ])('is refused, once, before anything is sent%s', async (_, environment) => {
    if (environment !== undefined) vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', environment)
    const listener = vi.fn<RequestListener>((_, response) => void response.end('{"value":1}'))
    const server = createTlsServer(selfSigned('127.0.0.1'), listener)
    let connections = 0
    server.on('connection', () => {
      connections += 1
    })
    const { http } = httpTo(`https://127.0.0.1:${await portOf(server)}`)
    for (const request of [read, write]) {
      await expect(http.request(request)).rejects.toMatchObject({
        code: 'network.certificate',
        params: { detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      })
    }
    expect(connections).toBe(2)
    expect(listener).not.toHaveBeenCalled()
  })
})

describe('an answer without an end', () => {
  const dripping: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(drip))
  }

  it('that drips is given up at the deadline, for all that it never falls silent', async () => {
    const attempts = vi.fn(dripping)
    const url = await serve(attempts)
    const { http } = httpTo(url, { timeoutMs: 1_000, deadlineMs: 100 })
    const startedAt = performance.now()
    await expect(http.request(write)).rejects.toMatchObject({ code: 'network.timeout' })
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect(attempts).toHaveBeenCalledTimes(1)
    await expect(http.request(read)).rejects.toMatchObject({ code: 'network.timeout' })
    expect(attempts).toHaveBeenCalledTimes(5)
  })

  it('is still ended by the user', async () => {
    const stop = new AbortController()
    const url = await serve((request, response) => {
      dripping(request, response)
      stop.abort()
    })
    const ended = httpTo(url).http.request({ ...read, signal: stop.signal })
    await expect(ended).rejects.toMatchObject({ code: 'run.cancelled' })
  })

  const megabyte = 1024 * 1024
  const tooBig = { code: 'network.unreachable', params: { detail: 'the answer is too big' } }

  it('of 100 MB is not read to its end, and not asked for again', async () => {
    let sent = 0
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      const chunk = Buffer.alloc(megabyte, ' ')
      const more = () => {
        while (sent < 100 && !response.destroyed) {
          sent += 1
          if (!response.write(chunk)) return
        }
        response.end()
      }
      response.on('drain', more)
      more()
    })
    await expect(httpTo(url).http.request(read)).rejects.toMatchObject(tooBig)
    expect(sent).toBeLessThan(90)
    expect(asked).toBe(1)
  })

  it('of 100 MB that came as 100 kB is not unpacked to its end', async () => {
    const packed = gzipSync(Buffer.alloc(100 * megabyte, ' '))
    expect(packed.length).toBeLessThan(megabyte)
    const url = await serve(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    )
    await expect(httpTo(url).http.request(read)).rejects.toMatchObject(tooBig)
  })
})

describe('a call without an answer', () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code })
  }
  const offline = { lo: [] }
  const code = (thrown: unknown) => (thrown as { code?: string }).code

  it.each([
    ['https://api4.nozbe.com/v1/api', 'ENOTFOUND', 'network.offline'],
    ['https://api4.nozbe.com/v1/api', 'ETIMEDOUT', 'network.offline'],
    ['http://127.0.0.1:9', 'ECONNREFUSED', 'network.unreachable'],
  ])('from a computer without a network to %s (%s): %s', async (url, failure, expected) => {
    const { http } = httpTo(url, { transport: failing(failure), interfaces: () => offline })
    expect(await http.request(write).catch(code)).toBe(expected)
  })

  it('does not let the service rest for the network of this computer', async () => {
    const url = 'https://api4.nozbe.com/v1/api'
    const { http } = httpTo(url, { transport: failing('ENOTFOUND'), interfaces: () => offline })
    for (let request = 0; request < 8; request += 1)
      expect(await http.request(write).catch(code)).toBe('network.offline')
  })

  it('five times in a row lets the service rest: nothing is sent, until one call tries again', async () => {
    let isAway = true
    let sent = 0
    const { http, clock } = httpTo('http://127.0.0.1:9', {
      transport: async () => {
        sent += 1
        return isAway ? Response.json({}, { status: 503 }) : Response.json({ value: 1 })
      },
    })
    for (let request = 0; request < 5; request += 1)
      expect(await http.request(write).catch(code)).toBe('server.failed')
    for (const request of [read, write])
      await expect(http.request(request)).rejects.toMatchObject({
        code: 'service.resting',
        params: { service: 'Nozbe', seconds: 5 },
      })
    expect(sent).toBe(5)
    clock.advance(5_000)
    isAway = false
    expect(await http.request(write)).toEqual({ value: 1 })
    expect(await http.request(read)).toEqual({ value: 1 })
    expect(sent).toBe(7)
  })
})

describe('a token that is refused by everything', () => {
  it.each([
    ['a read', read],
    ['a write', write],
  ])('is replaced once: %s is sent twice at the most', async (_, request) => {
    const tokens: (string | null)[] = []
    let token = 1
    const { http } = httpTo('http://127.0.0.1:9', {
      credentials: {
        token: async () => `t${token}`,
        refused: async () => {
          token += 1
          return true
        },
      },
      transport: async (sent) => {
        tokens.push(sent.headers.get('authorization'))
        return Response.json({ message: 'Invalid JWT' }, { status: 401 })
      },
    })
    await expect(http.request(request)).rejects.toMatchObject({ code: 'auth.refused' })
    expect(tokens).toEqual(['apikey t1', 'apikey t2'])
  })
})
