import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../main/sync/ports'
import {
  bodies,
  commentsOn,
  createContact,
  createNote,
  enter,
  now,
  peer,
  state,
  update,
  world,
} from './nozbeWorld'
import { createJournal, draft, nothingLinked } from './support'

const byline = '— Anna, 3 May 2026'

describe.each(['section', 'project'] as const)('a note, layout %s', (layout) => {
  let parent: RemoteRecord
  beforeEach(async () => {
    await enter(layout)
    parent = await createContact({ name: 'Anna Lee' })
  })
  const notes = (contact = parent) =>
    commentsOn(contact.parts.card ?? '').filter(({ is_pinned }) => !is_pinned)

  it('is a comment on the card, its author in the first line, which is no part of the body', async () => {
    const record = await createNote(parent, 'Ask @bob for **tea**.', byline)
    expect(notes()).toMatchObject([{ body: `${byline}\n\nAsk \\@bob for **tea**.` }])
    expect(record).toMatchObject({ parentId: parent.id, byline, fields: { body: 'Ask @bob for **tea**.' } })
    expect(await now(record)).toEqual(record)
  })

  it('keeps that line when it is edited, and has none where none was written', async () => {
    const record = await createNote(parent, 'Tea', byline)
    const { record: edited } = await update(record, { body: 'Coffee' })
    expect(bodies('PUT')).toEqual([{ body: `${byline}\n\nCoffee` }])
    expect(edited).toMatchObject({ byline, fields: { body: 'Coffee' } })
    const bare = await createNote(parent, 'Milk')
    expect(state.comments.get(bare.id)?.body).toBe('Milk')
  })

  it('is deleted softly, and then gone', async () => {
    const record = await createNote(parent, 'Tea')
    expect(await world.nozbe.remove(record, createJournal())).toBe('removed')
    expect(state.comments.get(record.id)?.is_deleted).toBe(true)
    expect(await world.nozbe.get(record)).toBeNull()
    const attempt = world.nozbe.update(record, { body: 'Coffee' }, peer, createJournal())
    await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
  })

  it('moves to another card as a comment made anew', async () => {
    const other = await createContact({ name: 'Bob Stone' })
    const record = await createNote(parent, 'Tea', byline)
    const journal = createJournal()
    const intended = draft('note', record.fields, other.id, { parent: other, byline })
    const keys = world.nozbe.keysFor('note', 'moved')
    const { record: moved } = await world.nozbe.move(record, intended, keys, journal, nothingLinked)
    expect(moved).toMatchObject({ id: keys.note, parentId: other.id, byline, fields: { body: 'Tea' } })
    expect(notes(other)).toHaveLength(1)
    expect(notes().filter(({ is_deleted }) => !is_deleted)).toEqual([])
    expect(journal.steps).toEqual(
      ['note', 'removed'].flatMap((step) => [`sending ${step}`, `acknowledged ${step}`]),
    )
  })

  it('waits where its contact has no card, and says so', async () => {
    const create = (contact: RemoteRecord) =>
      world.nozbe.create(
        draft('note', { body: 'Tea' }, contact.id, { parent: contact }),
        world.nozbe.keysFor('note', 'tea'),
        createJournal(),
        nothingLinked,
      )
    const waiting = { code: 'request.refused', message: expect.stringContaining('no card') }
    await expect(create({ ...parent, parts: {} })).rejects.toMatchObject(waiting)
    state.tasks.delete(parent.parts.card ?? '')
    await expect(create(parent)).rejects.toMatchObject(waiting)
    state.sections.delete(parent.id)
    state.projects.delete(parent.id)
    await expect(create(parent)).rejects.toMatchObject({ code: 'record.gone' })
  })
})
