import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBudget, limitsOf } from '../../../main/connectors/budget'
import { fixedCredentials } from '../../../main/connectors/credentials'
import { type CallReport, createHttp, type HttpOptions } from '../../../main/connectors/http'
import { virtualClock } from '../../../shared/clock'

const schema = z.looseObject({ value: z.number() })
const read = { operation: 'things.get', method: 'GET', path: '/things/1', schema } as const
const write = { operation: 'things.create', method: 'POST', path: '/things', body: { a: 1 }, schema } as const

type Answer = (request: Request, attempt: number) => Response | Promise<Response>

function setUp(answer: Answer, options: Partial<HttpOptions> = {}) {
  const baseUrl = options.baseUrl ?? 'http://127.0.0.1:1/api'
  const clock = virtualClock(1_000_000)
  const requests: Request[] = []
  const calls: CallReport[] = []
  const budget = createBudget({ service: 'highlevel', clock, limits: limitsOf('highlevel', baseUrl) })
  const http = createHttp({
    service: 'highlevel',
    baseUrl,
    headersFor: (token) => ({ Authorization: `Bearer ${token}` }),
    credentials: fixedCredentials('secret'),
    clock,
    budget,
    random: () => 0.5,
    onCall: (call) => calls.push(call),
    transport: async (request) => {
      requests.push(request)
      return answer(request, requests.length)
    },
    ...options,
  })
  return { http, clock, budget, requests, calls }
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

describe('a request', () => {
  it('carries headers, query and JSON body', async () => {
    const { http, requests } = setUp(() => json({ value: 1 }))
    await http.request({ ...write, query: { 'at[gte]': 5, name: 'a b&c' } })
    const [request] = requests
    const url = new URL(request?.url ?? '')
    expect(url.pathname).toBe('/api/things')
    expect(Object.fromEntries(url.searchParams)).toEqual({ 'at[gte]': '5', name: 'a b&c' })
    expect(request?.headers.get('authorization')).toBe('Bearer secret')
    expect(request?.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await request?.json()).toEqual({ a: 1 })
  })

  it('cannot leave for another host by its path', async () => {
    const { http, requests } = setUp(() => json({ value: 1 }))
    await http.request({ ...read, path: 'https://elsewhere.example/things' })
    expect(new URL(requests[0]?.url ?? '').host).toBe('127.0.0.1:1')
  })

  it('tells the service’s time by its answer, and not by a page from somewhere else (I14)', async () => {
    const { http, clock } = setUp((_, attempt) =>
      attempt === 1
        ? json({ value: 1 }, 200, { Date: 'Tue, 12 May 2026 12:00:00 GMT' })
        : new Response('<html>', { headers: { Date: 'Thu, 01 Jan 1970 00:00:00 GMT' } }),
    )
    expect(http.clock.now()).toBe(clock.now())
    await http.request(read)
    expect(http.clock.now()).toBe(Date.parse('2026-05-12T12:00:00Z'))
    await expect(http.request(write)).rejects.toMatchObject({ code: 'protocol.notJson' })
    expect(http.clock.now()).toBe(Date.parse('2026-05-12T12:00:00Z'))
  })

  it('is reported for the log with nothing that was sent or answered', async () => {
    const { http, calls } = setUp((_, attempt) =>
      attempt === 1 ? json({}, 500) : json({ value: 1, traceId: 'ab-12' }),
    )
    await http.request(read)
    expect(calls).toEqual([
      { operation: 'things.get', attempt: 1, status: 500, ms: 0, traceId: null },
      { operation: 'things.get', attempt: 2, status: 200, ms: 0, traceId: 'ab-12' },
    ])
  })
})

describe('a read', () => {
  it.each([
    ['a dropped connection', () => failing('ECONNRESET')],
    ['a time-out', () => failing('ETIMEDOUT')],
    ['a 500', () => json({}, 500)],
    ['a 429', () => json({}, 429)],
  ])('is tried again after %s', async (_, fault: Answer) => {
    const { http, requests } = setUp((request, attempt) =>
      attempt < 4 ? fault(request, attempt) : json({ value: 1 }),
    )
    expect(await http.request(read)).toEqual({ value: 1 })
    expect(requests).toHaveLength(4)
  })

  it('gives up after four attempts', async () => {
    const { http, requests, budget } = setUp(() => json({}, 503))
    await expect(http.request(read)).rejects.toMatchObject({ code: 'server.failed' })
    expect(requests).toHaveLength(4)
    expect(budget.counts()).toEqual({ total: 4, byOperation: { 'things.get': 4 } })
  })

  it('waits on the clock, as long as the service asks', async () => {
    const { http, clock } = setUp((_, attempt) =>
      attempt === 1 ? json({}, 429, { 'Retry-After': '60' }) : json({ value: 1 }),
    )
    const before = clock.now()
    await http.request(read)
    expect(clock.now() - before).toBe(60_500)
  })

  it('may be a POST that changes nothing', async () => {
    const { http, requests } = setUp((_, attempt) => (attempt === 1 ? json({}, 500) : json({ value: 1 })))
    await http.request({ ...write, idempotent: true })
    expect(requests).toHaveLength(2)
    expect(await requests[1]?.json()).toEqual({ a: 1 })
  })
})

describe('a write', () => {
  it.each([
    ['a dropped connection', () => failing('ECONNRESET'), 'network.unreachable'],
    ['a time-out', () => failing('ETIMEDOUT'), 'network.timeout'],
    ['a 500', () => json({}, 500), 'server.failed'],
    [
      'a page of HTML',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'protocol.notJson',
    ],
    ['a page of HTML with a 404', () => new Response('<html>', { status: 404 }), 'protocol.notJson'],
    ['an empty answer', () => new Response(''), 'protocol.notJson'],
    ['half an answer', () => new Response('{"value":'), 'protocol.notJson'],
    ['another form', () => json({ value: 'one' }), 'protocol.unexpected'],
    ['a refusal', () => json({ message: 'no' }, 422), 'request.refused'],
    ['a bad token', () => json({ message: 'Invalid JWT' }, 401), 'auth.refused'],
  ])('is sent once, whatever happens: %s', async (_, answer: Answer, code) => {
    const { http, requests } = setUp(answer)
    await expect(http.request(write)).rejects.toMatchObject({ code })
    expect(requests).toHaveLength(1)
  })

  it('is sent again after a 429, which says that it was not carried out', async () => {
    const { http, requests } = setUp((_, attempt) => (attempt === 1 ? json({}, 429) : json({ value: 1 })))
    await http.request(write)
    expect(requests).toHaveLength(2)
    expect(await requests[1]?.json()).toEqual({ a: 1 })
  })

  it('is not, once the day is used up', async () => {
    const { http, requests } = setUp(() => json({}, 429, { 'X-RateLimit-Daily-Remaining': '0' }))
    await expect(http.request(write)).rejects.toMatchObject({ code: 'rate.limited' })
    expect(requests).toHaveLength(1)
  })
})

describe('a refusal', () => {
  it('means gone only where the path names a record, and only in JSON', async () => {
    const { http } = setUp(() => json({ message: 'not found' }, 404))
    await expect(http.request({ ...read, kind: 'task' })).rejects.toMatchObject({ code: 'record.gone' })
    await expect(http.request(read)).rejects.toMatchObject({ code: 'request.refused' })
    const html = setUp(() => new Response('<html>', { status: 404 }))
    await expect(html.http.request({ ...read, kind: 'task' })).rejects.toMatchObject({
      code: 'protocol.notJson',
    })
  })

  it('can be taken for a result', async () => {
    const { http } = setUp(() => json({ meta: { id: 'x' } }, 400))
    const taken = http.request({ ...write, refused: ({ status, body }) => ({ status, body }) })
    expect(await taken).toEqual({ status: 400, body: { meta: { id: 'x' } } })
  })

  it('names the field of an answer that does not fit, and not what it holds', async () => {
    const { http } = setUp(() => json({ value: 'private words' }))
    const error = await http.request(read).catch((thrown: Error) => thrown)
    expect(String(error)).toContain('value')
    expect(String(error)).not.toContain('private')
  })
})

describe('the reference for a service’s support', () => {
  const traceOf = async (answer: Answer, more = {}) => {
    const error = await setUp(answer)
      .http.request({ ...write, ...more })
      .catch((thrown: unknown) => thrown)
    return (error as { traceId: string | null }).traceId
  }

  it.each<[string, Answer, string | null]>([
    ['a body', () => json({ message: 'no', traceId: 'ab-12' }, 422), 'ab-12'],
    ['a body that is spaced', () => new Response('{"traceId": "ab-12"}', { status: 422 }), 'ab-12'],
    ['a header', () => json({ message: 'no' }, 422, { 'X-Request-Id': 'cd-34' }), 'cd-34'],
    ['a body before a header', () => json({ traceId: 'ab-12' }, 422, { 'X-Trace-Id': 'cd-34' }), 'ab-12'],
    ['a page of HTML', () => new Response('<p>', { status: 403, headers: { 'x-trace-id': 'e5' } }), 'e5'],
    ['a form that is not known', () => json({ value: 'x', traceId: 'ab-12' }), 'ab-12'],
    ['a header that is no id', () => json({}, 422, { 'X-Request-Id': 'a b' }), null],
    ['nothing', () => json({ message: 'no' }, 422), null],
  ])('comes from %s', async (_, answer, traceId) => expect(await traceOf(answer)).toBe(traceId))

  it('comes with a record that is gone', async () => {
    expect(await traceOf(() => json({ traceId: 'ab-12' }, 404), { kind: 'task' })).toBe('ab-12')
  })
})

describe('a token that the service echoes', () => {
  const token = 'a1b2c3d4e5f6a7b8'
  const credentials = fixedCredentials(token)

  it.each([
    ['in a message', () => json({ message: `no access with ${token}` }, 403)],
    ['where the text is cut', () => json({ message: `${'x '.repeat(95)}${token}` }, 403)],
    [
      'written otherwise in JSON',
      () => new Response(`{"message":"\\u0061${token.slice(1)}"}`, { status: 403 }),
    ],
    ['as the reference', () => json({ message: 'no', traceId: token }, 403, { 'X-Trace-Id': token })],
  ])('is in no error: %s', async (_, answer: Answer) => {
    const { http, calls } = setUp(answer, { credentials })
    const error = await http.request(write).catch((thrown: unknown) => thrown)
    const { inspect } = await import('node:util')
    expect(inspect([error, calls], { depth: 20, showHidden: true })).not.toContain(token.slice(0, 8))
    expect(error).toMatchObject({ code: 'permission.refused' })
  })

  it('is in no error after it was renewed', async () => {
    let current = token
    const renewed = 'f0e1d2c3b4a59687'
    const { http } = setUp(
      (_, attempt) => json({ message: `${token} ${renewed}` }, attempt === 1 ? 401 : 403),
      {
        credentials: {
          token: async () => current,
          refused: async () => {
            current = renewed
            return true
          },
        },
      },
    )
    const error = await http.request(write).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ params: { detail: '[secret] [secret]' } })
  })
})

describe('cancelling', () => {
  it('ends a wait', async () => {
    const controller = new AbortController()
    const { http } = setUp(() => {
      controller.abort()
      return json({}, 500)
    })
    await expect(http.request({ ...read, signal: controller.signal })).rejects.toMatchObject({
      code: 'run.cancelled',
    })
  })
})

describe('over a socket', () => {
  let server: Server | undefined

  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  async function serve(listener: Parameters<typeof createServer>[1]): Promise<string> {
    server = createServer(listener)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  function overSocket(baseUrl: string, timeoutMs = 300) {
    const clock = virtualClock(1_000_000)
    const budget = createBudget({ service: 'nozbe', clock, limits: limitsOf('nozbe', baseUrl) })
    return createHttp({
      service: 'nozbe',
      baseUrl,
      headersFor: (token) => ({ Authorization: `apikey ${token}` }),
      credentials: fixedCredentials('secret'),
      clock,
      budget,
      timeoutMs,
    })
  }

  it('works', async () => {
    const url = await serve((_, response) => response.end('{"value":1}'))
    expect(await overSocket(url).request(read)).toEqual({ value: 1 })
  })

  it('a hanging answer is a time-out', async () => {
    const url = await serve(() => {})
    await expect(overSocket(url, 50).request(write)).rejects.toMatchObject({ code: 'network.timeout' })
  })

  it('an answer that stops half-way is a time-out too', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"value":')
    })
    await expect(overSocket(url, 50).request(write)).rejects.toMatchObject({ code: 'network.timeout' })
  })

  it('an answer that breaks off is a lost connection, and a read is tried again', async () => {
    let attempts = 0
    const url = await serve((_, response) => {
      attempts += 1
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"value":', () => response.socket?.destroy())
    })
    await expect(overSocket(url).request(read)).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(attempts).toBe(4)
    await expect(overSocket(url).request(write)).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(attempts).toBe(5)
  })

  it('an address where nobody listens is unreachable', async () => {
    const url = await serve((_, response) => response.end())
    await new Promise((resolve) => server?.close(resolve))
    const error = overSocket(url).request(write)
    await expect(error).rejects.toMatchObject({
      code: 'network.unreachable',
      params: { detail: 'ECONNREFUSED' },
    })
  })

  it('errors hold no token, however deep one looks', async () => {
    const url = await serve((_, response) => response.socket?.destroy())
    const error: unknown = await overSocket(url)
      .request(write)
      .catch((thrown: unknown) => thrown)
    const { inspect } = await import('node:util')
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('secret')
  })
})
