import { badRequest } from '../errors'
import {
  type GroupAssignment,
  groupAssignmentFields,
  groupFields,
  type ProjectGroup,
} from '../records/projects'
import type { Resource } from '../resource'

export const groups: Resource<ProjectGroup> = {
  path: 'project_groups',
  label: 'Project group',
  fields: groupFields,
  table: (state) => state.groups,
  sees: (viewer, group) => viewer.seesTeam(group.team_id),
  takesIds: true,
  create: ({ viewer }, { team_id = '' }) => {
    if (!viewer.seesTeam(team_id)) throw badRequest(`team_id: there is no team ${team_id}`)
    return {}
  },
  updates: true,
  remove: ({ state }, group) => {
    for (const assignment of state.groupAssignments.where('group_id', group.id)) {
      state.groupAssignments.delete(assignment.id)
    }
    state.groups.delete(group.id)
    return group
  },
}

export const groupAssignments: Resource<GroupAssignment> = {
  path: 'group_assignments',
  label: 'Group assignment',
  fields: groupAssignmentFields,
  table: (state) => state.groupAssignments,
  sees: (viewer, { group_id }, state) => viewer.seesTeam(state.groups.get(group_id)?.team_id ?? ''),
  takesIds: true,
  create: ({ state, viewer }, { group_id = '', object_id = '', group_type }) => {
    if (!viewer.seesTeam(state.groups.get(group_id)?.team_id ?? '')) {
      throw badRequest(`group_id: there is no group ${group_id}`)
    }
    const known =
      group_type === 'project'
        ? viewer.seesProject(object_id)
        : viewer.seesTeam(state.teamMembers.get(object_id)?.team_id ?? '')
    if (!known) throw badRequest(`object_id: there is no ${group_type} ${object_id}`)
    return {}
  },
  remove: ({ state }, assignment) => {
    state.groupAssignments.delete(assignment.id)
    return assignment
  },
}
