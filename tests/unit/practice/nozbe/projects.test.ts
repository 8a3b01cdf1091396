import { describe, expect, it } from 'vitest'
import { limitsText } from '../../../../main/practice/nozbe/limits'
import { world } from './world'

describe('projects', () => {
  it('need is_open, and belong to the space and to who made them', async () => {
    const { post, teamId, memberIds, clock } = world()
    const { status, body } = await post('/projects', { name: 'Contacts', team_id: teamId, is_open: false })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      author_id: memberIds[0],
      created_at: clock.now(),
      last_event_at: clock.now(),
      is_single_actions: false,
      is_template: false,
      ended_at: null,
    })
    expect('last_modified' in body).toBe(false)
    expect((await post('/projects', { name: 'Contacts', team_id: teamId })).status).toBe(400)
  })

  it('last_event_at moves with whatever happens inside', async () => {
    const { post, put, remove, get, space, projectId, clock } = world()
    const moved = async () => {
      const { last_event_at } = (await get(`/projects/${projectId}`)).body
      const now = clock.now()
      clock.advance(1000)
      return last_event_at === now
    }
    const task_id = space.task({ name: 'x', projectId })
    expect(await moved()).toBe(false)
    await put(`/tasks/${task_id}`, { name: 'y' })
    expect(await moved()).toBe(true)
    await post('/comments', { body: 'x', task_id })
    expect(await moved()).toBe(true)
    const { body } = await post('/project_sections', { name: 'x', project_id: projectId })
    expect(await moved()).toBe(true)
    await remove(`/project_sections/${body.id}`)
    expect(await moved()).toBe(true)
    await remove(`/tasks/${task_id}`)
    expect(await moved()).toBe(true)
    expect(await moved()).toBe(false)
  })

  it('go with their sections, tasks, comments and accesses', async () => {
    const { remove, space, state } = world()
    const projectId = space.project('Old', false)
    const taskId = space.task({ name: 'x', projectId, sectionId: space.section(projectId, 'Anna') })
    space.comment(taskId, 'Hi', false)
    expect((await remove(`/projects/${projectId}`)).status).toBe(200)
    expect([state.tasks, state.sections, state.comments, state.accesses].map(({ size }) => size)).toEqual([
      0, 0, 0, 0,
    ])
  })

  it('of single tasks cannot be deleted', async () => {
    const { remove, get } = world()
    const [single] = (await get('/projects?is_single_actions=true')).rows
    expect((await remove(`/projects/${single?.id}`)).status).toBe(400)
  })
})

describe('the limits of the space', () => {
  it('are told as a JSON text, -1 for unlimited', async () => {
    const { get } = world()
    const [team] = (await get('/teams')).rows
    expect(JSON.parse(String(team?.limits))).toEqual({ projects_open: -1, project_sections: -1, tags: -1 })
  })

  it.each([400, 402, 403] as const)('hold with a %i', async (limitStatus) => {
    const { post, put, state, teamId, projectId } = world({ limitStatus })
    const [team] = state.teams.all()
    if (!team) throw new Error('The world has a team')
    state.teams.put({ ...team, limits: limitsText({ projects_open: 2, project_sections: 1, tags: 1 }) })
    const project = (more: object = {}) =>
      post('/projects', { name: 'P', team_id: teamId, is_open: true, ...more })

    const second = await project()
    expect(second.status).toBe(201)
    expect(await project()).toMatchObject({
      status: limitStatus,
      body: { message: 'Your plan has a limit of 2 open projects' },
    })
    expect((await project({ is_template: true })).status).toBe(201)
    await put(`/projects/${second.body.id}`, { ended_at: 5 })
    expect((await project()).status).toBe(201)
    expect((await put(`/projects/${second.body.id}`, { ended_at: null })).status).toBe(limitStatus)

    const section = () => post('/project_sections', { name: 'S', project_id: projectId })
    const first = await section()
    expect((await section()).body.message).toBe('Your plan has a limit of 1 sections in a project')
    await put(`/project_sections/${first.body.id}`, { archived_at: 5 })
    expect((await section()).status).toBe(201)

    const tag = () => post('/tags', { name: 't', team_id: teamId })
    expect([(await tag()).status, (await tag()).status]).toEqual([201, limitStatus])
  })
})

describe('sections', () => {
  it('are placed last, and archived with archived_at', async () => {
    const { post, put, get, projectId, clock } = world()
    const one = await post('/project_sections', { name: 'Anna', project_id: projectId })
    const other = await post('/project_sections', { name: 'Ben', project_id: projectId })
    expect(Number(other.body.position)).toBeGreaterThan(Number(one.body.position))
    await put(`/project_sections/${one.body.id}`, { archived_at: clock.now() })
    const live = await get(`/project_sections?project_id=${projectId}&archived_at=null`)
    expect(live.rows.map(({ name }) => name)).toEqual(['Ben'])
  })

  it('are not for single tasks', async () => {
    const { post, get } = world()
    const [single] = (await get('/projects?is_single_actions=true')).rows
    const { body } = await post('/project_sections', { name: 'Anna', project_id: single?.id })
    expect(body.message).toBe('project_id: single tasks have no sections')
  })

  it('deleted, leave their tasks unfiled, as a change of the tasks', async () => {
    const { remove, get, space, projectId, clock } = world()
    const sectionId = space.section(projectId, 'Anna')
    const taskId = space.task({ name: 'x', projectId, sectionId })
    expect((await remove(`/project_sections/${sectionId}`)).status).toBe(200)
    expect((await get(`/tasks/${taskId}`)).body).toMatchObject({
      project_id: projectId,
      project_section_id: null,
      last_modified: clock.now(),
    })
  })

  it('or take their tasks along, where the service is like that', async () => {
    const { remove, get, space, projectId } = world({ deletedSection: 'deletes its tasks' })
    const sectionId = space.section(projectId, 'Anna')
    const taskId = space.task({ name: 'x', projectId, sectionId })
    await remove(`/project_sections/${sectionId}`)
    expect((await get(`/tasks/${taskId}`)).status).toBe(404)
  })
})

describe('groups and accesses', () => {
  it('a group holds projects or members; its assignments go with it', async () => {
    const { post, remove, get, teamId, projectId, memberIds } = world()
    const group = { name: 'HighLevel', team_id: teamId, is_private: false }
    const { body } = await post('/project_groups', group)
    const assign = (object_id: unknown, group_type: string) =>
      post('/group_assignments', { group_id: body.id, object_id, group_type })
    expect((await assign(projectId, 'project')).status).toBe(201)
    expect((await assign(memberIds[1], 'member')).status).toBe(201)
    expect((await assign(memberIds[1], 'project')).status).toBe(400)
    expect((await assign(projectId, 'folder')).status).toBe(400)
    expect((await get(`/group_assignments?group_id=${body.id}&group_type=project`)).rows).toHaveLength(1)
    await remove(`/project_groups/${body.id}`)
    expect((await get('/group_assignments')).rows).toEqual([])
  })

  it('an access lets a member into a closed project', async () => {
    const { post, put, remove, call, teamId, tokenOf, memberIds } = world()
    const { body: closed } = await post('/projects', { name: 'Closed', team_id: teamId, is_open: false })
    const authorization = tokenOf(1)
    const sees = async () => (await call('GET', `/projects/${closed.id}`, { authorization })).status === 200
    expect(await sees()).toBe(false)
    const access = { project_id: closed.id, member_id: memberIds[1], is_manager: false }
    const { body } = await post('/project_accesses', access)
    expect(await sees()).toBe(true)
    expect((await post('/project_accesses', access)).body.message).toBe('member_id: has access already')
    expect((await put(`/project_accesses/${body.id}`, { is_manager: true })).body.is_manager).toBe(true)
    await remove(`/project_accesses/${body.id}`)
    expect(await sees()).toBe(false)
  })
})
