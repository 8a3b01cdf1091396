import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  bodies,
  commentsOn,
  createContact,
  createTask,
  mirror,
  now,
  peer,
  person,
  state,
  update,
  world,
} from './nozbeWorld'
import { createJournal, recordOf } from './support'

describe('a task', () => {
  let parent: RemoteRecord
  beforeEach(async () => {
    parent = await createContact({ name: 'Anna Lee' })
  })

  it('is created in its contact’s section, its body as a pinned comment', async () => {
    const record = await createTask(parent.id, { title: 'Call', body: 'Ask @bob', dueDate: '2026-06-01' })
    expect(record).toMatchObject({
      parentId: parent.id,
      fields: { title: 'Call', body: 'Ask @bob', dueDate: '2026-06-01', completed: false },
    })
    expect(state.tasks.get(record.id)).toMatchObject({
      project_section_id: parent.id,
      due_at: Date.parse('2026-05-31T23:00:00Z'),
      is_all_day: true,
      responsible_id: world.memberId,
    })
    expect(commentsOn(record.id)).toMatchObject([{ body: 'Ask \\@bob', is_pinned: true }])
    expect(await now(record)).toEqual(record)
    expect(recordOf(await mirror.read(), 'task', record.id)).toEqual(record)
  })

  it('may be done when it is created, and needs no comment without a body', async () => {
    const record = await createTask(parent.id, { title: 'Call', completed: true })
    expect(record.fields).toEqual({ title: 'Call', body: null, dueDate: null, completed: true })
    expect(commentsOn(record.id)).toEqual([])
    expect(await now(record)).toEqual(record)
  })

  it('is not created where its contact is gone', async () => {
    state.sections.delete(parent.id)
    await expect(createTask(parent.id, { title: 'Call' })).rejects.toMatchObject({
      code: 'record.gone',
      message: expect.stringContaining('contact'),
    })
  })

  it('whose body was refused is there without it, and unfinished', async () => {
    world.practice.faults.add({ kind: 'status', method: 'POST', path: /^\/comments$/, status: 400 })
    const record = await createTask(parent.id, { title: 'Call', body: 'Ask' })
    expect(record).toMatchObject({ fields: { title: 'Call' }, unfinished: true })
    expect(record.fields).not.toHaveProperty('body')
    const { record: written } = await update(record, { body: 'Ask' })
    expect(written).toMatchObject({ fields: { body: 'Ask' }, unfinished: false })
  })

  describe('that is updated', () => {
    let record: RemoteRecord
    beforeEach(async () => {
      record = await createTask(parent.id, { title: 'Call', body: 'Ask' })
    })

    it.each([
      [{ title: 'Call her' }, [{ name: 'Call her' }]],
      [{ completed: true }, [{ ended_at: Date.parse('2026-05-04T08:00:00Z') }]],
      [{ body: 'Ask twice' }, [{ body: 'Ask twice' }]],
      [{ body: null }, [{ body: '' }]],
    ])('%j has only that in the body', async (changes, expected) => {
      const { record: written } = await update(record, changes)
      expect(written.fields).toMatchObject(changes)
      expect(bodies('PUT')).toEqual(expected)
    })

    it('is reopened with null', async () => {
      await update(record, { completed: true })
      const { record: written } = await update(record, { completed: false })
      expect(bodies('PUT')).toEqual([{ ended_at: null }])
      expect(written.fields.completed).toBe(false)
    })

    it('that was abandoned is done only when it is abandoned no more', async () => {
      person.edit(record.id, { ended_at: 5, is_abandoned: true })
      expect((await now(record)).fields.completed).toBe(false)
      const { record: written } = await update(record, { completed: true })
      expect(written.fields.completed).toBe(true)
    })

    it('keeps whoever is responsible when its date changes', async () => {
      const other = [...state.teamMembers.all()].find(
        ({ id, status }) => id !== world.memberId && status === 'active',
      )
      person.edit(record.id, { responsible_id: other?.id ?? '' })
      state.settings.dueAtNeedsResponsibleInBody = true
      const { record: written } = await update(record, { dueDate: '2026-06-01T09:30:00Z' })
      expect(written.fields.dueDate).toBe('2026-06-01T09:30:00Z')
      expect(state.tasks.get(record.id)).toMatchObject({ responsible_id: other?.id, is_all_day: false })
      await update(record, { dueDate: null })
      expect(state.tasks.get(record.id)?.due_at).toBeNull()
    })

    it('has its body made on first need, and again where it was deleted', async () => {
      const bare = await createTask(parent.id, { title: 'Write' })
      const { record: first } = await update(bare, { body: 'A letter' })
      expect(commentsOn(bare.id)).toMatchObject([{ body: 'A letter', is_pinned: true }])
      state.comments.delete(first.parts.comment ?? '')
      const { record: second } = await update(first, { body: 'A long letter' })
      expect(second.parts.comment).not.toBe(first.parts.comment)
    })

    it('says so where it is gone', async () => {
      state.tasks.delete(record.id)
      expect(await world.nozbe.get(record)).toBeNull()
      const attempt = world.nozbe.update(record, { title: 'X' }, peer, createJournal())
      await expect(attempt).rejects.toMatchObject({
        code: 'record.gone',
        message: expect.stringContaining('task'),
      })
    })
  })
})
