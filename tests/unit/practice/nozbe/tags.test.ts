import { expect, it } from 'vitest'
import { world } from './world'

it('tags are put on tasks, once each, and taken off again', async () => {
  const { post, remove, get, names, space, projectId, teamId } = world()
  const task_id = space.task({ name: 'Card', projectId })
  const tag_id = (await post('/tags', { name: 'vip', team_id: teamId, color: 'green', icon: 'crown' })).body
    .id
  await post('/tags', { name: 'lead', team_id: teamId })
  const { body } = await post('/tag_assignments', { tag_id, task_id })
  expect(await names(`/tags?task_id=${task_id}`)).toEqual(['vip'])
  expect((await get(`/tag_assignments?task_id=${task_id}`)).rows).toEqual([body])
  expect((await post('/tag_assignments', { tag_id, task_id })).status).toBe(400)
  expect((await post('/tag_assignments', { tag_id: task_id, task_id })).status).toBe(400)
  expect((await remove(`/tag_assignments/${body.id}`)).status).toBe(200)
  expect(await names(`/tags?task_id=${task_id}`)).toEqual([])
})

it('a tag is renamed and archived, never deleted', async () => {
  const { post, put, names, teamId } = world()
  const { body } = await post('/tags', { name: 'vip', team_id: teamId })
  expect((await put(`/tags/${body.id}`, { name: 'VIP', archived_at: 5 })).body).toMatchObject({
    name: 'VIP',
    archived_at: 5,
  })
  expect(await names('/tags?archived_at=null')).toEqual([])
})

it('a reminder is made and deleted', async () => {
  const { post, remove, get, space, projectId } = world()
  const task_id = space.task({ name: 'Card', projectId })
  const reminder = { task_id, remind_at: -3_600_000, is_relative: true, is_all_day: false }
  const { body } = await post('/reminders', reminder)
  expect((await get(`/reminders/${body.id}`)).body).toEqual({ id: body.id, ...reminder })
  await remove(`/reminders/${body.id}`)
  expect((await get('/reminders')).rows).toEqual([])
})
