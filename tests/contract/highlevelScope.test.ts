import { describe, expect, it } from 'vitest'
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
  usePort,
  users,
  world,
} from './highlevelWorld'
import { createJournal, recordOf } from './pieces'

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
