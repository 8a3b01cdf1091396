import { describe, expect, it } from 'vitest'
import { addToken } from '../../../../main/practice/nozbe/access'
import { newRecord } from '../../../../main/practice/nozbe/fields'
import { projectFields } from '../../../../main/practice/nozbe/records/projects'
import { createRandom } from '../../../../main/practice/random'
import { start, world } from './world'

describe('a request needs an API token', () => {
  it('takes `apikey <token>` and the raw token', async () => {
    const { call, state } = world()
    const [token] = state.tokens.all()
    for (const authorization of [`apikey ${token?.id}`, `Apikey  ${token?.id}`, String(token?.id)]) {
      expect((await call('GET', '/teams', { authorization })).status).toBe(200)
    }
  })

  it.each([null, '', 'apikey', 'apikey wrong', 'Bearer wrong'])(
    'answers %j with a 401 in JSON',
    async (authorization) => {
      const { call } = world()
      const { status, body } = await call('GET', '/tasks', { authorization })
      expect([status, body]).toEqual([401, { message: 'The API token is missing or not valid' }])
    },
  )

  it('wants the token before it tells whether a route exists', async () => {
    const { call } = world()
    expect((await call('GET', '/nothing', { authorization: null })).status).toBe(401)
    expect(await call('GET', '/nothing')).toMatchObject({
      status: 404,
      body: { message: 'Cannot GET /v1/api/nothing' },
    })
  })
})

describe('a token sees what its owner sees', () => {
  it('hides a closed project, and everything in it, from who has no access to it', async () => {
    const { call, tokenOf, space, memberIds, state } = world()
    const projectId = space.project('Salaries', false)
    const taskId = space.task({ name: 'Raise', projectId })
    space.comment(taskId, 'Ten per cent', false)
    const [comment] = state.comments.where('task_id', taskId)
    const access = state.accesses
      .where('project_id', projectId)
      .find(({ member_id }) => member_id === memberIds[1])
    const authorization = `apikey ${tokenOf(1)}`
    const paths = [`/projects/${projectId}`, `/tasks/${taskId}`, `/comments/${comment?.id}`]
    const statuses = () =>
      Promise.all(paths.map(async (path) => (await call('GET', path, { authorization })).status))

    expect(await statuses()).toEqual([200, 200, 200])
    state.accesses.delete(access?.id ?? '')
    expect(await statuses()).toEqual([404, 404, 404])
    expect((await call('GET', `/tasks?project_id=${projectId}`, { authorization })).rows).toEqual([])
    expect(
      await call('POST', '/tasks', { authorization, body: { name: 'x', project_id: projectId } }),
    ).toMatchObject({ status: 400, body: { message: `project_id: there is no project ${projectId}` } })
  })

  it('shows single tasks to their owner only', async () => {
    const { call, names, tokenOf } = world()
    expect(await names('/projects?is_single_actions=true')).toEqual(['Single Tasks'])
    const { rows } = await call('GET', '/projects', { authorization: tokenOf(1) })
    expect(rows.map(({ name }) => name)).toEqual(['Clients'])
  })

  it('is for one space, unless it is a global token', async () => {
    const { call, state, teamId, names } = world()
    const otherTeam = 'otherTeam0000001'
    const [team] = state.teams.all()
    const [member] = state.teamMembers.all()
    if (!team || !member) throw new Error('The world has a team')
    state.teams.put({ ...team, id: otherTeam, name: 'Choir' })
    state.teamMembers.put({ ...member, id: 'otherMember00001', team_id: otherTeam })
    state.projects.put(
      newRecord(projectFields, {
        id: 'otherProject0001',
        name: 'Concert',
        team_id: otherTeam,
        is_open: true,
      }),
    )
    expect(await names('/teams')).toEqual(['Brightwater'])
    expect((await call('GET', '/projects/otherProject0001')).status).toBe(404)

    const global = addToken(state, createRandom(7), start, member.user_id, null)
    const teams = await call('GET', '/teams', { authorization: global })
    expect(teams.rows.map(({ id }) => id)).toEqual([teamId, otherTeam])
    expect((await call('GET', '/projects/otherProject0001', { authorization: global })).status).toBe(200)
  })

  it('ends with the membership', async () => {
    const { call, state, tokenOf, memberIds } = world()
    const authorization = tokenOf(2)
    const member = state.teamMembers.get(memberIds[2] ?? '')
    if (!member) throw new Error('The world has five members')
    state.teamMembers.put({ ...member, status: 'archived' })
    expect((await call('GET', '/projects', { authorization })).rows).toEqual([])
  })
})
