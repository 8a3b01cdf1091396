import { describe, expect, it } from 'vitest'
import type { Fault } from '../../main/practice/faults'
import {
  createJournal,
  createMirror,
  createWorld,
  draft,
  nothingKnown,
  nothingLinked,
  type World,
} from './support'

const services = ['highlevel', 'nozbe'] as const
type Service = (typeof services)[number]

const firstRead = { highlevel: /^\/contacts\/search$/, nozbe: /^\/project_sections$/ }
const createPath = { highlevel: /^\/contacts\/$/, nozbe: /^\/project_sections$/ }

async function read(world: World, service: Service) {
  return createMirror(world[service]).read()
}

async function create(world: World, service: Service) {
  const port = world[service]
  return port.create(
    draft('contact', { name: 'Anna Lee' }),
    port.keysFor('contact', 'source'),
    createJournal(),
    nothingLinked,
  )
}

const posts = (world: World, service: Service) =>
  world.practice.requests.filter(
    (request) =>
      request.service === service && request.method === 'POST' && createPath[service].test(request.path),
  )

describe.each(services)('%s: a reading', (service) => {
  it.each<[string, Omit<Fault, 'service' | 'path'>]>([
    ['a dropped connection', { kind: 'reset-before' }],
    ['a time-out', { kind: 'hang-before' }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a 503 and HTML', { kind: 'status', status: 503, body: '<html>' }],
    ['a 429', { kind: 'status', status: 429 }],
    ['a 429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '60' } }],
    ['three faults in a row', { kind: 'status', status: 502, times: 3 }],
  ])('goes on after %s', async (_, fault) => {
    const world = await createWorld()
    const whole = await read(world, service)
    world.practice.faults.add({ ...fault, service, path: firstRead[service] })
    expect(await read(world, service)).toEqual(whole)
  })

  it('waits as long as Retry-After says, on the clock', async () => {
    const world = await createWorld()
    world.practice.faults.add({
      kind: 'status',
      service,
      path: firstRead[service],
      status: 429,
      headers: { 'Retry-After': '60' },
    })
    const before = world.clock.now()
    await read(world, service)
    expect(world.clock.now() - before).toBeGreaterThanOrEqual(60_000)
  })

  it.each<[string, Omit<Fault, 'service' | 'path'>, string]>([
    ['an outage', { kind: 'reset-before', times: Number.POSITIVE_INFINITY }, 'network.unreachable'],
    ['a service that hangs', { kind: 'hang-before', times: Number.POSITIVE_INFINITY }, 'network.timeout'],
    [
      'a service that fails',
      { kind: 'status', status: 500, times: Number.POSITIVE_INFINITY },
      'server.failed',
    ],
    ['a limit that lasts', { kind: 'status', status: 429, times: Number.POSITIVE_INFINITY }, 'rate.limited'],
    [
      'a limit for an hour',
      { kind: 'status', status: 429, headers: { 'Retry-After': '3600' } },
      'rate.limited',
    ],
    ['a bad token', { kind: 'status', status: 401, body: { message: 'Invalid JWT' } }, 'auth.refused'],
    ['a refusal', { kind: 'status', status: 403, body: { message: 'not yours' } }, 'permission.refused'],
    ['a page of HTML', { kind: 'html' }, 'protocol.notJson'],
    ['half an answer', { kind: 'truncate' }, 'protocol.notJson'],
    ['an empty answer', { kind: 'empty' }, 'protocol.notJson'],
    [
      'an answer of another form',
      { kind: 'status', status: 200, body: { odd: true } },
      'protocol.unexpected',
    ],
  ])('ends with a clear error after %s', async (_, fault, code) => {
    const world = await createWorld()
    world.practice.faults.add({ ...fault, service, path: firstRead[service] })
    await expect(read(world, service)).rejects.toMatchObject({ name: 'TandemError', code })
  })

  it('is ended by the user', async () => {
    const world = await createWorld()
    const pages = world[service].observe({
      cursor: null,
      complete: true,
      known: nothingKnown,
      signal: AbortSignal.abort(),
    })
    await expect(pages.next()).rejects.toMatchObject({ code: 'run.cancelled' })
  })
})

describe.each(services)('%s: a write', (service) => {
  it.each<[string, Omit<Fault, 'service' | 'path'>, string]>([
    ['a time-out', { kind: 'hang-after' }, 'network.timeout'],
    ['a dropped connection', { kind: 'reset-after' }, 'network.unreachable'],
    ['a 500', { kind: 'status-after', status: 500 }, 'server.failed'],
    ['a page of HTML', { kind: 'html' }, 'protocol.notJson'],
    ['a bad token', { kind: 'status', status: 401, body: { message: 'Invalid JWT' } }, 'auth.refused'],
    ['a refusal', { kind: 'status', status: 403, body: { message: 'not yours' } }, 'permission.refused'],
    [
      'a value that does not fit',
      { kind: 'status', status: 400, body: { message: 'too long' } },
      'request.refused',
    ],
  ])('is sent once: %s', async (_, fault, code) => {
    const world = await createWorld()
    world.practice.faults.add({ ...fault, service, method: 'POST', path: createPath[service] })
    await expect(create(world, service)).rejects.toMatchObject({ name: 'TandemError', code })
    expect(posts(world, service)).toHaveLength(1)
  })

  it('is sent again after a 429, which did nothing', async () => {
    const world = await createWorld()
    world.practice.faults.add({
      kind: 'status',
      service,
      method: 'POST',
      path: createPath[service],
      status: 429,
    })
    expect((await create(world, service)).record.fields.name).toBe('Anna Lee')
    expect(posts(world, service).map(({ status }) => status)).toEqual([429, 201])
  })
})

describe('over sockets', () => {
  it('reads both services, and writes to both', async () => {
    const world = await createWorld({ overSockets: true })
    for (const service of services) {
      const { record } = await create(world, service)
      world.clock.advance(60_000)
      const seen = await read(world, service)
      expect(seen.problems).toEqual([])
      expect(seen.records.find(({ id }) => id === record.id)?.fields).toEqual(record.fields)
    }
  })

  it.each<[Fault['kind'], string]>([
    ['reset-before', 'network.unreachable'],
    ['reset-after', 'network.unreachable'],
    ['hang-before', 'network.timeout'],
    ['hang-after', 'network.timeout'],
    ['truncate', 'network.unreachable'],
    ['html', 'protocol.notJson'],
    ['empty', 'protocol.notJson'],
  ])('a create that meets %s is of unknown outcome, and settled with one contact', async (kind, code) => {
    const world = await createWorld({ overSockets: true })
    for (const service of services) {
      world.practice.faults.add({ kind, service, method: 'POST', path: createPath[service] })
      const port = world[service]
      const intended = draft('contact', { name: 'Zoe Quill' })
      const keys = port.keysFor('contact', 'source')
      const sentAt = world.clock.now()
      const attempt = port.create(intended, keys, createJournal(), nothingLinked)
      await expect(attempt).rejects.toMatchObject({ code })
      const found = await port.settle(intended, keys, nothingLinked, sentAt)
      expect(found?.fields.name).toBe(kind.endsWith('before') ? undefined : 'Zoe Quill')
    }
  })
})
