import { describe, expect, it } from 'vitest'
import {
  aContact,
  addNote,
  contacts,
  createNote,
  nobody,
  notes,
  read,
  sentBy,
  state,
  users,
  world,
} from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './pieces'

describe('a note', () => {
  it('is created with its text, and answered as it is', async () => {
    const { id } = aContact()
    const { record } = await createNote(id, 'Likes **tea**')
    expect(record).toMatchObject({
      kind: 'note',
      parentId: id,
      fields: { body: 'Likes **tea**' },
      stamp: null,
    })
    expect(state().notes.get(record.id)?.body).toMatch(/<strong>tea<\/strong>/)
    expect(record).toEqual(await read(record))
  })

  it('stays plain text where it has no formatting', async () => {
    const { record } = await createNote(aContact().id, 'Likes tea & a < b\nsecond line')
    expect(state().notes.get(record.id)?.body).toBe('Likes tea & a < b\nsecond line')
    expect(record.fields.body).toBe('Likes tea & a < b\nsecond line')
  })

  it('says who wrote it and when, in the zone of the location', async () => {
    const [zofia] = users()
    const { id } = aContact()
    const late = '2026-05-02T23:30:00.000Z'
    const written = addNote(id, 'Likes tea', { userId: zofia?.id ?? null, dateAdded: late })
    const ofNobody = addNote(id, 'Likes tea', { userId: 'whoever', dateAdded: late })
    const bylineOf = async ({ id: noteId }: { id: string }) =>
      (await read({ kind: 'note', id: noteId, parentId: id })).byline
    expect(await bylineOf(written)).toBe('— Zofia Lis, 3 May 2026')
    expect(await bylineOf(ofNobody)).toBe('— 3 May 2026')
  })

  it('is updated with its text only', async () => {
    const { record: current } = await createNote(aContact().id, 'Likes tea')
    const before = world.sent.length
    const journal = createJournal()
    const { record } = await world.highlevel.update(current, { body: 'Likes coffee' }, nobody, journal)
    expect(world.sent.slice(before).map(({ method, body }) => [method, body])).toEqual([
      ['PUT', { body: 'Likes coffee' }],
    ])
    expect(journal.steps).toEqual(['sending note', 'acknowledged note'])
    expect(record).toEqual(await read(current))
  })

  it('cannot be empty', () => {
    expect(world.highlevel.canHold('note', 'body', null)).toBe(false)
    expect(world.highlevel.canHold('note', 'body', ' \n')).toBe(false)
    expect(world.highlevel.canHold('note', 'body', 'x')).toBe(true)
  })

  it.each([400, 404] as const)(
    'that is gone is gone, though the service says so with a %i',
    async (status) => {
      state().settings.missingRecordStatus = status
      const { record } = await createNote(aContact().id, 'Likes tea')
      state().notes.delete(record.id)
      expect(await world.highlevel.get(record)).toBeNull()
      const attempt = world.highlevel.update(record, { body: 'x' }, nobody, createJournal())
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
      expect(await world.highlevel.remove(record, createJournal())).toBe('removed')
    },
  )

  it('is not created where its contact is gone', async () => {
    await expect(createNote('nobody', 'Hello')).rejects.toMatchObject({ code: 'record.gone' })
  })

  it('moves to another contact with its author, its looks and its own form', async () => {
    const [from, to] = contacts()
    const [zofia] = users()
    const body = '<p>Likes <b>tea</b></p>'
    const looks = { title: 'Taste', color: '#FFAA00', pinned: true, userId: zofia?.id ?? null }
    const note = addNote(from?.id ?? '', body, looks)
    const current = await read({ kind: 'note', id: note.id, parentId: from?.id ?? null })
    const journal = createJournal()
    const intended = draft('note', current.fields, to?.id ?? null)
    const { record } = await world.highlevel.move(current, intended, {}, journal, nothingLinked)
    expect(notes().filter(({ body: text }) => text === body)).toEqual([
      expect.objectContaining({ id: record.id, contactId: to?.id, body, ...looks }),
    ])
    expect(journal.steps).toEqual([
      'sending note',
      'acknowledged note',
      'sending removed',
      'acknowledged removed',
    ])
    expect(record).toEqual(await read(record))
  })

  it('costs what is said', async () => {
    const { cost } = world.highlevel
    expect(await sentBy(() => createNote(aContact().id, 'x'))).toHaveLength(cost('note', 'create', ['body']))
    const note = addNote(aContact().id, 'x')
    const readThenUpdate = async () => {
      const current = await read({ kind: 'note', id: note.id, parentId: note.contactId })
      await world.highlevel.update(current, { body: 'y' }, nobody, createJournal())
    }
    expect(await sentBy(readThenUpdate)).toHaveLength(cost('note', 'update', ['body']))
  })
})
