import { describe, expect, it } from 'vitest'
import type { Task } from '../../main/practice/highlevel/state'
import {
  aContact,
  contactNow,
  contacts,
  createTask,
  nobody,
  read,
  redefine,
  sentBy,
  setComputerClock,
  state,
  users,
  world,
} from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './pieces'

describe('a task', () => {
  it('is created with a due date in the location’s zone', async () => {
    const { record } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    expect(record.fields).toEqual({
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
      completed: false,
      assignee: null,
    })
    expect(world.practice.highlevelState.tasks.get(record.id)?.dueDate).toBe('2026-05-31T23:00:00.000Z')
    expect(record).toEqual(await read(record))
  })

  it('without a due date gets one by the rule, which is told before', async () => {
    const { demanded } = world.highlevel
    const due = { dueDate: '2026-05-07T08:00:00Z' }
    const there = { title: 'Call', dueDate: '2026-06-01', completed: false }
    expect(demanded('task', { title: 'Call' }, null)).toEqual(due)
    expect(demanded('task', { dueDate: '2026-06-01' }, null)).toEqual({ title: 'Untitled' })
    expect(demanded('task', { dueDate: null }, there)).toEqual(due)
    expect(demanded('task', { body: 'Ask' }, there)).toEqual({})
    expect(demanded('task', { body: 'Ask' }, { ...there, title: null })).toEqual({ title: 'Untitled' })
    expect(demanded('task', { completed: true }, { ...there, title: null })).toEqual({})
    expect(demanded('contact', {}, null)).toEqual({})
    const { record } = await createTask(aContact().id, { title: 'Call', completed: true })
    expect(record.fields).toEqual({
      title: 'Call',
      body: null,
      dueDate: '2026-05-07T08:00:00Z',
      completed: true,
      assignee: null,
    })
  })

  it.each(['ahead', 'behind'] as const)(
    'without a due date is due some days from now by HighLevel’s clock, though the computer’s is a year %s (I14)',
    async (off) => {
      setComputerClock(off)
      await contactNow(aContact().id)
      const demanded = world.highlevel.demanded('task', { title: 'Call' }, null)
      expect(demanded).toEqual({ dueDate: '2026-05-07T08:00:00Z' })
    },
  )

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
    const written = await world.highlevel.update(current, changes, nobody, createJournal())
    const put = world.sent.slice(before).at(-1)
    expect(written.record).toEqual(await read(current))
    return { ...written, path: put?.path.replace(current.id, '…').split('/tasks')[1], body: put?.body }
  }

  it('that is completed goes through /completed', async () => {
    const { path, body, record } = await update({ completed: true })
    expect([path, body]).toEqual(['/…/completed', { completed: true }])
    expect(record.fields).toMatchObject({ title: 'Call', completed: true })
  })

  it('that is updated carries what is changed alone, so that nothing else is written over (I10)', async () => {
    world.practice.highlevelState.settings.taskUpdateNeedsTitleAndDueDate = false
    const { path, body } = await update({ body: 'Ask her' })
    expect([path, body]).toEqual(['/…', { body: 'Ask her' }])
  })

  it('that is updated carries title and due date as they are once the account was found to demand them', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call', dueDate: '2026-06-01' })
    const before = world.sent.length
    await world.highlevel.update(record, { body: 'Ask him' }, nobody, createJournal())
    const whole = { title: 'Call', dueDate: '2026-05-31T23:00:00Z' }
    expect(world.sent.slice(before).map(({ body }) => body)).toEqual([
      { body: 'Ask him' },
      { ...whole, body: 'Ask him' },
    ])
    const { path, body } = await update({ body: 'Ask her' })
    expect([path, body]).toEqual(['/…', { ...whole, body: 'Ask her' }])
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
      const attempt = world.highlevel.update(record, { completed: true }, nobody, createJournal())
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    },
  )

  it('is gone with its contact', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call' })
    world.practice.highlevelState.contacts.delete(record.parentId ?? '')
    expect(await world.highlevel.get(record)).toBeNull()
  })

  it('is of somebody, by name', async () => {
    const [zofia, marcus] = users()
    const { record } = await createTask(aContact().id, { title: 'Call', assignee: 'Marcus Bell' })
    expect(state().tasks.get(record.id)?.assignedTo).toBe(marcus?.id)
    expect(record.fields.assignee).toBe('Marcus Bell')
    const given = await world.highlevel.update(record, { assignee: 'Zofia Lis' }, nobody, createJournal())
    expect(state().tasks.get(record.id)?.assignedTo).toBe(zofia?.id)
    const { record: freed } = await world.highlevel.update(
      given.record,
      { assignee: null },
      nobody,
      createJournal(),
    )
    expect(freed.fields.assignee).toBeNull()
    expect(freed).toEqual(await read(record))
  })

  it('of somebody who left stays theirs', async () => {
    const [, marcus] = users()
    const { record } = await createTask(aContact().id, { title: 'Call', assignee: 'Marcus Bell' })
    state().users.delete(marcus?.id ?? '')
    state().settings.checksUsers = false
    await redefine()
    const current = await read(record)
    expect(current.fields).not.toHaveProperty('assignee')
    await world.highlevel.update(current, { body: 'Ask' }, nobody, createJournal())
    expect(state().tasks.get(record.id)?.assignedTo).toBe(marcus?.id)
    expect(world.highlevel.canHold('task', 'assignee', 'Marcus Bell')).toBe(false)
  })

  it('has its body as Markdown, which is HTML in HighLevel only where it has formatting', async () => {
    const { record } = await createTask(aContact().id, {
      title: 'Call',
      body: 'Ask **her**\n\n- price\n- date',
    })
    expect(state().tasks.get(record.id)?.body).toMatch(/<strong>her<\/strong>[\s\S]*<li>price/)
    expect((await read(record)).fields.body).toMatch(/^Ask \*\*her\*\*\n\n[-*] +price\n[-*] +date$/)
    const { record: plain } = await createTask(aContact().id, { title: 'Call', body: 'Ask 5 > 4 & more' })
    expect(state().tasks.get(plain.id)?.body).toBe('Ask 5 > 4 & more')
  })

  it('moves to another contact: made there first, then deleted here', async () => {
    const [from, to] = contacts()
    const [, marcus] = users()
    const { record: made } = await createTask(from?.id ?? '', {
      title: 'Call',
      body: 'Ask',
      dueDate: '2026-06-01',
    })
    const body = '<p>Ask</p>'
    state().tasks.put({ ...(state().tasks.get(made.id) as Task), body, assignedTo: marcus?.id ?? null })
    const current = await read(made)
    const { assignee: _, ...fields } = current.fields
    const journal = createJournal()
    const intended = draft('task', { ...fields, title: 'Call now' }, to?.id ?? null)
    const sent = await sentBy(async () => {
      const { record } = await world.highlevel.move(current, intended, {}, journal, nothingLinked)
      expect(record.parentId).toBe(to?.id)
      expect(journal.keys.task).toBe(record.id)
      expect(state().tasks.get(record.id)).toMatchObject({ title: 'Call now', body, assignedTo: marcus?.id })
    })
    expect(sent.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST', 'DELETE'])
    expect(journal.steps).toEqual([
      'sending task',
      'acknowledged task',
      'sending removed',
      'acknowledged removed',
    ])
    expect(await world.highlevel.get(current)).toBeNull()
  })

  it('does not move where the other contact is gone: nothing is deleted', async () => {
    const { record } = await createTask(aContact().id, { title: 'Call' })
    const move = world.highlevel.move(
      record,
      draft('task', record.fields, 'gone'),
      {},
      createJournal(),
      nothingLinked,
    )
    await expect(move).rejects.toMatchObject({ code: 'record.gone' })
    expect(await world.highlevel.get(record)).toEqual(record)
  })
})
