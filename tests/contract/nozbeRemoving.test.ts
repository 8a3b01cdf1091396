import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  commentsOn,
  containers,
  createContact,
  createTask,
  enter,
  now,
  state,
  tasksIn,
  world,
} from './nozbeWorld'
import { createJournal, draft, nothingLinked } from './support'

describe.each(['section', 'project'] as const)('removing, layout %s', (layout) => {
  let contact: RemoteRecord
  beforeEach(async () => {
    await enter(layout)
    contact = await createContact({ name: 'Anna Lee', email: 'anna@example.com' })
  })
  const remove = (record: RemoteRecord) => world.nozbe.remove(record, createJournal())

  it('a contact takes its card and its container', async () => {
    expect(await remove(contact)).toBe('removed')
    expect(containers()).toEqual([])
    expect(state.tasks.get(contact.parts.card ?? '')).toBeUndefined()
    expect(await world.nozbe.get(contact)).toBeNull()
  })

  it('a contact among whose things is one that Tandem does not know puts the container away', async () => {
    const task = await createTask(contact.id, { title: 'Somebody’s own' })
    const journal = createJournal()
    expect(await world.nozbe.remove(contact, journal)).toBe('archived')
    expect(tasksIn(contact.id).map(({ id }) => id)).toEqual([task.id])
    expect(await now(contact)).toMatchObject({ state: 'archived' })
    expect(journal.steps.filter((step) => step.startsWith('sending'))).toEqual([
      'sending card',
      'sending archived',
    ])
  })

  it('a contact is not to go with a note that cannot be understood', async () => {
    const card = contact.parts.card ?? ''
    const [like] = commentsOn(card)
    if (like) state.comments.put({ ...like, id: 'odd', is_pinned: false, body: 5 as unknown as string })
    await expect(world.nozbe.belonging(contact, () => true)).rejects.toMatchObject({
      code: 'protocol.unexpected',
    })
  })

  it('a contact goes on where it broke off', async () => {
    const path = layout === 'section' ? /^\/project_sections\// : /^\/projects\//
    world.practice.faults.add({ kind: 'reset-before', method: 'DELETE', path })
    await expect(remove(contact)).rejects.toMatchObject({ code: 'network.unreachable' })
    expect(await remove(await now(contact))).toBe('removed')
    expect(containers()).toEqual([])
  })

  it('what is gone already is fine', async () => {
    const task = await createTask(contact.id, { title: 'Call' })
    expect(await remove(task)).toBe('removed')
    expect(await remove(task)).toBe('removed')
    await remove(contact)
    expect(await remove(contact)).toBe('removed')
  })

  it('archiving keeps everything, and says so where the contact is gone', async () => {
    await world.nozbe.archive(contact, createJournal())
    expect(await now(contact)).toMatchObject({ state: 'archived', fields: { email: 'anna@example.com' } })
    await remove(contact)
    await expect(world.nozbe.archive(contact, createJournal())).rejects.toMatchObject({ code: 'record.gone' })
  })

  it('a task moves to another contact, and keeps its id', async () => {
    const other = await createContact({ name: 'Bob Stone' })
    const task = await createTask(contact.id, { title: 'Call', body: 'Ask' })
    const intended = draft('task', task.fields, other.id, { parent: other })
    const move = () => world.nozbe.move(task, intended, {}, createJournal(), nothingLinked)
    const { record } = await move()
    expect(record).toMatchObject({ id: task.id, parentId: other.id, fields: { title: 'Call', body: 'Ask' } })
    expect(await now(record)).toMatchObject({ parentId: other.id })
    await remove(record)
    await expect(move()).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('task'),
    })
    const again = await createTask(contact.id, { title: 'Again' })
    await remove(await now(other))
    const attempt = world.nozbe.move(again, intended, {}, createJournal(), nothingLinked)
    await expect(attempt).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('contact'),
    })
  })
})
