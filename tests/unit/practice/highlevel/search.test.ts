import { describe, expect, it } from 'vitest'
import { L, start, type World, world } from './world'

const search = (w: World, more: object = {}) =>
  w.call('POST', '/contacts/search', { body: { locationId: L, pageLimit: 100, ...more } })

const ids = (body: Record<string, unknown>) => (body.contacts as { id: string }[]).map(({ id }) => id)

function people(settings = {}) {
  const w = world(settings)
  w.contact({
    id: 'ann',
    firstName: 'Ann',
    lastName: 'Kelly',
    email: 'ann@example.com',
    tags: ['vip', 'spring'],
  })
  w.contact({
    id: 'bob',
    firstName: 'Bob',
    lastName: 'Byrne',
    phone: '+353855550102',
    tags: ['spring'],
    city: 'Cork',
  })
  w.contact({ id: 'cat', firstName: 'Cat', businessId: 'business-1', assignedTo: 'user-anna', dnd: true })
  w.contact({ id: 'dan', firstName: 'Dan', customFields: [{ id: 'budget', value: 500 }], city: 'Galway' })
  return w
}

describe('a contact search', () => {
  it('needs locationId and pageLimit from 1 to 500', async () => {
    const w = world()
    const without = await w.call('POST', '/contacts/search', { body: {} })
    expect(without).toMatchObject({ status: 422 })
    expect(without.body.message).toEqual(
      expect.arrayContaining(['locationId should not be empty', 'pageLimit should not be empty']),
    )
    expect((await search(w, { pageLimit: 501 })).body.message).toEqual([
      'pageLimit must not be greater than 500',
    ])
    expect((await search(w, { pageLimit: 0 })).body.message).toEqual(['pageLimit must not be less than 1'])
    expect((await search(w, { pageLimit: 500 })).status).toBe(200)
  })

  it('refuses an unknown property and a query over 75 characters', async () => {
    const w = world()
    expect((await search(w, { limit: 5 })).body.message).toEqual(['property limit should not exist'])
    expect((await search(w, { query: 'a'.repeat(76) })).status).toBe(422)
  })

  it('answers the total and the newest first', async () => {
    const { body } = await search(people(), { pageLimit: 2 })
    expect(body.total).toBe(4)
    expect(ids(body)).toEqual(['ann', 'bob'])
  })

  it('finds a query in name, e-mail, phone and company', async () => {
    const w = people()
    expect(ids((await search(w, { query: 'ann kel' })).body)).toEqual(['ann'])
    expect(ids((await search(w, { query: '55550102' })).body)).toEqual(['bob'])
  })
})

describe('its rows', () => {
  it('differ from GET: address, birthday as epoch, nulls; no timezone, no dndSettings', async () => {
    const w = world()
    w.contact({
      id: 'ann',
      firstName: 'Ann',
      address1: '1 Quay Street',
      dateOfBirth: '1990-09-25',
      timezone: 'Europe/Dublin',
      dndSettings: { SMS: { status: 'active' } },
    })
    const { body } = await search(w)
    const [row] = body.contacts as Record<string, unknown>[]
    expect(row).toMatchObject({
      address: '1 Quay Street',
      dateOfBirth: Date.UTC(1990, 8, 25),
      firstNameLowerCase: 'ann',
      lastName: null,
      email: null,
    })
    for (const missing of ['address1', 'timezone', 'dndSettings']) expect(row).not.toHaveProperty(missing)
    const { body: got } = await w.call('GET', '/contacts/ann')
    expect(got.contact).toMatchObject({
      address1: '1 Quay Street',
      dateOfBirth: '1990-09-25',
      timezone: 'Europe/Dublin',
    })
    expect(got.contact).not.toHaveProperty('lastName')
  })
})

describe('filters', () => {
  it.each([
    ['eq', { field: 'email', operator: 'eq', value: 'ANN@example.com' }, ['ann']],
    ['eq with a list', { field: 'city', operator: 'eq', value: ['cork', 'galway'] }, ['bob', 'dan']],
    ['eq on tags', { field: 'tags', operator: 'eq', value: 'vip' }, ['ann']],
    ['eq on a boolean', { field: 'dnd', operator: 'eq', value: true }, ['cat']],
    ['not_eq', { field: 'tags', operator: 'not_eq', value: 'vip' }, ['bob', 'cat', 'dan']],
    ['contains', { field: 'lastNameLowerCase', operator: 'contains', value: 'yrn' }, ['bob']],
    ['contains on tags', { field: 'tags', operator: 'contains', value: ['vip', 'spring'] }, ['ann', 'bob']],
    ['contains a whole tag only', { field: 'tags', operator: 'contains', value: 'spr' }, []],
    ['not_contains', { field: 'tags', operator: 'not_contains', value: 'spring' }, ['cat', 'dan']],
    ['exists', { field: 'phone', operator: 'exists' }, ['bob']],
    ['not_exists', { field: 'tags', operator: 'not_exists' }, ['cat', 'dan']],
    [
      'range',
      { field: 'dateAdded', operator: 'range', value: { gte: start - 120_000, lt: start - 60_000 } },
      ['bob'],
    ],
    [
      'range in ISO 8601',
      { field: 'dateUpdated', operator: 'range', value: { gt: new Date(start - 120_000).toISOString() } },
      ['ann'],
    ],
    [
      'range on numbers',
      { field: 'customFields.budget', operator: 'range', value: { gte: 500, lte: 500 } },
      ['dan'],
    ],
    ['a business by its name', { field: 'businessName', operator: 'eq', value: 'harbour bakery' }, ['cat']],
    ['an owner', { field: 'assignedTo', operator: 'eq', value: 'user-anna' }, ['cat']],
  ])('%s', async (_, filter, expected) => {
    const { status, body } = await search(people(), { filters: [filter] })
    expect([status, ids(body), body.total]).toEqual([200, expected, expected.length])
  })

  it('are joined by AND, and nest in groups', async () => {
    const spring = { field: 'tags', operator: 'eq', value: 'spring' }
    const cork = { field: 'city', operator: 'eq', value: 'Cork' }
    const dan = { field: 'firstName', operator: 'eq', value: 'dan' }
    const w = people()
    expect(ids((await search(w, { filters: [spring, cork] })).body)).toEqual(['bob'])
    const or = { group: 'OR', filters: [dan, { group: 'AND', filters: [spring, cork] }] }
    expect(ids((await search(w, { filters: [or] })).body)).toEqual(['bob', 'dan'])
  })

  it.each([
    [{ field: 'shoeSize', operator: 'eq', value: 1 }, 'filters.0.field shoeSize is not a searchable field'],
    [
      { field: 'constructor', operator: 'eq', value: 1 },
      'filters.0.field constructor is not a searchable field',
    ],
    [
      { field: 'email', operator: 'like', value: 'a' },
      'filters.0.operator must be one of the following values: eq, not_eq, contains, not_contains, exists, not_exists, range',
    ],
    [
      { field: 'dateAdded', operator: 'range', value: 'today' },
      'filters.0.value must be an object with gt, gte, lt or lte',
    ],
    [
      { field: 'dateAdded', operator: 'range', value: { from: 1 } },
      'filters.0.value must be an object with gt, gte, lt or lte',
    ],
    [
      { group: 'OR', filters: [{ field: 'x', operator: 'eq', value: 1 }] },
      'filters.0.filters.0.field x is not a searchable field',
    ],
    [
      { field: 'email', operator: 'eq', value: { a: 1 } },
      'filters.0.value must be a string, a number, a boolean value or an array of them',
    ],
  ])('refuse %j', async (filter, message) => {
    expect(await search(people(), { filters: [filter] })).toMatchObject({
      status: 422,
      body: { message: [message] },
    })
  })

  it('may not know dateUpdated', async () => {
    const w = people({ searchByDateUpdated: false })
    const filter = { field: 'dateUpdated', operator: 'range', value: { gte: 0 } }
    expect((await search(w, { filters: [filter] })).status).toBe(422)
    expect((await search(w, { sort: [{ field: 'dateUpdated', direction: 'asc' }] })).status).toBe(422)
  })
})

describe('sorting', () => {
  it('goes by the fields given, empty values last either way', async () => {
    const w = people()
    const by = async (direction: string) =>
      ids(
        (
          await search(w, {
            sort: [
              { field: 'city', direction },
              { field: 'firstName', direction: 'desc' },
            ],
          })
        ).body,
      )
    expect(await by('asc')).toEqual(['bob', 'dan', 'cat', 'ann'])
    expect(await by('desc')).toEqual(['dan', 'bob', 'cat', 'ann'])
  })
})

describe('paging', () => {
  function many() {
    const w = world()
    for (let i = 0; i < 7; i += 1)
      w.contact({ dateAdded: new Date(start - Math.floor(i / 3) * 1000).toISOString() })
    return w
  }

  it('by page', async () => {
    const w = many()
    const pages = [1, 2, 3, 4].map((page) => search(w, { page, pageLimit: 3 }))
    expect((await Promise.all(pages)).map(({ body }) => ids(body).length)).toEqual([3, 3, 1, 0])
  })

  it('by searchAfter of the last row, which meets every contact once', async () => {
    const w = many()
    const seen: string[] = []
    let searchAfter: unknown
    for (let i = 0; i < 4; i += 1) {
      const { body } = await search(w, { pageLimit: 2, ...(searchAfter ? { searchAfter } : {}) })
      expect(body.total).toBe(7)
      seen.push(...ids(body))
      searchAfter = (body.contacts as { searchAfter: unknown }[]).at(-1)?.searchAfter
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
    expect(searchAfter).toEqual([start - 2000, 'contact-007'])
  })

  it('never by both, and pages end at 10,000', async () => {
    const w = many()
    expect((await search(w, { page: 1, searchAfter: [start, 'x'] })).status).toBe(422)
    expect((await search(w, { page: 20, pageLimit: 500 })).status).toBe(200)
    expect((await search(w, { page: 21, pageLimit: 500 })).status).toBe(422)
    expect((await search(w, { searchAfter: ['x'] })).status).toBe(422)
  })
})

describe('the index', () => {
  it('lags behind writes, while GET by id sees them at once', async () => {
    const w = world({ indexLagMs: 2000 })
    const { body } = await w.call('POST', '/contacts/', { body: { locationId: L, email: 'ann@example.com' } })
    const { id } = body.contact as { id: string }
    const seen = async () => ({
      get: (await w.call('GET', `/contacts/${id}`)).status,
      search: (await search(w)).body.total,
      duplicate: (await w.call('GET', `/contacts/search/duplicate?locationId=${L}&email=ann@example.com`))
        .body.contact,
      list: (await w.call('GET', `/contacts/?locationId=${L}`)).body.count,
    })
    expect(await seen()).toEqual({ get: 200, search: 0, duplicate: null, list: 0 })
    w.clock.advance(1999)
    expect(await seen()).toMatchObject({ search: 0, list: 0 })
    w.clock.advance(1)
    expect(await seen()).toMatchObject({ search: 1, duplicate: { id }, list: 1 })

    await w.call('DELETE', `/contacts/${id}`)
    expect(await seen()).toMatchObject({ get: 400, search: 1 })
    w.clock.advance(2000)
    expect(await seen()).toMatchObject({ search: 0 })
  })

  it('shows the contact as it was, field by field', async () => {
    const w = world({ indexLagMs: 2000 })
    const { id } = w.contact({ city: 'Cork' })
    w.clock.advance(2000)
    await w.call('PUT', `/contacts/${id}`, { body: { city: 'Galway' } })
    const city = async () => (await search(w)).body.contacts
    expect(await city()).toMatchObject([{ city: 'Cork' }])
    w.clock.advance(2000)
    expect(await city()).toMatchObject([{ city: 'Galway' }])
  })
})

describe('the duplicate search', () => {
  const duplicate = (w: World, query: string) =>
    w.call('GET', `/contacts/search/duplicate?locationId=${L}&${query}`)

  it('looks by e-mail first, then by phone', async () => {
    const w = people()
    expect((await duplicate(w, 'email=ANN@example.com')).body.contact).toMatchObject({ id: 'ann' })
    expect((await duplicate(w, 'number=%2B353855550102')).body.contact).toMatchObject({ id: 'bob' })
    const both = await duplicate(w, 'email=ann@example.com&number=%2B353855550102')
    expect(both.body.contact).toMatchObject({ id: 'ann' })
    expect((await duplicate(w, 'email=nobody@example.com')).body.contact).toBeNull()
  })

  it('finds additional e-mails, and misses a plus that was not encoded', async () => {
    const w = world()
    const { id } = w.contact({
      email: 'a@example.com',
      additionalEmails: ['b@example.com'],
      phone: '+442079460123',
    })
    expect((await duplicate(w, 'email=b@example.com')).body.contact).toMatchObject({ id })
    expect((await duplicate(w, 'number=+442079460123')).body.contact).toBeNull()
  })

  it('wants one of them', async () => {
    expect((await duplicate(world(), '')).status).toBe(422)
  })
})

describe('the deprecated list', () => {
  it('pages by startAfter and startAfterId, at most 100', async () => {
    const w = world()
    for (let i = 0; i < 5; i += 1) w.contact({ dateAdded: new Date(start).toISOString() })
    const seen: string[] = []
    let url: string | undefined = `/contacts/?locationId=${L}&limit=2`
    while (url) {
      const { body } = await w.call('GET', url)
      expect(body.count).toBe(5)
      seen.push(...ids(body))
      url = (body.meta as { nextPageUrl?: string }).nextPageUrl
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    expect((await w.call('GET', `/contacts/?locationId=${L}&limit=101`)).status).toBe(422)
    expect((await w.call('GET', `/contacts/?locationId=${L}&limit=ten`)).body.message).toEqual([
      'limit must be a number string',
    ])
  })
})

describe('the list by business', () => {
  it('pages by limit and skip', async () => {
    const w = people()
    w.contact({ id: 'eve', businessId: 'business-1' })
    const list = (more: string) => w.call('GET', `/contacts/business/business-1?locationId=${L}${more}`)
    expect(ids((await list('')).body)).toEqual(['cat', 'eve'])
    const page = await list('&limit=1&skip=1')
    expect([ids(page.body), page.body.count]).toEqual([['eve'], 2])
  })
})
