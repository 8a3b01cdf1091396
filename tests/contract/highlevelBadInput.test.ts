import { describe, expect, it } from 'vitest'
import { blankContact, type Contact } from '../../main/practice/highlevel/state'
import {
  aContact,
  addNote,
  contactNow,
  createContact,
  createTask,
  lagOver,
  mirror,
  nobody,
  read,
  state,
  tasks,
  world,
} from './highlevelWorld'
import { createJournal, draft, nothingLinked, recordOf } from './pieces'

describe('a contact', () => {
  const add = (more: Partial<Contact>) =>
    state().contacts.put({
      ...blankContact('odd0000000000000000a', new Date(world.clock.now()).toISOString()),
      ...more,
    })

  it('without anything is read, and every field is empty', async () => {
    const { id } = add({})
    lagOver()
    const record = recordOf(await mirror.read(), 'contact', id)
    expect(new Set(Object.values(record?.fields ?? {}))).toEqual(new Set([null]))
    expect(record).toEqual(await contactNow(id))
  })

  it('without anything is made', async () => {
    const record = await createContact({})
    expect(record.fields).toMatchObject({ name: null, email: null, phone: null })
  })

  it.each([
    ['255 characters', 'n'.repeat(255)],
    ['10,000 characters', 'n'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦 Familie 🇮🇪'],
    ['right to left', 'שרה לוי'],
    ['combining marks', 'Zoe\u0308 A\u030angstro\u0308m'],
  ])('with a name of %s comes back as it was written', async (_, name) => {
    const { id } = await createContact({ name })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.name).toBe(name.normalize('NFC'))
    const { record } = await world.highlevel.update(
      await contactNow(id),
      { name: `${name} Jr` },
      nobody,
      createJournal(),
    )
    expect(record.fields.name).toBe(`${name} Jr`.normalize('NFC'))
  })

  it('with NUL in its name is read without it', async () => {
    const { id } = add({ firstName: 'An\u0000na', lastName: 'Lee' })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.name).toBe('Anna Lee')
    expect((await contactNow(id)).fields.name).toBe('Anna Lee')
  })

  it('with an e-mail that another has is that other one', async () => {
    const first = await createContact({ name: 'Ed', email: 'ed@example.com' })
    lagOver()
    const again = draft('contact', { name: 'Moe', email: 'ed@example.com' })
    const isLinked = (_: string, id: string) => id === first.id
    await expect(world.highlevel.create(again, {}, createJournal(), isLinked)).rejects.toMatchObject({
      code: 'record.duplicate',
    })
  })
})

describe('a note in HTML', () => {
  it('has no script, but its table, its image and its links', async () => {
    const { id } = addNote(
      aContact().id,
      '<script>alert(1)</script><p onclick="x()">Rooms</p>' +
        '<table><tr><th>Room</th><th>Size</th></tr><tr><td>Hall</td><td>12</td></tr></table>' +
        '<img src="https://example.com/a.png" alt="Plan"><a href="javascript:x()">here</a>',
    )
    const body = String((await read({ kind: 'note', id, parentId: aContact().id })).fields.body)
    expect(body).not.toMatch(/alert|onclick|javascript/)
    expect(body).toMatch(/\| Room +\| Size +\|/)
    expect(body).toContain('![Plan](https://example.com/a.png)')
  })

  it('goes back as it came when it is written unchanged', async () => {
    const { id } = addNote(aContact().id, '<h2>Plan</h2><ul><li>one<ul><li>two</li></ul></li></ul>')
    const current = await read({ kind: 'note', id, parentId: aContact().id })
    const written = await world.highlevel.update(current, current.fields, nobody, createJournal())
    expect(written.record.fields).toEqual(current.fields)
  })
})

describe('tasks', () => {
  it('may be 2,000 on one contact', { timeout: 30_000 }, async () => {
    const contactId = aContact().id
    const dueDate = '2026-06-01T09:00:00.000Z'
    for (let n = 0; n < 2000; n += 1) {
      const id = `task${String(n).padStart(16, '0')}`
      state().tasks.put({
        id,
        contactId,
        title: `Task ${n}`,
        body: null,
        assignedTo: null,
        dueDate,
        completed: false,
      })
    }
    const seen = await mirror.read()
    expect(seen.records.filter(({ kind }) => kind === 'task')).toHaveLength(tasks().length)
    const intended = draft('task', { title: 'Task 1999', dueDate: '2026-06-01T09:00:00Z' }, contactId)
    const found = await world.highlevel.settle(intended, {}, nothingLinked, world.clock.now())
    expect(found?.id).toBe('task0000000000001999')
  })

  it.each([
    ['in year 9999', '9999-12-31'],
    ['on the day the clocks go forward', '2026-03-29'],
    ['in the hour that is there twice', '2026-10-25T00:30:00Z'],
  ])('may be due %s', async (_, dueDate) => {
    const { record } = await createTask(aContact().id, { title: 'Call', dueDate })
    expect(record.fields.dueDate).toBe(dueDate)
    expect(await read(record)).toEqual(record)
  })

  it('of which a body holds NUL come back without it, which is how HighLevel can hold them', async () => {
    const body = 'Ask\u0000 her'
    const { record } = await createTask(aContact().id, { title: 'Call', body })
    expect(record.fields.body).toBe(world.highlevel.fit('task', 'body', body))
  })
})
