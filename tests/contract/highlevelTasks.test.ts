import { describe, expect, it } from 'vitest'
import { aContact, createTask, read, world } from './highlevelWorld'
import { createJournal } from './support'

describe('a task', () => {
  it('is created with a due date in the location’s zone', async () => {
    const { record } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    expect(record.fields).toEqual({ title: 'Call', body: 'Ask', dueDate: '2026-06-01', completed: false })
    expect(world.practice.highlevelState.tasks.get(record.id)?.dueDate).toBe('2026-05-31T23:00:00.000Z')
    expect(record).toEqual(await read(record))
  })

  it('without a due date gets one by the rule, which is told before', async () => {
    const { demanded } = world.highlevel
    expect(demanded('task', 'create', { title: 'Call' })).toEqual({ dueDate: '2026-05-07T08:00:00Z' })
    expect(demanded('task', 'create', { dueDate: '2026-06-01' })).toEqual({ title: 'Untitled' })
    expect(demanded('task', 'update', { dueDate: null })).toEqual({ dueDate: '2026-05-07T08:00:00Z' })
    expect(demanded('task', 'update', { completed: true })).toEqual({})
    expect(demanded('contact', 'create', {})).toEqual({})
    const { record } = await createTask(aContact().id, { title: 'Call', completed: true })
    expect(record.fields).toEqual({
      title: 'Call',
      body: null,
      dueDate: '2026-05-07T08:00:00Z',
      completed: true,
    })
  })

  it('is not created where its contact is gone', async () => {
    await expect(createTask('nobody', { title: 'Call' })).rejects.toMatchObject({ code: 'record.gone' })
  })

  async function update(changes: Record<string, string | boolean | null>) {
    const { record: current } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    const before = world.sent.length
    const written = await world.highlevel.update(current, changes, { id: 'x', url: null }, createJournal())
    const [put, ...more] = world.sent.slice(before)
    expect(more).toEqual([])
    expect(written.record).toEqual(await read(current))
    return { ...written, path: put?.path.replace(current.id, '…').split('/tasks')[1], body: put?.body }
  }

  it('that is completed goes through /completed', async () => {
    const { path, body, record } = await update({ completed: true })
    expect([path, body]).toEqual(['/…/completed', { completed: true }])
    expect(record.fields).toMatchObject({ title: 'Call', completed: true })
  })

  it('that is updated carries title and due date as they are', async () => {
    const { path, body } = await update({ body: 'Ask her' })
    expect([path, body]).toEqual(['/…', { title: 'Call', dueDate: '2026-05-31T23:00:00Z', body: 'Ask her' }])
  })

  it('can have its body emptied', async () => {
    const { record } = await update({ body: null })
    expect(record.fields.body).toBeNull()
  })

  it('cannot be without a due date: it gets one by the rule', async () => {
    const { record } = await update({ dueDate: null, completed: true })
    expect(record.fields).toMatchObject({ dueDate: '2026-05-07T08:00:00Z', completed: true })
  })

  it.each([400, 404] as const)(
    'that is gone is gone, though the service says so with a %i',
    async (status) => {
      world.practice.highlevelState.settings.missingRecordStatus = status
      const { record } = await createTask(aContact().id, { title: 'Call' })
      world.practice.highlevelState.tasks.delete(record.id)
      expect(await world.highlevel.get(record)).toBeNull()
      const attempt = world.highlevel.update(
        record,
        { completed: true },
        { id: 'x', url: null },
        createJournal(),
      )
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    },
  )

  it('is gone with its contact', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call' })
    world.practice.highlevelState.contacts.delete(record.parentId ?? '')
    expect(await world.highlevel.get(record)).toBeNull()
  })
})
