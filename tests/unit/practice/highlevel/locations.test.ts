import { describe, expect, it } from 'vitest'
import { L, world } from './world'

describe('the location', () => {
  it('tells its zone, country and whether it allows duplicates', async () => {
    const { call, state } = world()
    expect((await call('GET', `/locations/${L}`)).body.location).toMatchObject({
      id: L,
      name: 'Liffey Studio',
      companyId: 'company-1',
      timezone: 'Europe/Dublin',
      country: 'IE',
      settings: { allowDuplicateContact: false },
    })
    state.location.allowDuplicateContact = true
    expect((await call('GET', `/locations/${L}`)).body.location).toMatchObject({
      settings: { allowDuplicateContact: true },
    })
  })

  it('lists time zones', async () => {
    const { call } = world()
    expect((await call('GET', `/locations/${L}/timezones`)).body.timezones).toContain('Europe/Dublin')
  })
})

describe('tags of the location', () => {
  it('are made lower-case, once', async () => {
    const { call } = world()
    const made = await call('POST', `/locations/${L}/tags`, { body: { name: 'Spring Fair' } })
    expect(made).toMatchObject({ status: 200, body: { tag: { name: 'spring fair', locationId: L } } })
    expect((await call('POST', `/locations/${L}/tags`, { body: { name: 'spring fair' } })).status).toBe(400)
    expect((await call('POST', `/locations/${L}/tags`, { body: { name: ' ' } })).status).toBe(422)
    expect((await call('GET', `/locations/${L}/tags`)).body.tags).toHaveLength(1)
  })

  it('when renamed or deleted change on the contacts too', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ tags: ['vip', 'spring'] })
    const { body } = await call('POST', `/locations/${L}/tags`, { body: { name: 'spring' } })
    const path = `/locations/${L}/tags/${(body.tag as { id: string }).id}`
    expect((await call('PUT', path, { body: { name: 'Summer' } })).body.tag).toMatchObject({ name: 'summer' })
    expect(state.contacts.get(id)?.tags).toEqual(['vip', 'summer'])
    expect((await call('GET', path)).body.tag).toMatchObject({ name: 'summer' })
    expect((await call('DELETE', path)).body).toMatchObject({ succeded: true })
    expect(state.contacts.get(id)?.tags).toEqual(['vip'])
    expect((await call('GET', path)).status).toBe(400)
  })
})

describe('custom fields', () => {
  it('are listed by model', async () => {
    const { call } = world()
    const list = async (query: string) =>
      (await call('GET', `/locations/${L}/customFields${query}`)).body.customFields as object[]
    expect(await list('?model=contact')).toHaveLength(6)
    expect(await list('?model=opportunity')).toEqual([])
    expect(await list('')).toHaveLength(6)
    expect((await call('GET', `/locations/${L}/customFields?model=task`)).status).toBe(422)
  })

  it('are made, changed and deleted; a deleted one leaves the contacts', async () => {
    const { call, contact, state } = world()
    const made = await call('POST', `/locations/${L}/customFields`, {
      body: { name: 'Shirt size', dataType: 'RADIO', textBoxListOptions: [{ label: 'S' }, { label: 'L' }] },
    })
    expect(made).toMatchObject({
      status: 201,
      body: {
        customField: { fieldKey: 'contact.shirt_size', model: 'contact', picklistOptions: ['S', 'L'] },
      },
    })
    const { id } = made.body.customField as { id: string }
    const path = `/locations/${L}/customFields/${id}`
    const person = contact()
    await call('PUT', `/contacts/${person.id}`, { body: { customFields: [{ id, field_value: 'S' }] } })
    expect(state.contacts.get(person.id)?.customFields).toEqual([{ id, value: 'S' }])
    expect((await call('PUT', path, { body: { name: 'Size' } })).body.customField).toMatchObject({
      name: 'Size',
    })
    expect((await call('GET', path)).body.customField).toMatchObject({ name: 'Size', dataType: 'RADIO' })
    expect((await call('DELETE', path)).body).toMatchObject({ succeded: true })
    expect(state.contacts.get(person.id)?.customFields).toEqual([])
    expect(
      (await call('POST', `/locations/${L}/customFields`, { body: { name: 'x', dataType: 'SONG' } })).status,
    ).toBe(422)
  })
})
