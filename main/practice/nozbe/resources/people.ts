import { badRequest } from '../errors'
import {
  type Team,
  type TeamMember,
  teamFields,
  teamMemberFields,
  type User,
  userFields,
} from '../records/people'
import type { Call, Resource } from '../resource'

export const teams: Resource<Team> = {
  path: 'teams',
  label: 'Team',
  fields: teamFields,
  table: (state) => state.teams,
  sees: (viewer, team) => viewer.seesTeam(team.id),
  updates: true,
}

/** Those of the viewer's spaces, and whoever is in none yet. */
export const users: Resource<User> = {
  path: 'users',
  label: 'User',
  fields: userFields,
  table: (state) => state.users,
  sees: (viewer, user, state) => {
    const memberships = state.teamMembers.where('user_id', user.id)
    return memberships.length === 0 || memberships.some(({ team_id }) => viewer.seesTeam(team_id))
  },
  create: () => ({}),
  updates: true,
}

export const teamMembers: Resource<TeamMember> = {
  path: 'team_members',
  label: 'Team member',
  fields: teamMemberFields,
  table: (state) => state.teamMembers,
  sees: (viewer, member) => viewer.seesTeam(member.team_id),
  create: () => ({}),
  updates: true,
  check: ({ state, viewer }, { next, before }) => {
    if (before) return next
    if (!viewer.seesTeam(next.team_id)) throw badRequest(`team_id: there is no team ${next.team_id}`)
    if (!state.users.get(next.user_id)) throw badRequest(`user_id: there is no user ${next.user_id}`)
    if (state.teamMembers.where('team_id', next.team_id).some(({ user_id }) => user_id === next.user_id)) {
      throw badRequest('user_id: is a member already')
    }
    return next
  },
  remove: (call, member) => {
    if (member.role === 'owner') throw badRequest('The owner of a space cannot be removed')
    handOver(call, member)
    for (const access of call.state.accesses.where('member_id', member.id)) {
      call.state.accesses.delete(access.id)
    }
    call.state.teamMembers.delete(member.id)
    return member
  },
}

/** What a member who leaves was responsible for falls to the space's owner. */
function handOver({ state, clock }: Call, member: TeamMember): void {
  const owner = state.teamMembers.where('team_id', member.team_id).find(({ role }) => role === 'owner')
  for (const task of state.tasks.all()) {
    if (task.responsible_id !== member.id) continue
    state.tasks.put({ ...task, responsible_id: owner?.id ?? null, last_modified: clock.now() })
  }
}
