import { describe, expect, it } from 'vitest'
import {
  aContact,
  addNote,
  calls,
  contacts,
  edit,
  lagOver,
  makeWorld,
  mirror,
  state,
  world,
} from './highlevelWorld'
import { hasListed, recordOf } from './pieces'

const listed = () => calls(/\/notes$/).map(({ path }) => path.split('/')[2] ?? '')
/** Whose notes a reading lists. */
async function readingNotesOf(options: { complete?: boolean } = {}) {
  const before = listed().length
  const seen = await mirror.read(options)
  return { seen, of: listed().slice(before) }
}

describe('the notes of many contacts', { timeout: 30_000 }, () => {
  const count = 252

  it('are all read at first, and in a complete reading', async () => {
    await makeWorld({ contacts: count })
    expect(new Set((await readingNotesOf()).of).size).toBe(count)
    expect(new Set((await readingNotesOf({ complete: true })).of).size).toBe(count)
  })

  it('are read in turn, so that everybody’s are read in twelve readings', async () => {
    await makeWorld({ contacts: count })
    await mirror.read()
    const read = new Set<string>()
    for (let i = 0; i < 12; i += 1) {
      const { of } = await readingNotesOf()
      expect(of).toHaveLength(count / 12)
      for (const id of of) read.add(id)
    }
    expect(read.size).toBe(count)
  })

  it('start again from the first when everybody had a turn', async () => {
    await makeWorld({ contacts: 45 })
    await mirror.read()
    const turns = [
      await readingNotesOf(),
      await readingNotesOf(),
      await readingNotesOf(),
      await readingNotesOf(),
    ]
    expect(turns.map(({ of }) => new Set(of).size)).toEqual([20, 20, 5, 20])
    expect(turns[3]?.of).toEqual(turns[0]?.of)
  })

  it('are read of a contact that changed, whoever’s turn it is', async () => {
    await makeWorld({ contacts: count })
    await mirror.read()
    const last = [...contacts()].sort((a, b) => (a.dateAdded < b.dateAdded ? 1 : -1))[0]
    if (!last) throw new Error('no contacts')
    world.clock.advance(1000)
    edit(last, { city: 'Cork' })
    addNote(last.id, 'Moved to Cork')
    lagOver()
    const { seen, of } = await readingNotesOf()
    expect(of).toContain(last.id)
    expect(seen.records.filter(({ kind }) => kind === 'note').map(({ fields }) => fields.body)).toContain(
      'Moved to Cork',
    )
    // It is read once, not as long as it lies in the overlap.
    expect((await readingNotesOf()).of).not.toContain(last.id)
  })

  it('show on the way a change that moved no stamp', async () => {
    state().settings.tagTouchesContact = false
    await mirror.read()
    const contact = aContact()
    state().contacts.put({ ...contact, tags: ['quiet'] })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', contact.id)?.fields.tags).toEqual(['quiet'])
  })
})

describe('notes that could not be read', () => {
  it('are read again the next time, and hold nothing else back', async () => {
    await makeWorld({ contacts: 60 })
    await mirror.read()
    const { id } = aContact()
    world.clock.advance(1000)
    edit(aContact(), { city: 'Cork' })
    lagOver()
    const path = new RegExp(`/${id}/notes$`)
    const body = { notes: 'none' }
    world.practice.faults.add({ kind: 'status', path, status: 200, body })
    const { seen } = await readingNotesOf()
    expect(seen.problems).toEqual([
      expect.objectContaining({
        kind: 'note',
        id: null,
        operation: 'notes.ofContact',
        detail: expect.stringContaining('notes'),
      }),
    ])
    expect(recordOf(seen, 'contact', id)?.fields.city).toBe('Cork')
    expect(hasListed(seen, 'note', id)).toBe(false)
    expect(seen.cursor).toMatchObject({ notesAgain: id })
  })

  it('are asked for by the cursor until they could be read', async () => {
    await makeWorld({ contacts: 60 })
    await mirror.read()
    const last = [...contacts()].sort((a, b) => (a.dateAdded < b.dateAdded ? 1 : -1))[0]?.id ?? ''
    const known = { byId: mirror.get, byPart: () => undefined }
    const observe = async (cursor: Record<string, string | number>) => {
      const request = { cursor, complete: false, known, signal: new AbortController().signal }
      const pages = world.highlevel.observe(request)
      for (;;) {
        const page = await pages.next()
        if (page.done) return page.value
      }
    }
    const after = await observe({ ...mirror.cursor(), notesAgain: last })
    expect(listed().slice(-21)).toContain(last)
    expect(after).not.toHaveProperty('notesAgain')
  })

  it('do not matter of a contact that is gone by then', async () => {
    world.practice.faults.add({
      kind: 'status',
      path: new RegExp(`/${aContact().id}/notes$`),
      status: 400,
      body: { statusCode: 400, message: `Contact with id ${aContact().id} not found` },
    })
    const seen = await mirror.read()
    expect(seen.problems).toEqual([])
    expect(hasListed(seen, 'note', aContact().id)).toBe(false)
  })

  it('end the reading when the service fails', async () => {
    world.practice.faults.add({ kind: 'status', path: /\/notes$/, status: 503, times: 4 })
    await expect(mirror.read()).rejects.toMatchObject({ code: 'server.failed' })
  })

  it('leave out a row that cannot be understood, and that row alone', async () => {
    const { id } = aContact()
    const odd = addNote(id, 'x', { body: 5 as unknown as string })
    const fine = addNote(id, 'Likes tea')
    const seen = await mirror.read()
    expect(seen.problems).toEqual([expect.objectContaining({ kind: 'note', id: odd.id })])
    expect(recordOf(seen, 'note', fine.id)?.fields.body).toBe('Likes tea')
    expect(hasListed(seen, 'note', id)).toBe(false)
  })
})
