import { describe, expect, it } from 'vitest'
import type { Contact } from '../../main/practice/highlevel/state'
import {
  aContact,
  calls,
  contactNow,
  contacts,
  edit,
  lagOver,
  mirror,
  read,
  tasks,
  world,
} from './highlevelWorld'
import { createJournal, recordOf } from './support'

describe('the first reading', () => {
  it('sees every contact and every task, as GET shows them', async () => {
    const seen = await mirror.read()
    expect(seen.problems).toEqual([])
    const ids = (kind: string) =>
      seen.records
        .filter((record) => record.kind === kind)
        .map(({ id }) => id)
        .sort()
    expect(ids('contact')).toEqual(
      contacts()
        .map(({ id }) => id)
        .sort(),
    )
    expect(ids('task')).toEqual(
      tasks()
        .map(({ id }) => id)
        .sort(),
    )
    for (const record of seen.records) expect(record).toEqual(await read(record))
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
    expect(seen.records.filter(({ kind }) => kind === 'contact').length).toBeLessThan(contacts().length)
    expect(calls(/\/contacts\/search$/).at(-1)?.body).toHaveProperty('filters.0.field', 'dateUpdated')
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
    expect(world.sent.slice(before).map(({ path }) => path.replace(/locations\/\w+/, 'locations/…'))).toEqual(
      ['/contacts/search', '/contacts/search', '/locations/…/tasks/search', '/locations/…/tasks/search'],
    )
    for (const record of seen.records) expect(record).toEqual(mirror.get(record.kind, record.id))
  })

  it('has a cursor made of the service’s stamps, whatever the clock of this computer says', async () => {
    world.clock.advance(-365 * 86_400_000)
    const newest = Math.max(...contacts().map(({ dateUpdated }) => Date.parse(dateUpdated)))
    expect((await mirror.read()).cursor).toEqual({ contacts: newest })
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
    expect(seen.records.filter(({ kind }) => kind === 'contact')).toHaveLength(contacts().length)
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
    expect(seen.cursor).toEqual({})
  })
})
