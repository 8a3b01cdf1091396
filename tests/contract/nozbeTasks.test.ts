import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Comment } from '../../main/practice/nozbe/state'
import type { Person, RemoteRecord } from '../../main/sync/ports'
import type { Fields } from '../../shared/domain'
import {
  bodies,
  commentsOn,
  createContact,
  createTask,
  know,
  mirror,
  now,
  peer,
  person,
  sentTo,
  state,
  update,
  world,
} from './nozbeWorld'
import { anId, createJournal, recordOf } from './support'

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
    expect(record.fields).toEqual({
      title: 'Call',
      body: null,
      dueDate: null,
      completed: true,
      assignee: null,
    })
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
      await world.http.nozbe.request({
        operation: 'comments.delete',
        method: 'DELETE',
        path: `/comments/${first.parts.comment}`,
        schema: z.unknown(),
      })
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

  describe('and who is responsible', () => {
    let own: Person
    let other: Person
    const away: Person = { name: 'Zed Away', highlevelId: 'zed', nozbeId: null }
    beforeEach(() => {
      const somebody = [...state.teamMembers.all()].find(
        ({ id, status }) => id !== world.memberId && status === 'active',
      )
      own = { name: 'Olga Own', highlevelId: 'olga', nozbeId: world.memberId }
      other = { name: 'Pat Other', highlevelId: 'pat', nozbeId: somebody?.id ?? '' }
      know(own, other, away)
    })
    const create = (fields: Fields) =>
      createTask(parent.id, {
        title: 'Call',
        ...fields,
        ...world.nozbe.demanded('task', { title: 'Call', ...fields }, null),
      })
    const responsible = ({ id }: RemoteRecord) => state.tasks.get(id)?.responsible_id
    /** As the engine does: with what is demanded in place of what was asked. */
    const change = (record: RemoteRecord, asked: Fields) =>
      update(record, { ...asked, ...world.nozbe.demanded('task', asked, record.fields) })

    it('is the person by that name', async () => {
      const record = await create({ assignee: 'Pat Other' })
      expect([responsible(record), record.fields.assignee]).toEqual([other.nozbeId, 'Pat Other'])
      const { record: nobody } = await change(record, { assignee: null })
      expect([responsible(record), nobody.fields.assignee]).toEqual([null, null])
    })

    it('is the owner of the token in place of somebody who is not in the space', async () => {
      const record = await create({ assignee: 'Zed Away' })
      expect([responsible(record), record.fields.assignee]).toEqual([own.nozbeId, 'Olga Own'])
    })

    it('is the owner of the token where there is a date and nobody', async () => {
      const record = await create({ dueDate: '2026-06-01', assignee: null })
      expect(record.fields).toMatchObject({ assignee: 'Olga Own', dueDate: '2026-06-01' })
      const { record: undated } = await change(record, { dueDate: null, assignee: null })
      expect(undated.fields).toMatchObject({ assignee: null, dueDate: null })
      const { record: dated } = await change(undated, { dueDate: '2026-06-02' })
      expect(dated.fields).toMatchObject({ assignee: 'Olga Own', dueDate: '2026-06-02' })
    })

    it('is out of band, and not seen, where the owner of the token is nobody’s peer', async () => {
      know(other, away)
      const record = await create({ dueDate: '2026-06-01', assignee: 'Zed Away' })
      expect(responsible(record)).toBe(own.nozbeId)
      expect(record.fields).not.toHaveProperty('assignee')
    })

    it('stays where only the date changes', async () => {
      const record = await create({ assignee: 'Pat Other', dueDate: '2026-06-01' })
      await change(record, { dueDate: '2026-06-02' })
      expect(responsible(record)).toBe(other.nozbeId)
      expect(sentTo(/tasks/).filter(({ method }) => method === 'GET')).toEqual([])
    })
  })

  it('that repeats is never completed by Tandem', async () => {
    const record = await createTask(parent.id, { title: 'Call' })
    const recurrence = {
      id: anId(world.random),
      project_id: world.projectId,
      current_task_id: record.id,
      rrule: 'FREQ=DAILY',
      created_at: 5,
    }
    state.taskRecurrences.put(recurrence)
    person.edit(record.id, { recurrence_id: recurrence.id })
    const { record: written } = await update(record, { completed: true, title: 'Call her' })
    expect(bodies('PUT')).toEqual([{ name: 'Call her' }])
    expect(written).toMatchObject({ repeats: true, fields: { completed: false, title: 'Call her' } })
  })

  it('whose body a person unpinned has it pinned again when it is written', async () => {
    const record = await createTask(parent.id, { title: 'Call', body: 'Ask' })
    const comment = state.comments.get(record.parts.comment ?? '') as Comment
    state.comments.put({ ...comment, is_pinned: false })
    await update(record, { body: 'Ask twice' })
    expect(commentsOn(record.id)).toMatchObject([{ body: 'Ask twice', is_pinned: true }])
  })
})
