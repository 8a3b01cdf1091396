import { describe, expect, it } from 'vitest'
import { connectHighLevel } from '../../main/connectors/highlevel/connect'
import { readDefinitions } from '../../main/connectors/highlevel/definitions'
import { define, state, users, world } from './highlevelWorld'

describe('connecting', () => {
  it('tells the zone and country of the location, and whether it allows duplicates', async () => {
    expect(await connectHighLevel(world.http, world.practice.highlevel.locationId)).toMatchObject({
      id: world.practice.highlevel.locationId,
      timezone: 'Europe/Dublin',
      country: 'IE',
      allowDuplicateContact: expect.any(Boolean),
    })
  })

  it('says so when the location is not the token’s', async () => {
    await expect(connectHighLevel(world.http, 'elsewhere')).rejects.toMatchObject({
      code: 'location.unknown',
    })
  })

  it('says so when the token is bad', async () => {
    world.practice.highlevelState.tokens.delete(world.practice.highlevel.token)
    const attempt = connectHighLevel(world.http, world.practice.highlevel.locationId)
    await expect(attempt).rejects.toMatchObject({ code: 'auth.refused' })
  })
})
describe('what the location has of its own', () => {
  const definitions = () => readDefinitions(world.http, world.location.id)
  const only = async (id: string) => (await definitions()).customFields.find((field) => field.id === id)

  it.each([
    ['TEXT', 'text'],
    ['LARGE_TEXT', 'text'],
    ['NUMERICAL', 'number'],
    ['MONETORY', 'number'],
    ['PHONE', 'phone'],
    ['DATE', 'date'],
    ['EMAIL', 'email'],
  ] as const)('is a field of type %s, where anything %s may be written', async (dataType, type) => {
    define('fit', { dataType, name: ' Shoe size ' })
    expect(await only('fit')).toEqual({ id: 'fit', name: 'Shoe size', type, options: null })
  })

  it.each([
    ['SINGLE_OPTIONS', 'text'],
    ['RADIO', 'text'],
    ['MULTIPLE_OPTIONS', 'set'],
    ['CHECKBOX', 'set'],
  ] as const)('is a choice of type %s with its options', async (dataType, type) => {
    define('fit', { dataType, picklistOptions: ['Yes', 'No'] })
    expect(await only('fit')).toMatchObject({ type, options: ['Yes', 'No'] })
  })

  it('leaves out what has no line on a card, and what is not of contacts', async () => {
    define('file', { dataType: 'FILE_UPLOAD' })
    define('deal', { dataType: 'TEXT', model: 'opportunity' })
    expect(await only('file')).toBeUndefined()
    expect(await only('deal')).toBeUndefined()
  })

  it('has both of two fields of one name, and one that is called like a field of every contact', async () => {
    define('one', { dataType: 'TEXT', name: 'Shoe size' })
    define('two', { dataType: 'NUMERICAL', name: 'Shoe size' })
    define('three', { dataType: 'TEXT', name: 'E-mail' })
    const { customFields } = await definitions()
    expect(customFields.filter(({ name }) => name === 'Shoe size').map(({ id }) => id)).toEqual([
      'one',
      'two',
    ])
    expect(customFields.map(({ name }) => name)).toContain('E-mail')
  })

  it('has the users with their e-mail', async () => {
    expect((await definitions()).users).toEqual(
      users().map(({ id, firstName, lastName, email }) => ({ id, name: `${firstName} ${lastName}`, email })),
    )
  })

  it('leaves out a user who was deleted, and a row that cannot be understood', async () => {
    const answer = {
      users: [
        { id: 'u1', name: 'Ann', deleted: true },
        { name: 'No id' },
        { id: 'u2', email: 'b@example.com' },
      ],
    }
    world.practice.faults.add({ kind: 'status', path: /^\/users\/$/, status: 200, body: answer })
    expect((await definitions()).users).toEqual([{ id: 'u2', name: 'b@example.com', email: 'b@example.com' }])
  })

  it('is empty where the sign-in has no scope for it', async () => {
    const [token] = [...state().tokens.all()]
    if (!token) throw new Error('no token')
    state().tokens.put({ ...token, scopes: ['contacts.readonly'] })
    expect(await definitions()).toEqual({ customFields: [], users: [] })
  })
})
