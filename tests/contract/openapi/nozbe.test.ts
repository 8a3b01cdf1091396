import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import type { Fields, Kind } from '../../../shared/domain'
import { createJournal, createMirror, createWorld, draft, nothingLinked, type World } from '../support'
import { answerProblems } from './judge'
import { namedOperations } from './operations'
import { hear } from './watch'

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

/** Everything that the connector can be asked to do. */
async function useAll(world: World): Promise<void> {
  const port = world.nozbe
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
  await port.remove(await create('contact', { name: 'Nobody' }, null), createJournal())
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

describe('every request that the connector sends', () => {
  const operations = new Set<string>()

  it.each(['section', 'project'] as const)('is one that Nozbe documents, layout %s', async (layout) => {
    const exchanges = hear()
    const world = await createWorld({ layout })
    await useAll(world)
    expect(exchanges.length).toBe(world.sent.length)
    expect([...new Set(exchanges.flatMap(answerProblems))]).toEqual([])
    for (const operation of world.operations) operations.add(operation)
  })

  it('is among them: no operation is left out', () => {
    expect(namedOperations('nozbe').filter((one) => !operations.has(one))).toEqual([])
  })
})
