import { describe, expect, it } from 'vitest'
import { connectHighLevel } from '../../main/connectors/highlevel/connect'
import { aContact, calls, contactNow, contacts, createContact, edit, lagOver, world } from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './support'

describe('connecting', () => {
  it('tells the zone and country of the location, and whether it allows duplicates', async () => {
    expect(await connectHighLevel(world.http.highlevel, world.practice.highlevel.locationId)).toMatchObject({
      id: world.practice.highlevel.locationId,
      timezone: 'Europe/Dublin',
      country: 'IE',
      allowDuplicateContact: expect.any(Boolean),
    })
  })

  it('says so when the location is not the token’s', async () => {
    await expect(connectHighLevel(world.http.highlevel, 'elsewhere')).rejects.toMatchObject({
      code: 'location.unknown',
    })
  })

  it('says so when the token is bad', async () => {
    world.practice.highlevelState.tokens.delete(world.practice.highlevel.token)
    const attempt = connectHighLevel(world.http.highlevel, world.practice.highlevel.locationId)
    await expect(attempt).rejects.toMatchObject({ code: 'auth.refused' })
  })
})

describe('a contact that is created', () => {
  it('is there with what was asked, and answered as it is', async () => {
    const record = await createContact({
      name: 'Mary Ann Smith',
      email: 'Mary@Example.com',
      phone: '021 400 7777',
      company: 'Acme',
      country: 'Ireland',
      birthday: '1990-05-03',
      website: 'https://example.com',
    })
    expect(record.fields).toMatchObject({
      name: 'Mary Ann Smith',
      email: 'mary@example.com',
      phone: '+353214007777',
      company: 'Acme',
      country: 'IE',
      birthday: '1990-05-03',
      city: null,
    })
    expect(record).toEqual(await contactNow(record.id))
    expect(world.practice.highlevelState.contacts.get(record.id)).toMatchObject({
      firstName: 'Mary Ann',
      lastName: 'Smith',
    })
  })

  it('is noted in the journal before it is sent and when it was answered', async () => {
    const journal = createJournal()
    const { record } = await world.highlevel.create(
      draft('contact', { name: 'Ed' }),
      {},
      journal,
      nothingLinked,
    )
    expect(journal.steps).toEqual(['sending contact', 'acknowledged contact'])
    expect(journal.keys.contact).toBe(record.id)
  })

  it('is the one that is there already, when nobody is linked with that; nothing is written', async () => {
    const there = await createContact({ name: 'Ed', email: 'ed@example.com' })
    lagOver()
    const again = draft('contact', { name: 'Edward', email: 'ED@example.com' })
    const before = calls(/^\/contacts\/$/).length
    const written = await world.highlevel.create(again, {}, createJournal(), nothingLinked)
    expect(written).toMatchObject({ adopted: true, record: { id: there.id, fields: { name: 'Ed' } } })
    expect(calls(/^\/contacts\/$/)).toHaveLength(before)
  })

  it('is the duplicate that the location names, which a lagging search did not show', async () => {
    world.practice.highlevelState.location = {
      ...world.practice.highlevelState.location,
      allowDuplicateContact: false,
    }
    const there = await createContact({ name: 'Ed', email: 'ed@example.com' })
    const again = draft('contact', { name: 'Edward', email: 'ed@example.com' })
    expect(await world.highlevel.create(again, {}, createJournal(), nothingLinked)).toMatchObject({
      adopted: true,
      record: { id: there.id },
    })
    const linked = () => true
    await expect(world.highlevel.create(again, {}, createJournal(), linked)).rejects.toMatchObject({
      code: 'record.duplicate',
    })
  })

  it('is refused with the service’s reason when a value does not fit', async () => {
    const attempt = createContact({ name: 'Ed', email: 'no address' })
    await expect(attempt).rejects.toMatchObject({ code: 'request.refused', params: { status: 422 } })
    await expect(attempt).rejects.toThrow(/email must be an email/)
  })

  it('is found where a 422 has created it all the same', async () => {
    world.practice.faults.add({ kind: 'status-after', method: 'POST', path: /^\/contacts\/$/, status: 422 })
    const before = contacts().length
    const record = await createContact({ name: 'Ed Nobody' })
    expect(contacts()).toHaveLength(before + 1)
    expect(record.fields.name).toBe('Ed Nobody')
  })
})

describe('a contact that is updated', () => {
  const update = async (id: string, changes: Record<string, string | null>) => {
    const before = world.sent.length
    const current = await contactNow(id)
    const journal = createJournal()
    const { record } = await world.highlevel.update(current, changes, { id: 'x', url: null }, journal)
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
    expect(record.fields).toEqual(empty)
    expect((await contactNow(id)).fields).toEqual(empty)
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
      const attempt = world.highlevel.update(current, changes, { id: 'x', url: null }, createJournal())
      await expect(attempt).rejects.toMatchObject({ code: 'record.gone' })
    }
  })
})
