import { describe, expect, it } from 'vitest'
import { world } from './world'

const clientId = 'abcdefgh12345678'

describe('writing', () => {
  it('POST answers 201 with the record, PUT takes a part and answers 200 with the record, DELETE answers 200', async () => {
    const { post, put, remove, get, projectId } = world()
    const made = await post('/tasks', { name: 'Call', project_id: projectId })
    expect([made.status, made.body.name]).toEqual([201, 'Call'])
    expect(made.body.id).toMatch(/^[a-zA-Z0-9]{16}$/)
    const path = `/tasks/${made.body.id}`
    expect((await get(path)).body).toEqual(made.body)

    const changed = await put(path, { is_followed: true })
    expect([changed.status, changed.body.name, changed.body.is_followed]).toEqual([200, 'Call', true])
    expect((await remove(path)).status).toBe(200)
    expect(await get(path)).toMatchObject({
      status: 404,
      body: { message: `Task ${made.body.id} not found` },
    })
    expect((await put(path, {})).status).toBe(404)
    expect((await remove(path)).status).toBe(404)
  })

  it('leaves no property of a new record undefined', async () => {
    const { post, projectId, teamId, memberIds, state } = world()
    const taskId = (await post('/tasks', { name: 'Call', project_id: projectId })).body.id
    const tagId = (await post('/tags', { name: 'vip', team_id: teamId })).body.id
    const groupId = (await post('/project_groups', { name: 'G', team_id: teamId, is_private: false })).body.id
    const userId = (await post('/users', { name: 'Nia', color: 'avatarColor1', is_placeholder: true })).body
      .id
    const closedId = (await post('/projects', { name: 'P', team_id: teamId, is_open: false })).body.id
    const bodies: [string, object][] = [
      ['/comments', { body: 'Hi', task_id: taskId }],
      ['/project_sections', { name: 'S', project_id: projectId }],
      ['/group_assignments', { group_id: groupId, object_id: projectId, group_type: 'project' }],
      ['/project_accesses', { project_id: closedId, member_id: memberIds[1], is_manager: false }],
      ['/tag_assignments', { tag_id: tagId, task_id: taskId }],
      ['/reminders', { task_id: taskId, remind_at: 5, is_relative: false, is_all_day: false }],
      ['/team_members', { team_id: teamId, user_id: userId, role: 'member', status: 'pending' }],
    ]
    for (const [path, body] of bodies) expect([path, (await post(path, body)).status]).toEqual([path, 201])
    for (const table of Object.values(state)) {
      if (!('all' in table)) continue
      for (const row of table.all()) expect(Object.values(row)).not.toContain(undefined)
    }
  })

  it('of two at a time loses neither', async () => {
    const { put, get, space, projectId } = world()
    const path = `/tasks/${space.task({ name: 'Call', projectId })}`
    await Promise.all([put(path, { name: 'Ring' }), put(path, { is_followed: true })])
    expect((await get(path)).body).toMatchObject({ name: 'Ring', is_followed: true })
  })

  it('knows no PATCH', async () => {
    const { call, space, projectId } = world()
    const id = space.task({ name: 'Call', projectId })
    expect((await call('PATCH', `/tasks/${id}`, { body: { name: 'x' } })).status).toBe(404)
  })

  it.each([
    ['POST', '/teams'],
    ['DELETE', '/teams/:id'],
    ['DELETE', '/users/:id'],
    ['DELETE', '/tags/:id'],
    ['PUT', '/tag_assignments/:id'],
    ['PUT', '/group_assignments/:id'],
    ['PUT', '/reminders/:id'],
    ['POST', '/task_events'],
    ['DELETE', '/task_recurrences/:id'],
  ])('has no %s %s', async (method, path) => {
    const { call } = world()
    const answer = await call(method, path.replace(':id', clientId), { body: {} })
    expect([answer.status, answer.body.message]).toEqual([
      404,
      `Cannot ${method} /v1/api${path.replace(':id', clientId)}`,
    ])
  })
})

describe('ids', () => {
  it.each([
    ['tasks', { name: 'x' }],
    ['projects', { name: 'x', is_open: true, team_id: 'team' }],
    ['project_groups', { name: 'x', is_private: false, team_id: 'team' }],
  ])('POST /%s takes the one that the client made', async (path, body) => {
    const { post, teamId } = world()
    const sent = { ...body, id: clientId, ...('team_id' in body ? { team_id: teamId } : {}) }
    expect((await post(`/${path}`, sent)).body.id).toBe(clientId)
    expect((await post(`/${path}`, { ...sent, id: 'too short' })).status).toBe(400)
    expect((await post(`/${path}`, { ...sent, id: null })).body.id).toMatch(/^[a-zA-Z0-9]{16}$/)
  })

  it('comments and group assignments take it, too', async () => {
    const { post, space, projectId, teamId } = world()
    const task_id = space.task({ name: 'Call', projectId })
    expect((await post('/comments', { id: clientId, body: 'Hi', task_id })).body.id).toBe(clientId)
    const group_id = (await post('/project_groups', { name: 'G', team_id: teamId, is_private: false })).body
      .id
    const assignment = { id: clientId, group_id, object_id: projectId, group_type: 'project' }
    expect((await post('/group_assignments', assignment)).body.id).toBe(clientId)
  })

  it('of sections, tags, tag assignments and reminders are made by the service; a sent one is ignored', async () => {
    const { post, space, projectId, teamId } = world()
    const task_id = space.task({ name: 'Call', projectId })
    const tag = await post('/tags', { id: clientId, name: 'vip', team_id: teamId })
    const answers = [
      tag,
      await post('/project_sections', { id: clientId, name: 'Anna', project_id: projectId }),
      await post('/tag_assignments', { id: clientId, tag_id: tag.body.id, task_id }),
      await post('/reminders', {
        id: clientId,
        task_id,
        remind_at: 1,
        is_relative: false,
        is_all_day: false,
      }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(201)
      expect(body.id).not.toBe(clientId)
    }
  })

  it.each([409, 400] as const)('one that exists already is a %i', async (duplicateIdStatus) => {
    const { post, names } = world({ duplicateIdStatus })
    await post('/tasks', { id: clientId, name: 'First' })
    const second = await post('/tasks', { id: clientId, name: 'Second' })
    expect([second.status, second.body.message]).toEqual([
      duplicateIdStatus,
      `Task ${clientId} exists already`,
    ])
    expect(await names('/tasks')).toEqual(['First'])
  })

  it('or one that exists already answers 200 with what is there', async () => {
    const { post } = world({ duplicateIdStatus: 200 })
    await post('/tasks', { id: clientId, name: 'First' })
    expect(await post('/tasks', { id: clientId, name: 'Second' })).toMatchObject({
      status: 200,
      body: { id: clientId, name: 'First' },
    })
  })

  it('in the body of a PUT is ignored', async () => {
    const { put, space, projectId } = world()
    const id = space.task({ name: 'Call', projectId })
    expect((await put(`/tasks/${id}`, { id: clientId })).body.id).toBe(id)
  })
})

describe('what a body may hold', () => {
  it('ignores properties that the service writes', async () => {
    const { post, put, clock, memberIds } = world()
    const sent = { name: 'Call', created_at: 1, last_modified: 1, author_id: memberIds[1] }
    const { body } = await post('/tasks', sent)
    expect(body).toMatchObject({
      created_at: clock.now(),
      last_modified: clock.now(),
      author_id: memberIds[0],
    })
    expect((await put(`/tasks/${body.id}`, { created_at: 'never' })).body.created_at).toBe(clock.now())
  })

  it('refuses unknown ones, unless the service ignores them', async () => {
    const { post, state } = world()
    const { status, body } = await post('/tasks', { name: 'Call', description: 'Long' })
    expect(status).toBe(400)
    expect(body.message).toContain('description')
    state.settings.refusesUnknown = false
    const taken = await post('/tasks', { name: 'Call', description: 'Long' })
    expect([taken.status, 'description' in taken.body]).toEqual([201, false])
  })

  it.each([
    ['tasks', {}],
    ['tasks', { name: '' }],
    ['tasks', { name: 'x'.repeat(256) }],
    ['tasks', { name: null }],
    ['tasks', { name: 'x', due_at: '2026-05-03' }],
    ['tasks', { name: 'x', due_at: 1.5, responsible_id: 'author' }],
    ['tasks', { name: 'x', ended_at: -1 }],
    ['tasks', { name: 'x', is_all_day: 'yes' }],
    ['tasks', { name: 'x', review_reason: 'bored' }],
    ['tasks', { name: 'x', project_id: 'short' }],
    ['projects', { name: 'x', team_id: clientId }],
    ['projects', { name: 'x', is_open: true }],
    ['project_sections', { name: 'x' }],
    ['comments', { body: 'x' }],
    ['tags', { team_id: null }],
    ['tags', { name: 'x', team_id: clientId }],
    ['reminders', { task_id: clientId, remind_at: 1 }],
  ])('POST /%s %j is a 400 with a message', async (path, body) => {
    const answer = await world().post(`/${path}`, body)
    expect([answer.status, typeof answer.body.message]).toEqual([400, 'string'])
  })

  it('takes a name of 255 characters', async () => {
    expect((await world().post('/tasks', { name: 'x'.repeat(255) })).status).toBe(201)
  })

  it.each(['', '{"name":', '[]', '"text"', 'null'])('%j is a 400', async (body) => {
    const { post } = world()
    expect((await post('/tasks', body)).status).toBe(400)
  })

  it('cannot move a comment to another task, nor a section to another project', async () => {
    const { post, put, space, projectId, teamId } = world()
    const [one, other] = ['one', 'other'].map((name) => space.task({ name, projectId }))
    const comment = await post('/comments', { body: 'Hi', task_id: one })
    const path = `/comments/${comment.body.id}`
    expect((await put(path, { task_id: one, body: 'Hello' })).status).toBe(200)
    expect(await put(path, { task_id: other })).toMatchObject({
      status: 400,
      body: { message: 'task_id: cannot be changed' },
    })
    const elsewhere = await post('/projects', { name: 'P', team_id: teamId, is_open: true })
    const section = space.section(projectId, 'Anna')
    expect((await put(`/project_sections/${section}`, { project_id: elsewhere.body.id })).status).toBe(400)
  })
})
