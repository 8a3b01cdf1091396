import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord, WriteOp } from '../../main/sync/ports'
import type { Fields, Kind } from '../../shared/domain'
import {
  appointmentPeer,
  createAppointment,
  createContact,
  createNote,
  createTask,
  enter,
  mirror,
  now,
  peer,
  world,
} from './nozbeWorld'
import { createJournal, draft, nothingLinked } from './support'

/** The calls of some work, those that read first included. */
async function calls(work: () => Promise<unknown>): Promise<number> {
  world.sent.length = 0
  await work()
  return world.sent.length
}

describe.each(['section', 'project'] as const)('what a write costs, layout %s', (layout) => {
  let contact: RemoteRecord
  const start = '2026-06-01T09:00:00Z'
  beforeEach(async () => {
    await enter(layout)
    contact = await createContact({ name: 'Anna', email: 'anna@example.com', tags: ['VIP'] })
    // Tags and groups are known from the last reading.
    await mirror.read()
  })
  const predicted = (kind: Kind, op: WriteOp, fields: Fields = {}) =>
    world.nozbe.cost(kind, op, Object.keys(fields))
  const create: Record<Kind, (fields: Fields) => Promise<RemoteRecord>> = {
    contact: createContact,
    task: (fields) => createTask(contact.id, fields),
    note: ({ body }) => createNote(contact, String(body)),
    appointment: (fields) => createAppointment(contact, fields),
  }
  const sample: Record<Kind, Fields> = {
    contact: { name: 'Bob', email: 'bob@example.com' },
    task: { title: 'Call', body: 'Ask' },
    note: { body: 'Tea' },
    appointment: { title: 'Viewing', start, details: 'Main St' },
  }

  it.each<[Kind, Fields]>([
    ['contact', sample.contact],
    ['contact', { ...sample.contact, tags: ['VIP'] }],
    ['task', { title: 'Call' }],
    ['task', sample.task],
    ['note', sample.note],
    ['appointment', sample.appointment],
  ])('a new %s with %j', async (kind, fields) => {
    // The tag of appointments is made once.
    if (kind === 'appointment') await create.appointment(sample.appointment)
    const again = kind === 'appointment' ? { ...fields, title: 'Next' } : fields
    expect(await calls(() => create[kind](again))).toBe(predicted(kind, 'create', fields))
  })

  it.each<[Kind, Fields]>([
    ['contact', { city: 'Cork' }],
    ['contact', { name: 'Anna Lee' }],
    ['contact', { tags: ['VIP', 'Lead'] }],
    ['task', { title: 'Call her' }],
    ['task', { body: 'Ask twice' }],
    ['task', { title: 'Call her', body: 'Ask twice', dueDate: '2026-06-01' }],
    ['note', { body: 'Coffee' }],
    ['appointment', { start: '2026-06-02T09:00:00Z' }],
    ['appointment', { title: 'Second viewing', details: 'Elsewhere' }],
  ])('a %s that gets %j', async (kind, changes) => {
    const record = kind === 'contact' ? contact : await create[kind](sample[kind])
    const work = async () => {
      const current = await now(record)
      await world.nozbe.update(
        current,
        changes,
        kind === 'appointment' ? appointmentPeer : peer,
        createJournal(),
      )
    }
    // A tag that the space lacks is made.
    const more = JSON.stringify(changes).includes('Lead') ? 1 : 0
    expect(await calls(work)).toBe(predicted(kind, 'update', changes) + more)
  })

  it.each(['contact', 'task', 'note', 'appointment'] as const)('a %s that is removed', async (kind) => {
    const record = kind === 'contact' ? contact : await create[kind](sample[kind])
    const work = async () => {
      const current = await now(record)
      if (kind === 'contact') await world.nozbe.belonging(current, () => true)
      await world.nozbe.remove(current, createJournal())
    }
    expect(await calls(work)).toBe(predicted(kind, 'delete'))
  })

  it('a contact that is archived', async () => {
    const work = async () => world.nozbe.archive(await now(contact), createJournal())
    expect(await calls(work)).toBe(predicted('contact', 'archive'))
  })

  it.each(['task', 'note', 'appointment'] as const)('a %s that is moved', async (kind) => {
    const other = await createContact({ name: 'Bob' })
    const record = await create[kind](sample[kind])
    const keys = world.nozbe.keysFor(kind, 'moved')
    const work = async () => {
      const intended = draft(kind, record.fields, other.id, { parent: other })
      await world.nozbe.move(await now(record), intended, keys, createJournal(), nothingLinked)
    }
    expect(await calls(work)).toBe(predicted(kind, 'move'))
  })
})
