import { describe, expect, it } from 'vitest'
import { calls, contactNow, contacts, createContact, lagOver, world } from './highlevelWorld'
import { createJournal, draft, nothingLinked } from './pieces'

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
