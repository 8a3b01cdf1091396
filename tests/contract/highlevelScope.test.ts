import { describe, expect, it } from 'vitest'
import type { Contact } from '../../main/practice/highlevel/state'
import { wholeLocation } from '../../main/sync/scope'
import {
  aContact,
  calls,
  contactNow,
  contacts,
  edit,
  lagOver,
  mirror,
  nobody,
  state,
  usePort,
  users,
  world,
} from './highlevelWorld'
import { createJournal, hasListed, recordOf, type Seen } from './pieces'

describe('contacts that the scope leaves out', () => {
  const tagged = { ...wholeLocation, tag: 'Sync' }

  it('are not shown when they were never known, and nothing of theirs is read', async () => {
    const { id } = edit(aContact(), { tags: ['sync'] })
    lagOver()
    usePort({ scope: tagged })
    const seen = await mirror.read()
    expect(seen.records.filter(({ kind }) => kind === 'contact').map((record) => record.id)).toEqual([id])
    expect(calls(/\/notes$/).map(({ path }) => path)).toEqual([`/contacts/${id}/notes`])
  })

  it('are outside when they were known, as soon as they left it', async () => {
    const contact = edit(aContact(), { tags: ['sync'] })
    lagOver()
    usePort({ scope: tagged })
    await mirror.read()
    expect(mirror.get('contact', contact.id)?.state).toBe('live')
    world.clock.advance(1000)
    edit(contact, { tags: [] })
    lagOver()
    expect(recordOf(await mirror.read(), 'contact', contact.id)?.state).toBe('outside')
    expect((await contactNow(contact.id)).state).toBe('outside')
  })

  it('are outside when Tandem itself took the tag away', async () => {
    const { id } = edit(aContact(), { tags: ['sync', 'vip'] })
    usePort({ scope: tagged })
    const current = await contactNow(id)
    const { record } = await world.highlevel.update(current, { tags: ['vip'] }, nobody, createJournal())
    expect(record.state).toBe('outside')
  })

  it('are in it while they are written, though the answer does not tell', async () => {
    const [zofia] = users()
    const { id } = edit(aContact(), { assignedTo: zofia?.id ?? null, tags: [] })
    usePort({ scope: { ...wholeLocation, ownerId: zofia?.id ?? null } })
    const current = await contactNow(id)
    const { record } = await world.highlevel.update(current, { tags: ['vip'] }, nobody, createJournal())
    expect(record.state).toBe('live')
  })

  it('are looked at themselves where the list does not tell', async () => {
    const [first] = contacts()
    const row = { id: first?.id, firstName: 'Ann', lastName: 'Lee' }
    usePort({ scope: tagged })
    edit(aContact(), { tags: ['sync'] })
    world.practice.faults.add({
      kind: 'status',
      path: /^\/contacts\/search$/,
      status: 200,
      body: { contacts: [row], total: 1 },
    })
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', first?.id ?? '')).toMatchObject({
      state: 'live',
      fields: { tags: ['sync'] },
    })
  })
})

const seenContacts = ({ records }: Seen) =>
  records.flatMap(({ kind, id }) => (kind === 'contact' ? [id] : [])).sort()
const lists = () =>
  [...calls(/^\/contacts\/(search|business\/\w+)$/), ...calls(/^\/contacts\/\w{20}$/)].map(({ path }) => path)

/** Reads it all under the scope, and once more: what that takes is in `sent`. */
async function useScope(scope: Partial<typeof wholeLocation>): Promise<Seen> {
  usePort({ scope: { ...wholeLocation, ...scope } })
  lagOver()
  await mirror.read()
  world.sent.length = 0
  return mirror.read({ complete: true })
}

describe('a scope that HighLevel can be asked for', () => {
  const business = 'business000000000001'
  const into = (contacts: Contact[], businessId: string | null = business) =>
    contacts.map((contact) => edit(contact, { businessId }).id).sort()

  it('is that of a business: its contacts alone are listed, once all were read under it', async () => {
    const ids = into(contacts().slice(0, 2))
    const seen = await useScope({ businessId: business })
    expect(seenContacts(seen)).toEqual(ids)
    expect(hasListed(seen, 'contact')).toBe(true)
    // A page, and the empty one after it.
    expect(lists()).toEqual([`/contacts/business/${business}`, `/contacts/business/${business}`])
  })

  it('is what was picked by hand: each contact is read by id', async () => {
    const [first, second, third] = contacts().map(({ id }) => id)
    const picked = [first, third].map(String)
    const seen = await useScope({ contactIds: picked })
    expect(seenContacts(seen)).toEqual([...picked].sort())
    expect(hasListed(seen, 'contact')).toBe(true)
    expect(lists()).toEqual(picked.map((id) => `/contacts/${id}`))
    state().contacts.delete(String(third))
    expect(seenContacts(await mirror.read({ complete: true }))).toEqual([first])
    expect(second).toBeDefined()
  })

  it('still holds the other conditions to be met', async () => {
    const [first] = contacts()
    into(contacts().slice(0, 2))
    edit(state().contacts.get(String(first?.id)) as Contact, { tags: ['sync'] })
    expect(seenContacts(await useScope({ businessId: business, tag: 'sync' }))).toEqual([first?.id])
  })

  it('is not, by more contacts than a search of the location takes calls', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `other${index}`)
    await useScope({ contactIds: [aContact().id, ...many] })
    expect(new Set(lists())).toEqual(new Set(['/contacts/search']))
  })

  it('is left by a contact that the listing shows no more, and that is still there', async () => {
    const [gone, stays] = into(contacts().slice(0, 2))
    await useScope({ businessId: business })
    into([state().contacts.get(String(gone)) as Contact], null)
    lagOver()
    const seen = await mirror.read({ complete: true })
    expect([seenContacts(seen), hasListed(seen, 'contact')]).toEqual([[stays], true])
    expect((await contactNow(String(gone))).state).toBe('outside')
  })

  it.each([
    ['nobody is left in it', undefined],
    ['HighLevel does not know it any more', 400],
  ])('is the whole location where %s', async (_, status) => {
    const ids = into(contacts().slice(0, 2))
    await useScope({ businessId: business })
    into(
      ids.map((id) => state().contacts.get(id) as Contact),
      null,
    )
    if (status) world.practice.faults.add({ kind: 'status', path: /\/business\//, status, times: 9 })
    lagOver()
    const seen = await mirror.read({ complete: true })
    const outside = seen.records.filter((record) => record.state === 'outside')
    expect(outside.map(({ id }) => id).sort()).toEqual(ids)
    expect(hasListed(seen, 'contact')).toBe(true)
  })

  it('is the whole location where the rows of the business do not say when they changed', async () => {
    const [id] = into(contacts().slice(0, 1))
    await useScope({ businessId: business })
    edit(state().contacts.get(String(id)) as Contact, { city: 'Sligo' })
    lagOver()
    const body = { contacts: [{ id, businessId: business }], count: 1 }
    world.practice.faults.add({ kind: 'status', path: /\/business\//, status: 200, body, times: 9 })
    const seen = await mirror.read({ complete: true })
    expect(recordOf(seen, 'contact', String(id))?.fields.city).toBe('Sligo')
    expect(hasListed(seen, 'contact')).toBe(true)
  })

  it('is the whole location where the business has only others', async () => {
    const [id] = contacts().map((contact) => contact.id)
    const others = into(contacts().slice(0, 2)).filter((other) => other !== id)
    edit(state().contacts.get(String(id)) as Contact, { tags: ['sync'] })
    edit(state().contacts.get(String(others[0])) as Contact, { tags: [] })
    await useScope({ businessId: business, tag: 'sync' })
    into([state().contacts.get(String(id)) as Contact], null)
    lagOver()
    const seen = await mirror.read({ complete: true })
    expect(recordOf(seen, 'contact', String(id))?.state).toBe('outside')
  })

  it('is asked for whatever changed where contacts cannot be searched by that', async () => {
    state().settings.searchByDateUpdated = false
    const [id] = into(contacts().slice(0, 1))
    await useScope({ businessId: business })
    world.sent.length = 0
    world.clock.advance(1000)
    edit(state().contacts.get(String(id)) as Contact, { city: 'Sligo' })
    lagOver()
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', String(id))?.fields.city).toBe('Sligo')
    expect(lists()).toContain(`/contacts/business/${business}`)
  })

  it('gives its notes their turn at every reading, be the location as big as it may', async () => {
    const ids = into(contacts().slice(0, 2))
    await useScope({ businessId: business })
    world.sent.length = 0
    await mirror.read()
    expect(
      calls(/\/notes$/)
        .map(({ path }) => path.split('/')[2])
        .sort(),
    ).toEqual(ids)
  })

  it('is read anew when another one is chosen', async () => {
    const [old] = into(contacts().slice(0, 1))
    const other = into(contacts().slice(1, 2), 'business000000000002')
    await useScope({ businessId: business })
    const cursor = mirror.cursor()
    usePort({ scope: { ...wholeLocation, businessId: 'business000000000002' } })
    const known = { byId: () => undefined, byPart: () => undefined }
    const signal = new AbortController().signal
    world.sent.length = 0
    const pages = world.highlevel.observe({ cursor, complete: true, known, signal })
    const shown: string[] = []
    for await (const { records } of pages) shown.push(...records.map(({ id }) => id))
    expect(shown).toEqual(expect.arrayContaining(other))
    expect(shown).not.toContain(old)
    expect(calls(/\/contacts\/business\//)).toEqual([])
  })
})
