import { describe, expect, it } from 'vitest'
import { L, start, world } from './world'

describe('tags of a contact', () => {
  it('are added one by one: 201, lower-cased, each once', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ tags: ['vip'] })
    const { status, body } = await call('POST', `/contacts/${id}/tags`, { body: { tags: ['VIP', 'Spring'] } })
    expect(status).toBe(201)
    expect(body).toMatchObject({ tags: ['vip', 'spring'] })
    expect(state.contacts.get(id)?.tags).toEqual(['vip', 'spring'])
  })

  it('are removed by a DELETE with a body', async () => {
    const { call, contact } = world()
    const { id } = contact({ tags: ['vip', 'spring'] })
    const { status, body } = await call('DELETE', `/contacts/${id}/tags`, {
      body: { tags: ['Spring', 'none'] },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ tags: ['vip'] })
    expect((await call('DELETE', `/contacts/${id}/tags`)).status).toBe(422)
  })

  it.each([
    [true, start],
    [false, start - 60_000],
  ])('move the contact’s dateUpdated: %s', async (tagTouchesContact, expected) => {
    const { call, contact, state } = world({ tagTouchesContact })
    const { id } = contact({ tags: ['vip'] })
    await call('POST', `/contacts/${id}/tags`, { body: { tags: ['vip'] } })
    expect(state.contacts.get(id)?.dateUpdated).toBe(new Date(start - 60_000).toISOString())
    await call('POST', `/contacts/${id}/tags`, { body: { tags: ['new'] } })
    expect(state.contacts.get(id)?.dateUpdated).toBe(new Date(expected).toISOString())
  })
})

describe('followers', () => {
  it('are added and removed', async () => {
    const { call, contact } = world()
    const { id } = contact({ followers: ['user-anna'] })
    const body = { followers: ['user-anna', 'user-brian'] }
    expect(await call('POST', `/contacts/${id}/followers`, { body })).toMatchObject({
      status: 201,
      body: { followers: ['user-anna', 'user-brian'], followersAdded: ['user-brian'] },
    })
    expect(
      await call('DELETE', `/contacts/${id}/followers`, { body: { followers: ['user-anna'] } }),
    ).toMatchObject({
      status: 200,
      body: { followers: ['user-brian'], followersRemoved: ['user-anna'] },
    })
  })
})

describe('campaigns and workflows', () => {
  it('take a contact in and let it go', async () => {
    const { call, contact, state } = world()
    const { id } = contact()
    const campaigns = () => state.contacts.get(id)?.campaigns
    expect((await call('POST', `/contacts/${id}/campaigns/c1`, { body: {} })).status).toBe(201)
    await call('POST', `/contacts/${id}/campaigns/c2`, { body: {} })
    await call('DELETE', `/contacts/${id}/campaigns/c1`)
    expect(campaigns()).toEqual(['c2'])
    expect((await call('DELETE', `/contacts/${id}/campaigns/removeAll`)).body).toMatchObject({
      succeded: true,
    })
    expect(campaigns()).toEqual([])

    const body = { eventStartTime: '2026-06-23T03:30:00+01:00' }
    expect((await call('POST', `/contacts/${id}/workflow/w1`, { body })).status).toBe(200)
    expect(state.contacts.get(id)?.workflows).toEqual(['w1'])
    expect(
      (await call('POST', `/contacts/${id}/workflow/w1`, { body: { eventStartTime: 'soon' } })).status,
    ).toBe(422)
    await call('DELETE', `/contacts/${id}/workflow/w1`, { body: {} })
    expect(state.contacts.get(id)?.workflows).toEqual([])
  })
})

describe('bulk changes', () => {
  it('of tags report each contact and answer 201', async () => {
    const { call, contact, state } = world()
    const one = contact({ tags: ['old'] })
    const body = { locationId: L, contacts: [one.id, 'nobody'], tags: ['New'] }
    expect(await call('POST', '/contacts/bulk/tags/update/add', { body })).toMatchObject({
      status: 201,
      body: {
        succeded: false,
        errorCount: 1,
        responses: [
          { contactId: one.id, type: 'success', oldTags: ['old'], tagsAdded: ['new'], tagsRemoved: [] },
          { contactId: 'nobody', type: 'error' },
        ],
      },
    })
    await call('POST', '/contacts/bulk/tags/update/remove', {
      body: { locationId: L, contacts: [one.id], tags: [], removeAllTags: true },
    })
    expect(state.contacts.get(one.id)?.tags).toEqual([])
    expect((await call('POST', '/contacts/bulk/tags/update/toggle', { body })).status).toBe(422)
  })

  it('of the business take null to leave it', async () => {
    const { call, contact, state } = world()
    const { id } = contact()
    const body = { locationId: L, ids: [id], businessId: 'business-1' }
    expect(await call('POST', '/contacts/bulk/business', { body })).toMatchObject({
      status: 200,
      body: { success: true, ids: [id] },
    })
    expect(state.contacts.get(id)?.businessId).toBe('business-1')
    await call('POST', '/contacts/bulk/business', { body: { ...body, businessId: null } })
    expect(state.contacts.get(id)?.businessId).toBeNull()
    expect(
      (await call('POST', '/contacts/bulk/business', { body: { ...body, businessId: 'none' } })).status,
    ).toBe(400)
  })
})
