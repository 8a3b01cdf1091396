import { afterEach, describe, expect, it } from 'vitest'
import { examples } from './examples/index'
import { action, type CatalogWorld, openWorld } from './world'

const worlds: CatalogWorld[] = []
afterEach(async () => {
  for (const { practice } of worlds.splice(0)) await practice.close()
})

describe('an answer', () => {
  const callOf = async (name: string, more: object = {}) => {
    const world = await openWorld()
    worlds.push(world)
    const input = await examples[name]?.(world)
    return world.call(action(name), { ...(input as object), ...more })
  }

  it('that is a file comes back as it was sent', async () => {
    expect(await callOf('comments.attachments.download')).toBe('cGxhbg==')
  })

  it('holds only the properties that were asked for', async () => {
    expect(await callOf('tasks.get', { query: { fields: 'name,due_at' } })).toEqual({
      name: 'Dig',
      due_at: null,
    })
  })
})

describe('a call', () => {
  const emptyWorld = async () => {
    const world = await openWorld()
    worlds.push(world)
    return world
  }

  it.each([
    [
      'contacts.tasks.create',
      { path: { contactId: 'x' }, body: { dueDate: '2026-06-01T09:00:00Z', completed: false } },
      'body.title is missing',
    ],
    [
      'contacts.tasks.create',
      {
        path: { contactId: 'x' },
        body: { title: 'A', dueDate: '2026-06-01T09:00:00.000Z', completed: false },
      },
      'body.dueDate',
    ],
    [
      'contacts.tasks.complete',
      { path: { contactId: 'x' }, body: { completed: true } },
      'path.taskId is missing',
    ],
    [
      'contacts.tags.updateMany',
      { path: { type: 'swap' }, body: { contacts: ['x'], tags: ['a'] } },
      'path.type',
    ],
    [
      'contacts.update',
      { path: { contactId: 'x' }, body: { colour: 'red' } },
      'body.colour is nothing that it takes',
    ],
    ['contacts.get', { path: { contactId: '..' } }, 'path.contactId'],
    ['contacts.get', { path: 'x' }, 'path'],
    ['contacts.get', [], 'it: '],
    ['contacts.get', { path: { contactId: 'x' }, body: {} }, 'body is nothing that it takes'],
    ['tasks.create', { body: { name: '' } }, 'body.name'],
    ['tasks.list', { query: { colour: 'red' } }, 'query.colour is nothing that it takes'],
    ['tasks.list', { query: { 'due_at[gte]': 'today' } }, 'query.due_at[gte]'],
    [
      'comments.attachments.attach',
      { path: { comment_id: 'abcdefgh01234567' }, body: { file: { name: 'a', base64: '?' } } },
      'body.file.base64',
    ],
  ])('of %s with a wrong input is refused before anything is sent', async (name, input, fault) => {
    const world = await emptyWorld()
    const refused = await world.call(action(name), input).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ code: 'choice.wrong', message: expect.stringContaining(fault) })
    expect(world.sent).toEqual([])
  })

  it.each([
    ['contacts.create', { body: { locationId: 'elsewhere' } }],
    ['location.get', { path: { locationId: 'elsewhere' } }],
    ['calendars.list', { query: { locationId: 'elsewhere' } }],
    ['projects.create', { body: { team_id: 'abcdefgh01234567', name: 'A', is_open: true } }],
    ['projects.list', { query: { team_id: 'abcdefgh01234567' } }],
    ['tags.create', { body: { team_id: 'abcdefgh01234567', name: 'A' } }],
    ['teams.get', { path: { id: 'abcdefgh01234567' } }],
  ])('of %s that names another place is refused before anything is sent', async (name, input) => {
    const world = await emptyWorld()
    const refused = await world.call(action(name), input).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ code: 'workspace.mismatch' })
    expect(world.sent).toEqual([])
  })

  it('may make what belongs to no space', async () => {
    const world = await emptyWorld()
    await world.call(action('tags.create'), { body: { team_id: null, name: 'Mine' } })
    expect(world.sent).toMatchObject([{ body: { team_id: null, name: 'Mine' } }])
  })

  it('that is answered in another form than the entry says fails', async () => {
    const world = await emptyWorld()
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      method: 'GET',
      path: /\/tags$/,
      status: 200,
      body: { tags: [{ id: 7 }] },
    })
    const refused = await world.call(action('location.tags.list'), {}).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ code: 'protocol.unexpected' })
  })

  it('of HighLevel needs the scope that its entry names', async () => {
    const world = await emptyWorld()
    const entry = { ...action('contacts.tags.add'), scope: 'contacts.readonly' }
    const input = await examples['contacts.tags.add']?.(world)
    const refused = await world.call(entry, input).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({ code: 'permission.refused' })
  })
})
