import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessOf } from '../../main/core/practiceServices'
import { openSession, type Session } from '../../main/core/session'
import { keepWorkspace } from '../../main/core/setUp'
import type { Contact } from '../../main/practice/highlevel/state'
import { type Scope, wholeLocation } from '../../main/sync/scope'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld
let session: Session
const [one, two] = ['business000000000001', 'business000000000002'] as const

beforeEach(async () => {
  world = await practiceWorld({ seed: 7, contacts: 6, overSockets: false, indexLagMs: 0 })
  contacts().forEach((contact, index) => {
    edit(contact.id, { businessId: index < 3 ? one : two })
  })
  choose({ businessId: one })
  for (let run = 0; run < 2; run += 1) await sync()
  expect(linked()).toEqual(contactsOf(one))
})
afterEach(() => world.close())

const state = () => world.practice.highlevelState
const contacts = () => [...state().contacts.all()]
const contactsOf = (business: string) =>
  contacts()
    .filter(({ businessId }) => businessId === business)
    .map(({ id }) => id)
    .sort()
const linked = () =>
  world.store.links
    .all('contact')
    .map(({ highlevelId }) => highlevelId)
    .sort()

function edit(id: string, changes: Partial<Contact>): void {
  const contact = state().contacts.get(id) as Contact
  state().contacts.put({ ...contact, ...changes, dateUpdated: new Date(world.clock.now()).toISOString() })
}

function choose(scope: Partial<Scope>): void {
  keepWorkspace(world.store, { ...world.workspace, scope: { ...wholeLocation, ...scope } })
  const { practice, clock } = world
  session = openSession(world.store, { access: accessOf(practice), clock, transport: practice.transport })
}

function sync(complete = true) {
  world.clock.advance(60_000)
  return session.sync({ trigger: 'manual', complete })
}

/** Runs that read all there is; nothing may be deleted, asked or wrong. */
async function syncQuietly(): Promise<void> {
  for (let run = 0; run < 3; run += 1) {
    const { changes, errors } = await sync()
    expect([changes.filter(({ op }) => op === 'delete' || op === 'archive'), errors]).toEqual([[], []])
  }
  expect(world.store.waiting()).toEqual([])
}

const asked = () =>
  world.practice.requests.filter(({ path }) => /^\/contacts\/(search|business\/\w+)$/.test(path))

describe('the contacts of a business', () => {
  it('are listed alone, and those that leave it are unlinked quietly', async () => {
    const [leaver = '', ...rest] = linked()
    const before = asked().length
    // What changed is not read from a stamp here, so that the listing alone can tell.
    const contact = state().contacts.get(leaver) as Contact
    state().contacts.put({ ...contact, businessId: null })
    await syncQuietly()
    const paths = asked()
      .slice(before)
      .map(({ path }) => path)
    expect(new Set(paths)).toEqual(new Set([`/contacts/business/${one}`]))
    expect(linked()).toEqual(rest)
    expect(state().contacts.get(leaver)).toBeDefined()
  })

  it('and what has left is not asked for again and again', async () => {
    const [leaver = ''] = linked()
    edit(leaver, { businessId: null })
    await syncQuietly()
    const before = world.practice.requests.length
    await sync()
    const paths = world.practice.requests.slice(before).map(({ path }) => path)
    expect(paths).not.toContain(`/contacts/${leaver}`)
  })

  it('that all leave at once, as when it is deleted, are unlinked quietly', async () => {
    for (const id of linked()) edit(id, { businessId: null })
    await syncQuietly()
    expect(linked()).toEqual([])
  })

  it('of which one is deleted ask before its section goes', async () => {
    const [gone = ''] = linked()
    state().contacts.delete(gone)
    await sync()
    await sync()
    expect(world.store.waiting()).not.toEqual([])
    expect(linked()).toContain(gone)
  })

  it('make room for those of another one that is chosen', async () => {
    choose({ businessId: two })
    await syncQuietly()
    expect(linked()).toEqual(contactsOf(two))
    expect((await session.verify()).different).toEqual([])
  })

  it('come back with their section when they enter it again', async () => {
    const all = linked()
    const [leaver = ''] = all
    const section = world.store.links.of('highlevel', 'contact', leaver)?.nozbeId
    edit(leaver, { businessId: null })
    await syncQuietly()
    edit(leaver, { businessId: one })
    await syncQuietly()
    expect(linked()).toEqual(all)
    expect(world.store.links.of('highlevel', 'contact', leaver)?.nozbeId).toBe(section)
  })
})

describe('contacts picked by hand', () => {
  let picked: string[]
  beforeEach(async () => {
    picked = contacts()
      .slice(0, 3)
      .map(({ id }) => id)
      .sort()
    choose({ contactIds: picked })
    await syncQuietly()
    expect(linked()).toEqual(picked)
  })

  it('of which one is deleted ask before its section goes', async () => {
    const [gone = ''] = picked
    state().contacts.delete(gone)
    await sync()
    await sync()
    expect(world.store.waiting()).not.toEqual([])
    expect(linked()).toContain(gone)
  })

  it('of which one is merged into one that was not picked leave with it: nothing is deleted', async () => {
    const [loser = '', ...rest] = picked
    const winner = contacts().find(({ id }) => !picked.includes(id))?.id ?? ''
    edit(winner, { email: null, phone: null })
    expect(
      await world.highlevel('POST', `/practice/contacts/${winner}/merge`, { loserId: loser }),
    ).toBeDefined()
    await syncQuietly()
    expect(linked()).toEqual(rest)
  })
})
