import { describe, expect, it } from 'vitest'
import { createFaultPlan, type Fault } from '../../../main/practice/faults'
import { faulty } from '../../../main/practice/faulty'
import { virtualClock } from '../../../shared/clock'

function world(...faults: Fault[]) {
  const plan = createFaultPlan()
  plan.add(...faults)
  const clock = virtualClock(0)
  const log: [string, number | null][] = []
  let carriedOut = 0
  const send = faulty(
    () => {
      carriedOut += 1
      return Response.json({ name: 'Ann Example' }, { status: 201 })
    },
    {
      service: 'highlevel',
      basePath: '/base',
      faults: plan,
      clock,
      onAnswer: ({ path }, status) => log.push([path, status]),
    },
  )
  return {
    clock,
    log,
    plan,
    carriedOut: () => carriedOut,
    call: (path = '/base/contacts/', method = 'GET') =>
      send(new Request(`http://127.0.0.1${path}?x=1`, { method })),
  }
}

describe('the fault plan', () => {
  it('hits only the service, method and path it names', async () => {
    const { call } = world({
      kind: 'status',
      status: 500,
      service: 'highlevel',
      method: 'post',
      path: /^\/contacts/,
    })
    expect((await call('/base/contacts/', 'GET')).status).toBe(201)
    expect((await call('/base/users/', 'POST')).status).toBe(201)
    expect((await call('/base/contacts/', 'POST')).status).toBe(500)

    const other = world({ kind: 'status', service: 'nozbe' })
    expect((await other.call()).status).toBe(201)
  })

  it('lets `skip` requests through, hits `times`, then ends', async () => {
    const { call } = world({ kind: 'status', status: 503, skip: 1, times: 2 })
    const seen = []
    for (let i = 0; i < 4; i += 1) seen.push((await call()).status)
    expect(seen).toEqual([201, 503, 503, 201])
  })

  it('can be cleared', async () => {
    const { call, plan } = world({ kind: 'status', times: Number.POSITIVE_INFINITY })
    expect((await call()).status).toBe(500)
    plan.clear()
    expect((await call()).status).toBe(201)
  })
})

describe('a fault', () => {
  it('status: answers without carrying the request out', async () => {
    const { call, carriedOut } = world({
      kind: 'status',
      status: 429,
      body: { a: 1 },
      headers: { 'Retry-After': '3' },
    })
    const response = await call()
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('3')
    expect(await response.json()).toEqual({ a: 1 })
    expect(carriedOut()).toBe(0)
  })

  it('status-after: carries it out, then answers with an error', async () => {
    const { call, carriedOut } = world({ kind: 'status-after', status: 422 })
    expect((await call()).status).toBe(422)
    expect(carriedOut()).toBe(1)
  })

  it.each([
    ['reset-before', 'ECONNRESET', 0],
    ['reset-after', 'ECONNRESET', 1],
    ['hang-before', 'ETIMEDOUT', 0],
    ['hang-after', 'ETIMEDOUT', 1],
  ] as const)('%s: rejects with %s after carrying out %i', async (kind, code, times) => {
    const { call, carriedOut } = world({ kind })
    await expect(call()).rejects.toMatchObject({ code })
    expect(carriedOut()).toBe(times)
  })

  it('truncate: breaks the JSON off half-way', async () => {
    const { call, carriedOut } = world({ kind: 'truncate' })
    const response = await call()
    expect(response.status).toBe(201)
    expect(await response.text()).toBe('{"name":"An')
    expect(response.headers.get('content-length')).toBe('22')
    expect(carriedOut()).toBe(1)
  })

  it('html and empty: carry it out, answer 200 with something else', async () => {
    const { call, carriedOut } = world({ kind: 'html' }, { kind: 'empty' })
    const page = await call()
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    const empty = await call()
    expect([empty.status, await empty.text()]).toEqual([200, ''])
    expect(carriedOut()).toBe(2)
  })

  it('delay: waits on the practice clock', async () => {
    const { call, clock } = world({ kind: 'delay', delayMs: 5000 })
    expect((await call()).status).toBe(201)
    expect(clock.now()).toBe(5000)
  })
})

it('every request is told of, below the base path, with null for no answer', async () => {
  const { call, log } = world({ kind: 'reset-after', skip: 1 })
  await call('/base')
  await call().catch(() => {})
  expect(log).toEqual([
    ['/', 201],
    ['/contacts/', null],
  ])
})
