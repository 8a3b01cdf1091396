import { describe, expect, it } from 'vitest'
import { world } from './world'

describe('the place of a task', () => {
  it.each([{}, { project_id: '' }, { project_id: 'task_me' }])(
    '%j is a single task of the token’s owner',
    async (place) => {
      const { post, state, get } = world()
      const { body } = await post('/tasks', { name: 'Buy milk', ...place })
      expect(state.projects.get(String(body.project_id))?.is_single_actions).toBe(true)
      expect((await get(`/tasks/${body.id}`)).status).toBe(200)
    },
  )

  it('is a section of its own project', async () => {
    const { post, space, projectId } = world()
    const sectionId = space.section(projectId, 'Anna')
    const elsewhere = space.section(space.project('Other', true), 'Ben')
    const made = await post('/tasks', { name: 'x', project_id: projectId, project_section_id: sectionId })
    expect(made.body.project_section_id).toBe(sectionId)
    expect(
      (await post('/tasks', { name: 'x', project_id: projectId, project_section_id: elsewhere })).body
        .message,
    ).toBe(`project_section_id: there is no section ${elsewhere} in the project`)
  })

  it('loses its section when it goes to another project, and keeps one that is sent along', async () => {
    const { put, space, projectId } = world()
    const other = space.project('Other', true)
    const section = space.section(other, 'Ben')
    const task = () => space.task({ name: 'x', projectId, sectionId: space.section(projectId, 'Anna') })
    expect((await put(`/tasks/${task()}`, { project_id: other })).body).toMatchObject({
      project_id: other,
      project_section_id: null,
    })
    const moved = await put(`/tasks/${task()}`, { project_id: other, project_section_id: section })
    expect(moved.body.project_section_id).toBe(section)
  })
})

describe('who is responsible', () => {
  it('is a team member or the author, not a user', async () => {
    const { post, memberIds, state } = world()
    const responsible = async (responsible_id: unknown) => post('/tasks', { name: 'x', responsible_id })
    expect((await responsible(memberIds[2])).body.responsible_id).toBe(memberIds[2])
    expect((await responsible('author')).body.responsible_id).toBe(memberIds[0])
    const userId = state.teamMembers.get(memberIds[2] ?? '')?.user_id
    expect((await responsible(userId)).body.message).toContain("it takes a team member's id")
  })

  it('must be somebody when there is a due date', async () => {
    const { post, put, memberIds } = world()
    const due_at = Date.parse('2026-05-08T00:00:00Z')
    const message = 'due_at: a task with a due date needs a responsible_id'
    expect(await post('/tasks', { name: 'x', due_at })).toMatchObject({ status: 400, body: { message } })
    const { body } = await post('/tasks', { name: 'x', due_at, is_all_day: true, responsible_id: 'author' })
    expect(body).toMatchObject({ due_at, is_all_day: true, responsible_id: memberIds[0] })
    expect(await put(`/tasks/${body.id}`, { responsible_id: null })).toMatchObject({
      status: 400,
      body: { message },
    })
    expect((await put(`/tasks/${body.id}`, { due_at: due_at + 1 })).status).toBe(200)
    expect((await put(`/tasks/${body.id}`, { responsible_id: null, due_at: null })).status).toBe(200)
  })

  it('may have to be named whenever due_at is', async () => {
    const { put, space, projectId, memberIds } = world({ dueAtNeedsResponsibleInBody: true })
    const id = space.task({ name: 'x', projectId, member: 1, due: 1 })
    expect((await put(`/tasks/${id}`, { due_at: 5 })).body.message).toBe(
      'due_at: must be sent with responsible_id',
    )
    expect((await put(`/tasks/${id}`, { due_at: 5, responsible_id: memberIds[1] })).status).toBe(200)
    expect((await put(`/tasks/${id}`, { due_at: null })).status).toBe(200)
  })
})

describe('stamps', () => {
  it('last_modified moves with every change of the task, and only then', async () => {
    const { put, space, projectId, clock } = world()
    const id = space.task({ name: 'x', projectId })
    const { body: before } = await put(`/tasks/${id}`, { name: 'x' })
    expect(before.last_modified).toBeLessThan(clock.now())
    clock.advance(1000)
    const { body: after } = await put(`/tasks/${id}`, { name: 'y' })
    expect([after.last_modified, after.created_at]).toEqual([clock.now(), before.created_at])
  })

  it('a comment or a tag moves it only where the service is like that', async () => {
    const { post, get, space, projectId, teamId, clock, state } = world()
    const task_id = space.task({ name: 'x', projectId })
    const tag_id = (await post('/tags', { name: 'vip', team_id: teamId })).body.id
    const before = (await get(`/tasks/${task_id}`)).body
    await post('/comments', { body: 'Hi', task_id })
    await post('/tag_assignments', { tag_id, task_id })
    const after = (await get(`/tasks/${task_id}`)).body
    expect(after).toEqual({ ...before, last_activity_at: clock.now() })
    Object.assign(state.settings, { commentTouchesTask: true })
    await post('/comments', { body: 'Hi', task_id })
    expect((await get(`/tasks/${task_id}`)).body.last_modified).toBe(clock.now())
  })

  it('completing is an ended_at, reopening a null', async () => {
    const { put, space, projectId, clock } = world()
    const id = space.task({ name: 'x', projectId })
    expect((await put(`/tasks/${id}`, { ended_at: clock.now() })).body.ended_at).toBe(clock.now())
    expect((await put(`/tasks/${id}`, { ended_at: null })).body.ended_at).toBeNull()
  })
})

describe('what goes with a task', () => {
  it('deleting it deletes its comments, attachments, tags and reminders', async () => {
    const { post, remove, space, projectId, teamId, state } = world()
    const task_id = space.task({ name: 'x', projectId })
    const tag_id = (await post('/tags', { name: 'vip', team_id: teamId })).body.id
    const comment = await post('/comments', { body: 'Hi', task_id })
    await post(`/comments/${comment.body.id}/attachments`, { name: 'plan.pdf' })
    await post('/tag_assignments', { tag_id, task_id })
    await post('/reminders', { task_id, remind_at: 1, is_relative: false, is_all_day: false })
    const sizes = () =>
      [state.tasks, state.comments, state.attachments, state.tagAssignments, state.reminders, state.tags].map(
        ({ size }) => size,
      )
    expect(sizes()).toEqual([1, 1, 1, 1, 1, 1])
    await remove(`/tasks/${task_id}`)
    expect(sizes()).toEqual([0, 0, 0, 0, 0, 1])
  })

  it('task_events tell what the API changed, oldest first', async () => {
    const { post, put, get, memberIds } = world()
    const { body } = await post('/tasks', { name: 'x' })
    await put(`/tasks/${body.id}`, { name: 'y' })
    const { rows } = await get(`/task_events?task_id=${body.id}`)
    expect(rows.map(({ author_id, change }) => [author_id, JSON.parse(String(change)).name])).toEqual([
      [memberIds[0], 'x'],
      [memberIds[0], 'y'],
    ])
    expect((await get(`/task_events/${rows[0]?.id}`)).body).toEqual(rows[0])
  })

  it('recurrences are read only, and a task takes only one that exists', async () => {
    const { put, space, projectId } = world()
    const id = space.task({ name: 'x', projectId })
    expect((await put(`/tasks/${id}`, { recurrence_id: 'nowhere000000000' })).status).toBe(400)
    expect((await put(`/tasks/${id}`, { recurrence_id: null })).status).toBe(200)
  })
})
