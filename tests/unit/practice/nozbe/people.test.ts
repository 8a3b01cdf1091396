import { describe, expect, it } from 'vitest'
import { world } from './world'

describe('people', () => {
  it('are users, and members of the space with a role and a status', async () => {
    const { get } = world()
    const users = (await get('/users')).rows
    const members = (await get('/team_members')).rows
    expect(members.map(({ user_id }) => user_id)).toEqual(users.map(({ id }) => id))
    expect(members.map(({ role, status }) => `${role} ${status}`)).toEqual([
      'owner active',
      ...Array.from({ length: 4 }, () => 'member active'),
    ])
    expect(users.filter(({ invitation_email }) => invitation_email === null)).toHaveLength(2)
  })

  it('a new member is a user first, and a member once', async () => {
    const { post, put, get, teamId } = world()
    const user = await post('/users', { name: 'Nia', color: 'avatarColor3', is_placeholder: true })
    const member = { team_id: teamId, user_id: user.body.id, role: 'member', status: 'pending' }
    const { body } = await post('/team_members', member)
    expect((await post('/team_members', member)).body.message).toBe('user_id: is a member already')
    expect((await post('/team_members', { ...member, user_id: teamId })).status).toBe(400)
    expect((await put(`/team_members/${body.id}`, { status: 'active', alias: 'N' })).body).toMatchObject({
      alias: 'N',
    })
    expect((await put(`/users/${user.body.id}`, { name: 'Nia W.' })).body.name).toBe('Nia W.')
    expect((await get('/team_members?status=active')).rows).toHaveLength(6)
  })

  it('who leaves hands their tasks to the owner; the owner stays', async () => {
    const { remove, get, space, projectId, memberIds } = world()
    const id = space.task({ name: 'x', projectId, member: 2, due: 1 })
    expect((await remove(`/team_members/${memberIds[2]}`)).status).toBe(200)
    expect((await get(`/tasks/${id}`)).body.responsible_id).toBe(memberIds[0])
    expect((await remove(`/team_members/${memberIds[0]}`)).status).toBe(400)
  })

  it('the space can be renamed', async () => {
    const { put, teamId } = world()
    expect((await put(`/teams/${teamId}`, { name: 'Darkwater', limits: '{}' })).body).toMatchObject({
      name: 'Darkwater',
      limits: expect.stringContaining('projects_open'),
    })
  })
})
