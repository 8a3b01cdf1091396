import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import type { Fields, Kind } from '../../../shared/domain'
import {
  createJournal,
  createMirror,
  createWorld,
  draft,
  nothingLinked,
  type SentRequest,
  type World,
} from '../support'
import { documents, faultsOf, hasReference } from './check'

const everyField = {
  name: 'Anna Lee',
  email: 'anna@example.com',
  phone: '+353214007777',
  company: 'Acme',
  street: '1 Main St',
  city: 'Cork',
  state: 'Munster',
  postalCode: 'T12',
  country: 'IE',
  website: 'https://example.com',
  birthday: '1990-05-03',
  source: 'fair',
}
const emptied = Object.fromEntries(Object.keys(everyField).map((field) => [field, null]))
const peer = { id: 'peer', url: 'https://app.example/contacts/detail/peer' }

/** Everything that a connector can be asked to do. */
async function useAll(world: World, service: 'highlevel' | 'nozbe'): Promise<void> {
  const port = world[service]
  const mirror = createMirror(port)
  const create = async (kind: Kind, fields: Fields, parent: RemoteRecord | null) => {
    const keys = port.keysFor(kind, JSON.stringify(fields))
    const intended = draft(kind, fields, parent?.id ?? null, { parent })
    const { record } = await port.create(intended, keys, createJournal(), nothingLinked)
    await port.settle(intended, keys, nothingLinked, world.clock.now())
    return record
  }
  const update = async (record: Awaited<ReturnType<typeof create>>, changes: Fields) => {
    const current = await port.get(record)
    if (current) await port.update(current, changes, peer, createJournal())
  }
  const contact = await create('contact', everyField, null)
  await create('contact', { name: 'Nobody' }, null)
  await update(contact, emptied)
  await update(contact, everyField)
  const task = await create(
    'task',
    { title: 'Call', body: 'Ask', dueDate: '2026-06-01', completed: true },
    contact,
  )
  await create('task', { title: 'Write' }, contact)
  await update(task, { title: 'Call her', body: null, dueDate: null, completed: false })
  await update(task, { completed: true })
  await update(task, { body: 'Ask', dueDate: '2026-06-01T09:00:00Z' })
  const note = await create('note', { body: 'Tea' }, contact)
  await update(note, { body: 'Coffee' })
  const start = '2026-06-01T09:00:00Z'
  const appointment = await create('appointment', { title: 'Viewing', start, minutes: '45' }, contact)
  await update(appointment, { start, status: 'cancelled', details: 'Main St' })
  await update(contact, { tags: ['VIP'] })
  await update(contact, { tags: null })
  const other = await create('contact', { name: 'Other' }, null)
  for (const record of [task, note, appointment]) {
    const intended = draft(record.kind, record.fields, other.id, { parent: other })
    const keys = port.keysFor(record.kind, 'moved')
    const { record: moved } = await port.move(record, intended, keys, createJournal(), nothingLinked)
    await port.remove(moved, createJournal())
  }
  await port.archive(other, createJournal())
  await port.remove(contact, createJournal())
  world.clock.advance(60_000)
  await mirror.read()
  await mirror.read()
}

const name = ({ method, path }: SentRequest) => `${method} ${path.replace(/[a-zA-Z0-9]{16,}/g, '…')}`

describe.runIf(hasReference)('every request that a connector sends', () => {
  it.each(['section', 'project'] as const)('is one that Nozbe documents, layout %s', async (layout) => {
    const service = 'nozbe'
    const world = await createWorld({ layout })
    await useAll(world, service)
    const requests = world.sent.filter((request) => request.service === service)
    const all = documents()[service]
    const faults = requests.flatMap((request) =>
      faultsOf(request, all).map((fault) => `${name(request)}: ${fault}`),
    )
    expect([...new Set(faults)]).toEqual([])
    expect(new Set(requests.map(name)).size).toBeGreaterThan(8)
  })

  it('is checked by a check that can fail', () => {
    const request: SentRequest = {
      service: 'highlevel',
      method: 'POST',
      path: '/contacts/abc/tasks',
      query: new URLSearchParams(),
      headers: new Headers(),
      body: { title: 5, colour: 'red' },
    }
    const all = documents().highlevel
    expect(faultsOf(request, all).sort()).toEqual([
      'colour is not documented',
      'no completed',
      'no dueDate',
      'no header Version',
      'title is a number',
    ])
    expect(faultsOf({ ...request, path: '/nowhere' }, all)).toEqual(['no such operation'])
  })
})
