import { describe, expect, it } from 'vitest'
import { aContact, contactNow, createContact, edit, nobody, world } from './highlevelWorld'
import { createJournal } from './pieces'

describe('a contact that is updated', () => {
  const update = async (id: string, changes: Record<string, string | null>) => {
    const before = world.sent.length
    const current = await contactNow(id)
    const journal = createJournal()
    const { record } = await world.highlevel.update(current, changes, nobody, journal)
    const puts = world.sent.slice(before).filter(({ method }) => method === 'PUT')
    return { record, bodies: puts.map(({ body }) => body), journal }
  }

  it('has only what changed in the body', async () => {
    const { id } = await createContact({ name: 'Ed', email: 'ed@example.com' })
    const { record, bodies } = await update(id, { city: 'Cork' })
    expect(bodies).toEqual([{ city: 'Cork' }])
    expect(record.fields).toMatchObject({ name: 'Ed', city: 'Cork' })
    expect(record).toEqual(await contactNow(id))
  })

  it('keeps its tags', async () => {
    const { id } = edit(aContact(), { tags: ['vip'] })
    await update(id, { city: 'Cork', company: 'Acme' })
    expect(world.practice.highlevelState.contacts.get(id)?.tags).toEqual(['vip'])
  })

  it('can have any field emptied', async () => {
    const every = {
      name: 'Ed Moe',
      email: 'ed@example.com',
      phone: '+353214007777',
      company: 'Acme',
      street: '1 Main St',
      city: 'Cork',
      state: 'Munster',
      postalCode: 'T12',
      country: 'IE',
      website: 'https://example.com',
      birthday: '1990-05-03',
      source: 'fair',
    }
    const { id } = await createContact(every)
    const empty = Object.fromEntries(Object.keys(every).map((field) => [field, null]))
    const { record } = await update(id, empty)
    expect(record.fields).toMatchObject(empty)
    expect(record).toEqual(await contactNow(id))
  })

  it('keeps the division of its name where that is better than the last word', async () => {
    const { id } = edit(aContact(), { firstName: 'Jan', lastName: 'van der Berg' })
    const { bodies, record } = await update(id, { name: 'Johan van der Berg' })
    expect(bodies).toEqual([{ firstName: 'Johan' }])
    expect(record.fields.name).toBe('Johan van der Berg')
  })

  it('says so where its e-mail belongs to another contact', async () => {
    const { highlevelState } = world.practice
    highlevelState.location = { ...highlevelState.location, allowDuplicateContact: false }
    const { id } = await createContact({ name: 'Ed', email: 'ed@example.com' })
    await createContact({ name: 'Moe', email: 'moe@example.com' })
    await expect(update(id, { email: 'moe@example.com' })).rejects.toMatchObject({ code: 'record.duplicate' })
  })

  it('says so where a field is refused', async () => {
    world.practice.highlevelState.settings.updateTakesCompanyName = false
    const { id } = aContact()
    await expect(update(id, { company: 'Acme Ltd' })).rejects.toMatchObject({ code: 'request.refused' })
  })

  it('says so where it is gone', async () => {
    const { id } = aContact()
    const current = await contactNow(id)
    world.practice.highlevelState.contacts.delete(id)
    expect(await world.highlevel.get(current)).toBeNull()
    for (const changes of [{ city: 'Cork' }, { name: 'New' }]) {
      const attempt = world.highlevel.update(current, changes, nobody, createJournal())
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    }
  })
})
