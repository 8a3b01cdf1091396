import { describe, expect, it } from 'vitest'
import { L, start, type World, world } from './world'

const task = { title: 'Call Ann', dueDate: '2026-05-05T10:00:00+01:00', completed: false }

function withContact(settings = {}) {
  const w = world(settings)
  const { id } = w.contact({ firstName: 'Ann', lastName: 'Kelly', businessId: 'business-1' })
  return { ...w, id, path: `/contacts/${id}/tasks` }
}

async function add(w: World, contactId: string, more: object = {}): Promise<string> {
  const { body } = await w.call('POST', `/contacts/${contactId}/tasks`, { body: { ...task, ...more } })
  return (body.task as { id: string }).id
}

describe('a task', () => {
  it('is created with title, dueDate and completed, answered 201 without timestamps', async () => {
    const { call, path, id } = withContact()
    const { status, body } = await call('POST', path, {
      body: { ...task, body: 'About the quote', assignedTo: 'user-brian' },
    })
    expect(status).toBe(201)
    expect(body.task).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
      contactId: id,
      title: 'Call Ann',
      body: 'About the quote',
      assignedTo: 'user-brian',
      dueDate: '2026-05-05T09:00:00.000Z',
      completed: false,
    })
  })

  it('is refused without them', async () => {
    const { call, path } = withContact()
    const { status, body } = await call('POST', path, { body: { body: 'x' } })
    expect(status).toBe(422)
    expect(body.message).toEqual(
      expect.arrayContaining([
        'title should not be empty',
        'dueDate should not be empty',
        'completed should not be empty',
      ]),
    )
  })

  it.each([
    '2026-05-05T10:00:00.000Z',
    '2026-05-05',
    '2026-05-05T10:00:00',
    'tomorrow',
    '2026-13-05T10:00:00Z',
  ])('refuses the due date %s', async (dueDate) => {
    const { call, path } = withContact()
    expect(await call('POST', path, { body: { ...task, dueDate } })).toMatchObject({
      status: 422,
      body: { message: ['dueDate must be a valid ISO 8601 date string'] },
    })
  })

  it('is listed, got, changed, completed and deleted under its contact', async () => {
    const { call, path, ...w } = withContact()
    const id = await add({ ...w, call } as World, w.id)
    expect((await call('GET', path)).body.tasks).toMatchObject([{ id }])
    expect((await call('GET', `${path}/${id}`)).body.task).toMatchObject({ title: 'Call Ann' })
    const change = { title: 'Ring Ann', dueDate: '2026-05-06T10:00:00Z', body: 'New' }
    expect((await call('PUT', `${path}/${id}`, { body: change })).body.task).toMatchObject({
      title: 'Ring Ann',
      dueDate: '2026-05-06T10:00:00.000Z',
      completed: false,
    })
    const done = await call('PUT', `${path}/${id}/completed`, { body: { completed: true } })
    expect(done.body.task).toMatchObject({ completed: true, title: 'Ring Ann' })
    expect(await call('DELETE', `${path}/${id}`)).toMatchObject({ status: 200, body: { succeded: true } })
    expect((await call('GET', `${path}/${id}`)).status).toBe(400)
  })

  it('clears body and owner with an empty text', async () => {
    const w = withContact()
    const id = await add(w, w.id, { body: 'x', assignedTo: 'user-brian' })
    await w.call('PUT', `${w.path}/${id}`, {
      body: { title: 'Call Ann', dueDate: '2026-05-05T10:00:00Z', body: '', assignedTo: '' },
    })
    expect(w.state.tasks.get(id)).toMatchObject({ body: null, assignedTo: null })
  })

  it('wants title and dueDate with every change, or not', async () => {
    const strict = withContact()
    const id = await add(strict, strict.id)
    const refused = await strict.call('PUT', `${strict.path}/${id}`, { body: { body: 'x' } })
    expect(refused.status).toBe(422)
    strict.state.settings.taskUpdateNeedsTitleAndDueDate = false
    expect((await strict.call('PUT', `${strict.path}/${id}`, { body: { body: 'x' } })).status).toBe(200)
  })

  it('is not found under another contact; what that answers is a setting', async () => {
    const w = withContact()
    const id = await add(w, w.id)
    const other = w.contact()
    expect(await w.call('GET', `/contacts/${other.id}/tasks/${id}`)).toMatchObject({
      status: 400,
      body: { message: `Task with id ${id} not found` },
    })
    w.state.settings.missingRecordStatus = 404
    expect((await w.call('GET', `/contacts/${other.id}/tasks/${id}`)).status).toBe(404)
  })

  it.each([
    [false, start - 60_000],
    [true, start],
  ])('moves the contact’s dateUpdated: %s', async (taskTouchesContact, expected) => {
    const w = withContact({ taskTouchesContact })
    await add(w, w.id)
    expect(w.state.contacts.get(w.id)?.dateUpdated).toBe(new Date(expected).toISOString())
  })
})

describe('the task search of the location', () => {
  const search = (w: World, body: object) => w.call('POST', `/locations/${L}/tasks/search`, { body })
  const rows = (body: Record<string, unknown>) => body.tasks as Record<string, unknown>[]

  it('answers rows with _id, and the contact’s name', async () => {
    const w = withContact()
    const id = await add(w, w.id)
    const [row] = rows((await search(w, {})).body)
    expect(row).toMatchObject({
      _id: id,
      contactId: w.id,
      title: 'Call Ann',
      contactDetails: { firstName: 'Ann', lastName: 'Kelly' },
    })
    expect(row).not.toHaveProperty('id')
  })

  it('narrows by contacts, completed, owner, title and business', async () => {
    const w = withContact()
    const other = w.contact()
    const one = await add(w, w.id, { assignedTo: 'user-brian' })
    const two = await add(w, other.id, { completed: true, title: 'Send invoice' })
    const found = async (body: object) => rows((await search(w, body)).body).map(({ _id }) => _id)
    expect(await found({ contactId: [other.id] })).toEqual([two])
    expect(await found({ contactId: [other.id, w.id] })).toEqual([one, two])
    expect(await found({ completed: false })).toEqual([one])
    expect(await found({ assignedTo: ['user-brian'] })).toEqual([one])
    expect(await found({ query: 'INVOICE' })).toEqual([two])
    expect(await found({ businessId: 'business-1' })).toEqual([one])
  })

  it('answers 25 rows unless asked, at most 100 whatever is asked, and skips', async () => {
    const w = withContact()
    for (let i = 0; i < 130; i += 1) await add(w, w.id)
    const count = async (body: object) => rows((await search(w, body)).body).length
    expect(await count({})).toBe(25)
    expect(await count({ limit: 500 })).toBe(100)
    expect(await count({ limit: 100, skip: 100 })).toBe(30)
    w.state.settings.taskSearchCap = 50
    expect(await count({ limit: 500 })).toBe(50)
  })
})
