import { describe, expect, it } from 'vitest'
import type { Contact, Task } from '../../main/practice/highlevel/state'
import type { Kind } from '../../shared/domain'
import {
  aContact,
  addNote,
  book,
  calls,
  contactNow,
  contacts,
  edit,
  lagOver,
  mirror,
  notes,
  read,
  state,
  tasks,
  world,
} from './highlevelWorld'
import { createJournal, hasListed, recordOf } from './pieces'

/** Without ids. */
const pathsOf = (requests: readonly { path: string }[]) =>
  requests.map(({ path }) => path.replace(/\/\w{16,}(?=\/|$)/g, '/…'))

describe('the first reading', () => {
  it('sees every record, as GET shows it', async () => {
    addNote(aContact().id, 'Likes tea')
    book(aContact().id, '2026-05-06T09:00:00Z')
    const seen = await mirror.read()
    expect(seen.problems).toEqual([])
    const ids = (kind: Kind) => new Set(seen.records.filter((r) => r.kind === kind).map(({ id }) => id))
    const there = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id))
    expect(ids('contact')).toEqual(there(contacts()))
    expect(ids('task')).toEqual(there(tasks()))
    expect(ids('note')).toEqual(there(notes()))
    expect(ids('appointment').size).toBeGreaterThan(0)
    for (const record of seen.records) expect(record).toEqual(await read(record))
  })

  it('says which lists it read to their end', async () => {
    const seen = await mirror.read()
    expect(hasListed(seen, 'contact')).toBe(true)
    expect(hasListed(seen, 'task')).toBe(true)
    for (const { id } of contacts()) expect(hasListed(seen, 'note', id)).toBe(true)
    expect(hasListed(seen, 'appointment')).toBe(false)
  })

  it('does not say so of contacts where the count is another one', async () => {
    world.practice.faults.add({
      kind: 'status',
      path: /^\/contacts\/search$/,
      status: 200,
      body: { contacts: [{ id: aContact().id }], total: 6 },
    })
    const seen = await mirror.read()
    expect(seen.problems).toEqual([])
    expect(hasListed(seen, 'contact')).toBe(false)
  })

  it('does not say so of contacts and tasks where a row could not be understood', async () => {
    const [odd] = contacts()
    state().contacts.put({ ...(odd as Contact), city: 5 as unknown as string })
    const [task] = tasks()
    state().tasks.put({ ...(task as Task), title: 5 as unknown as string })
    lagOver()
    const seen = await mirror.read()
    expect(seen.problems.map(({ kind }) => kind)).toEqual(['contact', 'task'])
    expect(hasListed(seen, 'contact')).toBe(false)
    expect(hasListed(seen, 'task')).toBe(false)
  })

  it('can be stopped', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(mirror.read({ signal: stop.signal })).rejects.toMatchObject({ code: 'run.cancelled' })
  })

  it('pages until a page is empty, however the service caps its pages', async () => {
    world.practice.highlevelState.settings.taskSearchCap = 2
    const seen = await mirror.read()
    expect(seen.records.filter(({ kind }) => kind === 'task')).toHaveLength(tasks().length)
  })
})

describe('a later reading', () => {
  it('sees the contact that changed, by its stamp', async () => {
    await mirror.read()
    world.clock.advance(86_400_000)
    const { id } = edit(aContact(), { city: 'Galway' })
    lagOver()
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', id)?.fields.city).toBe('Galway')
    expect(hasListed(seen, 'contact')).toBe(false)
    expect(calls(/\/contacts\/search$/).at(-3)?.body).toHaveProperty('filters.0.field', 'dateUpdated')
  })

  it('asks for ten minutes before the newest stamp once more, since rows can appear late (I9)', async () => {
    const { cursor } = await mirror.read()
    await mirror.read()
    const since = new Date(Number(cursor?.contacts) - 600_000).toISOString()
    expect(calls(/\/contacts\/search$/).at(-3)?.body).toHaveProperty('filters.0.value.gte', since)
  })

  it('sees that a field was emptied', async () => {
    await mirror.read()
    const { id } = edit(aContact(), { phone: null })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.phone).toBeNull()
  })

  it('costs the least when nothing changed', async () => {
    await mirror.read()
    const before = world.sent.length
    const seen = await mirror.read()
    expect(pathsOf(world.sent.slice(before))).toEqual([
      '/contacts/search',
      '/contacts/search',
      '/locations/…/tasks/search',
      '/locations/…/tasks/search',
      // The share of contacts whose notes are read.
      '/contacts/search',
      ...contacts().map(() => '/contacts/…/notes'),
      '/calendars/',
      ...[...state().calendars.all()].map(() => '/calendars/events'),
    ])
    for (const record of seen.records) expect(record).toEqual(mirror.get(record.kind, record.id))
  })

  it('has a cursor made of the service’s stamps, whatever the clock of this computer says', async () => {
    world.clock.advance(-365 * 86_400_000)
    const newest = Math.max(...contacts().map(({ dateUpdated }) => Date.parse(dateUpdated)))
    expect((await mirror.read()).cursor).toMatchObject({ contacts: newest })
  })

  it('reads everything where the filter is refused', async () => {
    await mirror.read()
    world.practice.highlevelState.settings.searchByDateUpdated = false
    const { id } = edit(aContact(), { city: 'Galway' })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', id)?.fields.city).toBe('Galway')
    const before = calls(/search$/).length
    await mirror.read()
    // It is not asked again.
    expect(
      calls(/search$/)
        .slice(before)
        .filter(({ body }) => JSON.stringify(body).includes('filters')),
    ).toEqual([])
  })

  it('reads everything where the filter finds not even what it must', async () => {
    await mirror.read()
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      path: /^\/contacts\/search$/,
      status: 200,
      body: { contacts: [], total: 0 },
    })
    const seen = await mirror.read()
    expect(hasListed(seen, 'contact')).toBe(true)
  })

  it('does not bring back what Tandem has just overwritten, though the search lags', async () => {
    await mirror.read()
    world.practice.highlevelState.settings.indexLagMs = 30_000
    const current = await contactNow(aContact().id)
    const peer = { id: 'x', url: null }
    world.clock.advance(1000)
    const { record } = await world.highlevel.update(current, { city: 'Sligo' }, peer, createJournal())
    expect(record.stamp).toBe(world.clock.now())
    mirror.keep(record)
    await mirror.read()
    expect(mirror.get('contact', current.id)?.fields.city).toBe('Sligo')
  })

  it('reads a contact again when one row cannot be understood, and that row alone is left out', async () => {
    const [odd, fine] = contacts() as [Contact, Contact]
    world.practice.highlevelState.contacts.put({ ...odd, city: 5 as unknown as string })
    lagOver()
    const seen = await mirror.read()
    expect(seen.problems).toEqual([
      { kind: 'contact', id: odd.id, operation: 'contacts.search', detail: expect.stringContaining('city') },
    ])
    expect(recordOf(seen, 'contact', odd.id)).toBeUndefined()
    expect(recordOf(seen, 'contact', fine.id)).toBeDefined()
    expect(seen.cursor).not.toHaveProperty('contacts')
  })
})
