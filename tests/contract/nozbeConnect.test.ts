import { describe, expect, it } from 'vitest'
import { connectNozbe } from '../../main/connectors/nozbe/connect'
import { readMembers } from '../../main/connectors/nozbe/members'
import { limitsText } from '../../main/practice/nozbe/limits'
import type { Team } from '../../main/practice/nozbe/state'
import { state, world } from './nozbeWorld'

const choice = (layout: 'section' | 'project' = 'section', projectName = 'My contacts') => ({
  teamId: world.practice.nozbe.teamId,
  layout,
  projectName,
})
const connect = (...of: Parameters<typeof choice>) => connectNozbe(world.http.nozbe, choice(...of))

function limit(limits: Parameters<typeof limitsText>[0]): void {
  const team = state.teams.get(world.practice.nozbe.teamId) as Team
  state.teams.put({ ...team, limits: limitsText(limits) })
}

describe('connecting', () => {
  it('makes the project, closed, where it is missing, and finds it after that', async () => {
    const made = await connect()
    expect(made).toMatchObject({ isNew: true, isOpen: false, warnings: [], groupId: null })
    expect(state.projects.get(made.projectId ?? '')).toMatchObject({ name: 'My contacts', is_open: false })
    const found = await connect('section', ' my  contacts ')
    expect(found).toMatchObject({ projectId: made.projectId, isNew: false, memberId: made.memberId })
  })

  it('makes the group HighLevel for layout project, and finds it after that', async () => {
    const made = await connect('project')
    expect(made).toMatchObject({ isNew: true, projectId: null, contactLimit: null, warnings: [] })
    expect(state.groups.get(made.groupId ?? '')).toMatchObject({ name: 'HighLevel', is_private: false })
    expect(await connect('project')).toMatchObject({ isNew: false, groupId: made.groupId })
  })

  it.each(['section', 'project'] as const)(
    'on two computers at once makes one home, layout %s',
    async (layout) => {
      const both = await Promise.all([connect(layout), connect(layout)])
      expect(new Set(both.map(({ projectId, groupId }) => projectId ?? groupId)).size).toBe(1)
      const homes = [...state.projects.all(), ...state.groups.all()].filter(
        ({ name }) => name === (layout === 'section' ? 'My contacts' : 'HighLevel'),
      )
      expect(homes).toHaveLength(1)
    },
  )

  it('does not take a project that was ended', async () => {
    const first = await connect()
    const project = state.projects.get(first.projectId ?? '')
    if (project) state.projects.put({ ...project, ended_at: 5 })
    const second = await connect()
    expect(second.isNew).toBe(true)
    expect(second.projectId).not.toBe(first.projectId)
  })

  it('tells the plan’s head-room', async () => {
    limit({ project_sections: 3, projects_open: 40 })
    expect(await connect()).toMatchObject({
      contactLimit: 3,
      warnings: [{ code: 'sectionLimit', limit: 3 }],
    })
    const { contactLimit, warnings } = await connect('project')
    expect(contactLimit).toBe(40)
    expect(warnings).toContainEqual({ code: 'projectLimit', limit: 40, used: expect.any(Number) })
  })

  it('finds the token’s own member, who may be responsible for tasks', () => {
    const [token] = state.tokens.all()
    expect(state.teamMembers.get(world.memberId)?.user_id).toBe(token?.user_id)
  })

  it('warns where the whole space sees the project', async () => {
    const project = state.projects.get(world.projectId)
    if (project) state.projects.put({ ...project, is_open: true })
    const { warnings } = await connect('section', 'Contract contacts')
    expect(warnings).toEqual([
      { code: 'openProject', space: expect.any(String), project: 'Contract contacts' },
    ])
  })

  it('says so when the token is bad, and when it does not see the space', async () => {
    const elsewhere = { ...choice(), teamId: 'elsewhere' }
    await expect(connectNozbe(world.http.nozbe, elsewhere)).rejects.toMatchObject({ code: 'space.unchosen' })
    state.tokens.delete(world.practice.nozbe.token)
    await expect(connect()).rejects.toMatchObject({ code: 'auth.refused' })
  })
})

describe('the members of a space', () => {
  it('are the active ones, by their names, with an e-mail where Nozbe shows one', async () => {
    const { teamId } = world.practice.nozbe
    const [first, second] = state.teamMembers
      .where('team_id', teamId)
      .filter(({ status }) => status === 'active')
    const user = state.users.get(first?.user_id ?? '')
    if (user) state.users.put({ ...user, invitation_email: ' Olga@Example.com ' })
    if (second) state.teamMembers.put({ ...second, status: 'archived' })
    const members = await readMembers(world.http.nozbe, teamId)
    expect(members).toContainEqual({ id: first?.id, name: user?.name, email: 'olga@example.com' })
    expect(members.map(({ id }) => id)).not.toContain(second?.id)
  })
})
