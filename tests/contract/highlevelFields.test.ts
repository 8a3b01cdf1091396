import { describe, expect, it } from 'vitest'
import type { Fields } from '../../shared/domain'
import {
  aContact,
  calls,
  contactNow,
  createContact,
  define,
  edit,
  nobody,
  redefine,
  sentBy,
  state,
  users,
  world,
} from './highlevelWorld'
import { createJournal } from './pieces'

async function update(id: string, changes: Fields) {
  const before = world.sent.length
  const current = await contactNow(id)
  const journal = createJournal()
  const { record } = await world.highlevel.update(current, changes, nobody, journal)
  const writes = world.sent.slice(before).filter(({ method }) => method !== 'GET')
  expect(record).toEqual(await contactNow(id))
  return {
    record,
    journal,
    writes: writes.map(({ method, path, body }) => [method, path.split('/')[3] ?? '', body]),
  }
}

describe('tags', () => {
  it('are added and removed one by one, and never part of a PUT', async () => {
    const { id } = edit(aContact(), { tags: ['vip', 'lead'] })
    const { record, writes, journal } = await update(id, { city: 'Cork', tags: ['VIP', 'Press', 'fair '] })
    expect(writes).toEqual([
      ['PUT', '', { city: 'Cork' }],
      ['POST', 'tags', { tags: ['Press', 'fair '] }],
      ['DELETE', 'tags', { tags: ['lead'] }],
    ])
    expect(journal.steps).toEqual([
      'sending contact',
      'acknowledged contact',
      'sending tags added',
      'acknowledged tags added',
      'sending tags removed',
      'acknowledged tags removed',
    ])
    expect(record.fields.tags).toEqual(['vip', 'press', 'fair'])
  })

  it('that somebody added meanwhile are kept', async () => {
    const { id } = edit(aContact(), { tags: ['vip'] })
    const current = await contactNow(id)
    edit(aContact(), { tags: ['vip', 'new'] })
    await world.highlevel.update(current, { tags: ['vip', 'press'] }, nobody, createJournal())
    expect(state().contacts.get(id)?.tags).toEqual(['vip', 'new', 'press'])
  })

  it('cost nothing when they are the same but for case and order', async () => {
    const { id } = edit(aContact(), { tags: ['vip', 'lead'] })
    expect((await update(id, { tags: ['Lead', 'VIP'] })).writes).toEqual([])
  })

  it('can all be removed', async () => {
    const { id } = edit(aContact(), { tags: ['vip', 'lead'] })
    expect((await update(id, { tags: [] })).record.fields.tags).toBeNull()
  })

  it('are given to a new contact at once', async () => {
    const { id } = await createContact({ name: 'Ed', tags: ['VIP', 'press'] })
    expect(state().contacts.get(id)?.tags).toEqual(['vip', 'press'])
    expect(calls(/\/tags$/)).toEqual([])
  })
})

describe('an owner', () => {
  it('is a user, by name', async () => {
    const [, marcus] = users()
    const { id } = edit(aContact(), { assignedTo: null })
    expect((await contactNow(id)).fields.owner).toBeNull()
    const { record, writes } = await update(id, { owner: 'Marcus Bell' })
    expect(record.fields.owner).toBe('Marcus Bell')
    expect(writes).toEqual([['PUT', '', { assignedTo: marcus?.id }]])
    expect((await update(id, { owner: null })).record.fields.owner).toBeNull()
  })

  it('who left was not seen, and stays while other fields are written', async () => {
    const [zofia] = users()
    const { id } = edit(aContact(), { assignedTo: zofia?.id ?? null })
    state().users.delete(zofia?.id ?? '')
    await redefine()
    expect((await contactNow(id)).fields).not.toHaveProperty('owner')
    await update(id, { city: 'Cork' })
    expect(state().contacts.get(id)?.assignedTo).toBe(zofia?.id)
  })

  it('who is no user cannot be held, and is never written', async () => {
    const { id } = aContact()
    expect(world.highlevel.canHold('contact', 'owner', 'Nobody Known')).toBe(false)
    expect(world.highlevel.canHold('contact', 'owner', null)).toBe(true)
    expect((await update(id, { owner: 'Nobody Known' })).writes).toEqual([])
  })
})

describe('fields of the location’s own', () => {
  const values = {
    'custom.text': 'blue',
    'custom.number': '12.5',
    'custom.money': '1800',
    'custom.phone': '+353214007777',
    'custom.date': '2026-05-03',
    'custom.radio': 'Yes',
    'custom.boxes': ['Red', 'Blue'],
  }
  const defineAll = async () => {
    define('text', { dataType: 'TEXT' })
    define('number', { dataType: 'NUMERICAL' })
    define('money', { dataType: 'MONETORY' })
    define('phone', { dataType: 'PHONE' })
    define('date', { dataType: 'DATE' })
    define('radio', { dataType: 'RADIO', picklistOptions: ['Yes', 'No'] })
    define('boxes', { dataType: 'CHECKBOX', picklistOptions: ['Red', 'Blue', 'Green'] })
    await redefine()
  }

  it('are written by type, only those that changed, and shown as they were written', async () => {
    await defineAll()
    const { id } = aContact()
    const { record, writes } = await update(id, values)
    expect(record.fields).toMatchObject(values)
    expect(writes).toEqual([
      [
        'PUT',
        '',
        {
          customFields: [
            { id: 'text', field_value: 'blue' },
            { id: 'number', field_value: 12.5 },
            { id: 'money', field_value: 1800 },
            { id: 'phone', field_value: '+353214007777' },
            { id: 'date', field_value: '2026-05-03' },
            { id: 'radio', field_value: 'Yes' },
            { id: 'boxes', field_value: ['Red', 'Blue'] },
          ],
        },
      ],
    ])
  })

  it('can be emptied', async () => {
    await defineAll()
    const { id } = await createContact({ name: 'Ed', ...values })
    const emptied = Object.fromEntries(Object.keys(values).map((field) => [field, null]))
    expect((await update(id, emptied)).record.fields).toMatchObject(emptied)
  })

  it('take an option whatever its case, as it is spelt', async () => {
    await defineAll()
    const { id } = aContact()
    const { record } = await update(id, { 'custom.radio': 'yes', 'custom.boxes': ['green', 'RED'] })
    expect(record.fields).toMatchObject({ 'custom.radio': 'Yes', 'custom.boxes': ['Green', 'Red'] })
    expect(world.highlevel.fit('contact', 'custom.radio', 'yes')).toBe('Yes')
    expect(world.highlevel.fit('contact', 'custom.boxes', ['green'])).toEqual(['Green'])
  })

  it('of which an option was removed show the old value, and cannot take it any more', async () => {
    await defineAll()
    const { id } = await createContact({ name: 'Ed', 'custom.radio': 'No' })
    define('radio', { dataType: 'RADIO', picklistOptions: ['Yes'] })
    await redefine()
    expect((await contactNow(id)).fields['custom.radio']).toBe('No')
    expect(world.highlevel.canHold('contact', 'custom.radio', 'No')).toBe(false)
    expect(world.highlevel.canHold('contact', 'custom.boxes', ['Red', 'Pink'])).toBe(false)
  })

  it('that were removed are not seen and not written', async () => {
    await defineAll()
    const { id } = aContact()
    state().customFields.delete('text')
    await redefine()
    expect((await contactNow(id)).fields).not.toHaveProperty('custom.text')
    expect(world.highlevel.canHold('contact', 'custom.text', 'x')).toBe(false)
    expect((await update(id, { 'custom.text': 'x' })).writes).toEqual([])
  })
})

describe('a value that is refused', () => {
  it('holds no other back; the record shows what was taken', async () => {
    define('size', { dataType: 'TEXT' })
    await redefine()
    const { id, email } = aContact()
    const { record } = await update(id, {
      city: 'Cork',
      email: 'no address',
      'custom.size': 'L',
      tags: ['press'],
    })
    expect(record.fields).toMatchObject({ city: 'Cork', email, 'custom.size': 'L', tags: ['press'] })
  })

  it('does so for a company, where an account does not take it in an update', async () => {
    state().settings.updateTakesCompanyName = false
    const { id, companyName } = aContact()
    const { record, journal } = await update(id, { company: 'Acme Ltd', city: 'Cork' })
    expect(record.fields).toMatchObject({ company: companyName, city: 'Cork' })
    expect(journal.steps.filter((step) => step === 'acknowledged contact')).toHaveLength(1)
  })

  it('does so for an e-mail that another contact has', async () => {
    state().location = { ...state().location, allowDuplicateContact: false }
    await createContact({ name: 'Moe', email: 'moe@example.com' })
    const { id, email } = aContact()
    const { record } = await update(id, { email: 'moe@example.com', city: 'Cork' })
    expect(record.fields).toMatchObject({ email, city: 'Cork' })
  })

  it('is an error that names the contact, where nothing was taken', async () => {
    state().settings.updateTakesCompanyName = false
    const { id } = await createContact({ name: 'Ed Moe', email: 'ed@example.com' })
    const attempt = update(id, { company: 'Acme Ltd', email: 'no address' })
    await expect(attempt).rejects.toMatchObject({ code: 'request.refused' })
    await expect(attempt).rejects.toThrow(/Ed Moe: /)
    expect((await contactNow(id)).fields).toMatchObject({ company: null, email: 'ed@example.com' })
  })

  it('is no refusal when the outcome is unknown', async () => {
    const { id } = aContact()
    world.practice.faults.add({ kind: 'status', method: 'PUT', status: 503 })
    await expect(update(id, { city: 'Cork', state: 'Munster' })).rejects.toMatchObject({
      code: 'server.failed',
    })
    expect(calls(/^\/contacts\/\w+$/, 'PUT')).toHaveLength(1)
  })
})

it('a contact costs what is said', async () => {
  const { id } = edit(aContact(), { tags: ['lead'], firstName: 'Ed', lastName: 'Moe' })
  const changes = { name: 'Ted Moe', city: 'Cork', tags: ['lead', 'vip'] }
  const sent = await sentBy(async () => {
    await world.highlevel.update(await contactNow(id), changes, nobody, createJournal())
  })
  expect(sent).toHaveLength(world.highlevel.cost('contact', 'update', Object.keys(changes)))
})
