import { describe, expect, it } from 'vitest'
import { L, start, world } from './world'

const create = (more: object = {}) => ({ locationId: L, ...more })

describe('creating a contact', () => {
  it('needs only the location, and answers 201', async () => {
    const { call, state } = world()
    const { status, body } = await call('POST', '/contacts/', { body: create() })
    expect(status).toBe(201)
    expect(body.contact).toMatchObject({ locationId: L, tags: [], dateAdded: new Date(start).toISOString() })
    expect(state.contacts.size).toBe(1)
  })

  it('lower-cases e-mail and tags, writes phones in E.164 of the location’s country', async () => {
    const { call } = world()
    const { body } = await call('POST', '/contacts/', {
      body: create({
        email: ' Ann.Example@Example.COM',
        phone: '085 555 0123',
        tags: ['VIP ', 'vip', 'New'],
      }),
    })
    expect(body.contact).toMatchObject({
      email: 'ann.example@example.com',
      phone: '+353855550123',
      tags: ['vip', 'new'],
    })
  })

  it('reads numbers of other countries by their prefix, and leaves alone what is no number', async () => {
    const { call } = world()
    const phone = async (given: string) =>
      (await call('POST', '/contacts/', { body: create({ phone: given }) })).body.contact
    expect(await phone('+44 20 7946 0123')).toMatchObject({ phone: '+442079460123' })
    expect(await phone('ask the front desk')).toMatchObject({ phone: 'ask the front desk' })
  })

  it('splits a name that comes alone', async () => {
    const { call } = world()
    const { body } = await call('POST', '/contacts/', { body: create({ name: 'Mary Ann Kelly' }) })
    expect(body.contact).toMatchObject({ firstName: 'Mary', lastName: 'Ann Kelly', name: 'Mary Ann Kelly' })
  })

  it('adds its tags to those of the location', async () => {
    const { call, state } = world()
    await call('POST', '/contacts/', { body: create({ tags: ['Lead', 'spring'] }) })
    expect(Array.from(state.tags.all(), ({ name }) => name)).toEqual(['lead', 'spring'])
  })

  it('leaves the country empty, unless the location fills it in', async () => {
    const bare = world()
    expect((await bare.call('POST', '/contacts/', { body: create() })).body.contact).not.toHaveProperty(
      'country',
    )
    const filled = world({ createSetsCountry: true })
    expect((await filled.call('POST', '/contacts/', { body: create() })).body.contact).toMatchObject({
      country: 'IE',
    })
  })
})

describe('validation', () => {
  it('is a 422 with one message per fault', async () => {
    const { call, state } = world()
    const { status, body } = await call('POST', '/contacts/', {
      body: create({
        nickname: 'Annie',
        firstName: 7,
        dnd: 'yes',
        tags: ['a', 1],
        email: 'ann',
        country: 'Ireland',
      }),
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ statusCode: 422, error: 'Unprocessable Entity' })
    expect([...(body.message as string[])].sort()).toEqual([
      'country must be a valid country code',
      'dnd must be a boolean value',
      'each value in tags must be a string',
      'email must be an email',
      'firstName must be a string',
      'property nickname should not exist',
    ])
    expect(state.contacts.size).toBe(0)
  })

  it('reaches into lists and objects', async () => {
    const { call } = world()
    const { body } = await call('POST', '/contacts/', {
      body: create({
        customFields: [{ id: 'remark', value: 'x' }, { field_value: 'x' }],
        dndSettings: { SMS: { status: 'off' }, Fax: { status: 'active' } },
      }),
    })
    expect([...(body.message as string[])].sort()).toEqual([
      'customFields.0.field_value should not be empty',
      'customFields.0.property value should not exist',
      'customFields.1.id should not be empty',
      'dndSettings.SMS.status must be one of the following values: active, inactive, permanent',
      'dndSettings.property Fax should not exist',
    ])
  })

  it('refuses a body that is no object', async () => {
    const { call, contact } = world()
    expect(await call('PUT', `/contacts/${contact().id}`, { body: [] })).toMatchObject({
      status: 422,
      body: { message: ['body must be an object'] },
    })
  })
})

describe('a missing contact', () => {
  it('is a 400, not a 404, on every route', async () => {
    const { call } = world()
    const gone = { status: 400, body: { statusCode: 400, message: 'Contact with id nobody not found' } }
    for (const [method, path, body] of [
      ['GET', '/contacts/nobody'],
      ['PUT', '/contacts/nobody', {}],
      ['DELETE', '/contacts/nobody'],
      ['GET', '/contacts/nobody/tasks'],
      ['GET', '/contacts/nobody/notes'],
      ['GET', '/contacts/nobody/appointments'],
      ['POST', '/contacts/nobody/tags', { tags: ['a'] }],
    ] as const) {
      expect(await call(method, path, { body }), path).toMatchObject(gone)
    }
  })
})

describe('changing a contact', () => {
  it('touches only what is sent, and moves dateUpdated', async () => {
    const { call, contact, clock } = world()
    const { id } = contact({ firstName: 'Ann', city: 'Cork', tags: ['vip'] })
    clock.advance(5000)
    const { status, body } = await call('PUT', `/contacts/${id}`, { body: { city: 'Galway' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      succeded: true,
      contact: {
        firstName: 'Ann',
        city: 'Galway',
        tags: ['vip'],
        dateUpdated: new Date(start + 5000).toISOString(),
      },
    })
  })

  it('overwrites all tags when tags are sent', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ tags: ['vip', 'spring'] })
    await call('PUT', `/contacts/${id}`, { body: { tags: ['Summer'] } })
    expect(state.contacts.get(id)?.tags).toEqual(['summer'])
  })

  it('clears with an empty text or null; postalCode and country refuse null', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ city: 'Cork', phone: '+353855550123', country: 'IE', postalCode: 'T12' })
    const refused = await call('PUT', `/contacts/${id}`, { body: { postalCode: null, country: null } })
    expect(refused).toMatchObject({
      status: 422,
      body: { message: ['postalCode must be a string', 'country must be a string'] },
    })
    await call('PUT', `/contacts/${id}`, { body: { city: null, phone: '', country: '', postalCode: '' } })
    expect(state.contacts.get(id)).toMatchObject({ city: null, phone: null, country: null, postalCode: null })
  })

  it('takes no locationId', async () => {
    const { call, contact } = world()
    expect(await call('PUT', `/contacts/${contact().id}`, { body: { locationId: L } })).toMatchObject({
      status: 422,
      body: { message: ['property locationId should not exist'] },
    })
  })

  it('takes companyName, or refuses it as its OpenAPI document suggests', async () => {
    const taking = world()
    const taken = await taking.call('PUT', `/contacts/${taking.contact().id}`, {
      body: { companyName: 'Quay Ltd' },
    })
    expect(taken.body.contact).toMatchObject({ companyName: 'Quay Ltd' })
    const refusing = world({ updateTakesCompanyName: false })
    const refused = await refusing.call('PUT', `/contacts/${refusing.contact().id}`, {
      body: { companyName: 'Quay Ltd' },
    })
    expect(refused).toMatchObject({
      status: 422,
      body: { message: ['property companyName should not exist'] },
    })
  })

  it('refuses an owner who is no user of the location', async () => {
    const { call, contact } = world()
    const { id } = contact()
    expect((await call('PUT', `/contacts/${id}`, { body: { assignedTo: 'user-brian' } })).status).toBe(200)
    expect((await call('PUT', `/contacts/${id}`, { body: { assignedTo: 'stranger' } })).status).toBe(422)
  })

  it.each([
    ['1990-09-25', '1990-09-25'],
    ['09/25/1990', '1990-09-25'],
    ['1990_09_25', '1990-09-25'],
    ['', undefined],
  ])('reads the birthday %j', async (given, stored) => {
    const { call, contact } = world()
    const { body } = await call('PUT', `/contacts/${contact({ dateOfBirth: '2000-01-01' }).id}`, {
      body: { dateOfBirth: given },
    })
    expect((body.contact as { dateOfBirth?: string }).dateOfBirth).toBe(stored)
  })

  it.each(['25.09.1990', '1990-02-30', 'yesterday'])('refuses the birthday %j', async (dateOfBirth) => {
    const { call, contact } = world()
    expect(await call('PUT', `/contacts/${contact().id}`, { body: { dateOfBirth } })).toMatchObject({
      status: 422,
      body: { message: ['dateOfBirth must be a valid date'] },
    })
  })
})

describe('custom fields', () => {
  it('are written {id, field_value} and read {id, value}; those not sent stay', async () => {
    const { call, contact } = world()
    const { id } = contact({ customFields: [{ id: 'remark', value: 'old' }] })
    const { body } = await call('PUT', `/contacts/${id}`, {
      body: {
        customFields: [
          { id: 'size', field_value: 'Large' },
          { id: 'interests', field_value: ['Web', 'Video'] },
          { key: 'budget', field_value: '1200.5' },
          { id: 'renewal', field_value: '2026-09-01' },
          { id: 'second_phone', field_value: '(085) 555 0199' },
        ],
      },
    })
    expect(body.contact).toMatchObject({
      customFields: [
        { id: 'remark', value: 'old' },
        { id: 'size', value: 'Large' },
        { id: 'interests', value: ['Web', 'Video'] },
        { id: 'budget', value: 1200.5 },
        { id: 'renewal', value: '2026-09-01' },
        { id: 'second_phone', value: '+353855550199' },
      ],
    })
  })

  it.each([
    ['size', 'Huge', 'must be one of the following values: Small, Large'],
    ['interests', ['Web', 'Radio'], 'must be one of the following values: Web, Print, Video'],
    ['interests', 'Web', 'must be one of the following values: Web, Print, Video'],
    ['budget', 'a lot', 'must be a number'],
    ['renewal', 'soon', 'must be a valid date'],
    ['remark', 5, 'must be a string'],
  ])('refuse for %s the value %j', async (id, field_value, message) => {
    const { call, contact } = world()
    expect(
      await call('PUT', `/contacts/${contact().id}`, { body: { customFields: [{ id, field_value }] } }),
    ).toMatchObject({ status: 422, body: { message: [`customFields.0.field_value ${message}`] } })
  })

  it('must exist, and are cleared by an empty text, an empty list or null', async () => {
    const { call, contact, state } = world()
    const { id } = contact({
      customFields: [
        { id: 'remark', value: 'x' },
        { id: 'interests', value: ['Web'] },
        { id: 'budget', value: 3 },
      ],
    })
    const unknown = await call('PUT', `/contacts/${id}`, {
      body: { customFields: [{ id: 'none', field_value: 'x' }] },
    })
    expect(unknown.status).toBe(422)
    await call('PUT', `/contacts/${id}`, {
      body: {
        customFields: [
          { id: 'remark', field_value: '' },
          { id: 'interests', field_value: [] },
          { id: 'budget', field_value: null },
        ],
      },
    })
    expect(state.contacts.get(id)?.customFields).toEqual([])
  })
})

describe('a location that forbids duplicates', () => {
  it('refuses the second contact with an e-mail or phone, and says which it met', async () => {
    const { call, contact, state } = world()
    const first = contact({
      firstName: 'Ann',
      lastName: 'Kelly',
      email: 'ann@example.com',
      phone: '+353855550123',
    })
    const meta = { contactId: first.id, contactName: 'Ann Kelly' }
    const message = 'This location does not allow duplicated contacts.'
    expect(await call('POST', '/contacts/', { body: create({ email: 'ANN@example.com' }) })).toMatchObject({
      status: 400,
      body: { statusCode: 400, message, meta: { ...meta, matchingField: 'email' } },
    })
    expect(await call('POST', '/contacts/', { body: create({ phone: '085 555 0123' }) })).toMatchObject({
      status: 400,
      body: { message, meta: { ...meta, matchingField: 'phone' } },
    })
    const other = contact({ email: 'bob@example.com' })
    expect((await call('PUT', `/contacts/${other.id}`, { body: { email: 'ann@example.com' } })).status).toBe(
      400,
    )
    expect((await call('PUT', `/contacts/${first.id}`, { body: { email: 'ann@example.com' } })).status).toBe(
      200,
    )
    expect(state.contacts.size).toBe(2)
  })

  it('can allow them', async () => {
    const { call, contact, state } = world()
    state.location.allowDuplicateContact = true
    contact({ email: 'ann@example.com' })
    expect((await call('POST', '/contacts/', { body: create({ email: 'ann@example.com' }) })).status).toBe(
      201,
    )
  })
})

describe('deleting a contact', () => {
  it('answers succeded, takes its tasks and notes along, and leaves a 400 behind', async () => {
    const { call, contact, state } = world()
    const { id } = contact()
    await call('POST', `/contacts/${id}/tasks`, {
      body: { title: 'Call', dueDate: '2026-05-05T10:00:00Z', completed: false },
    })
    await call('POST', `/contacts/${id}/notes`, { body: { body: 'Met at the fair' } })
    expect(await call('DELETE', `/contacts/${id}`)).toMatchObject({ status: 200, body: { succeded: true } })
    expect((await call('GET', `/contacts/${id}`)).status).toBe(400)
    expect((await call('DELETE', `/contacts/${id}`)).status).toBe(400)
    expect([state.tasks.size, state.notes.size]).toEqual([0, 0])
  })
})

describe('upsert', () => {
  it('answers 200 and whether the contact is new', async () => {
    const { call } = world()
    const body = create({ email: 'ann@example.com', firstName: 'Ann' })
    expect(await call('POST', '/contacts/upsert', { body })).toMatchObject({
      status: 200,
      body: { new: true },
    })
    expect(await call('POST', '/contacts/upsert', { body: { ...body, firstName: 'Anne' } })).toMatchObject({
      status: 200,
      body: { new: false, contact: { firstName: 'Anne' } },
    })
  })

  it('drops the phone when e-mail and phone match different contacts', async () => {
    const { call, contact, state } = world()
    const ann = contact({ email: 'ann@example.com', phone: '+353855550101' })
    const bob = contact({ email: 'bob@example.com', phone: '+353855550102' })
    await call('POST', '/contacts/upsert', {
      body: create({ email: 'ann@example.com', phone: '+353855550102' }),
    })
    expect(state.contacts.get(ann.id)?.phone).toBe('+353855550101')
    expect(state.contacts.get(bob.id)).toEqual(bob)
  })

  it('by an additional e-mail erases the main one', async () => {
    const { call, contact, state } = world()
    const { id } = contact({ email: 'ann@example.com', additionalEmails: ['ann@work.example'] })
    await call('POST', '/contacts/upsert', { body: create({ email: 'ann@work.example' }) })
    expect(state.contacts.get(id)?.email).toBe('ann@work.example')
  })
})
