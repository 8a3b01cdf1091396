import { describe, expect, it } from 'vitest'
import { L, start, world } from './world'

describe('users', () => {
  it('are listed by location, searched by company, and got flat', async () => {
    const { call } = world()
    const anna = { id: 'user-anna', name: 'Anna Murphy', email: 'anna@example.com' }
    const brian = { id: 'user-brian' }
    expect((await call('GET', `/users/?locationId=${L}`)).body.users).toMatchObject([anna, brian])
    const search = (query: string) => call('GET', `/users/search?companyId=company-1&locationId=${L}${query}`)
    expect((await search('')).body).toMatchObject({ users: [anna, brian], count: 2 })
    expect((await search('&query=BYRNE')).body).toMatchObject({ users: [brian], count: 1 })
    expect((await search('&skip=1&limit=5')).body).toMatchObject({ users: [brian], count: 2 })
    expect((await search('&ids=user-anna,none')).body).toMatchObject({ users: [anna], count: 1 })
    expect((await call('GET', '/users/user-anna')).body).toMatchObject(anna)
    expect((await call('GET', '/users/nobody')).status).toBe(400)
    expect((await call('GET', '/users/search?companyId=other')).status).toBe(403)
    expect((await call('GET', '/users/search')).status).toBe(422)
  })
})

describe('businesses', () => {
  it('are made and changed under `buiseness`, got under `business`', async () => {
    const { call, clock } = world()
    const made = await call('POST', '/businesses/', {
      body: { locationId: L, name: 'Quay Ltd', city: 'Cork' },
    })
    expect(made).toMatchObject({
      status: 201,
      body: { success: true, buiseness: { name: 'Quay Ltd', locationId: L } },
    })
    const path = `/businesses/${(made.body.buiseness as { id: string }).id}`
    clock.advance(1000)
    expect((await call('PUT', path, { body: { city: '', website: 'quay.example' } })).body).toMatchObject({
      success: true,
      buiseness: {
        name: 'Quay Ltd',
        website: 'quay.example',
        updatedAt: new Date(start + 1000).toISOString(),
      },
    })
    const { body } = await call('GET', path)
    expect(body.business).toMatchObject({ name: 'Quay Ltd' })
    expect(body.business).not.toHaveProperty('city')
  })

  it('are listed by location, with limit and skip', async () => {
    const { call } = world()
    await call('POST', '/businesses/', { body: { locationId: L, name: 'Quay Ltd' } })
    expect((await call('GET', `/businesses/?locationId=${L}`)).body.businesses).toHaveLength(2)
    expect((await call('GET', `/businesses/?locationId=${L}&limit=1&skip=1`)).body.businesses).toMatchObject([
      { name: 'Quay Ltd' },
    ])
  })

  it('when deleted leave their contacts', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ businessId: 'business-1' })
    expect((await call('DELETE', '/businesses/business-1')).body).toMatchObject({ success: true })
    expect(state.contacts.get(id)?.businessId).toBeNull()
    expect((await call('GET', '/businesses/business-1')).status).toBe(400)
  })
})
