import { touchProject } from '../changes'
import { badRequest } from '../errors'
import { requireRoom } from '../limits'
import {
  accessFields,
  type Project,
  type ProjectAccess,
  type ProjectSection,
  projectFields,
  sectionFields,
} from '../records/projects'
import type { Call, Resource } from '../resource'
import type { NozbeState } from '../state'
import { removeTask } from './tasks'

export const projects: Resource<Project> = {
  path: 'projects',
  label: 'Project',
  fields: projectFields,
  table: (state) => state.projects,
  sees: (viewer, project) => viewer.seesProject(project.id),
  takesIds: true,
  create: ({ viewer, clock }, { team_id = '' }) => {
    const member = viewer.memberIn(team_id)
    if (!member) throw badRequest(`team_id: there is no team ${team_id}`)
    const now = clock.now()
    return {
      author_id: member.id,
      created_at: now,
      last_event_at: now,
      is_single_actions: false,
      shared_team_id: null,
    }
  },
  updates: true,
  check: ({ state }, { next, before }) => {
    if (isOpen(next) && !(before && isOpen(before))) {
      requireRoom(state, next.team_id, 'projects_open', () => openProjects(state, next.team_id))
    }
    return next
  },
  follow: (call, project) => touchProject(call, project.id),
  remove: ({ state }, project) => {
    if (project.is_single_actions) throw badRequest('The project of single tasks cannot be deleted')
    for (const task of state.tasks.where('project_id', project.id)) removeTask(state, task.id)
    for (const section of state.sections.where('project_id', project.id)) state.sections.delete(section.id)
    for (const access of state.accesses.where('project_id', project.id)) state.accesses.delete(access.id)
    for (const assignment of state.groupAssignments.where('object_id', project.id)) {
      state.groupAssignments.delete(assignment.id)
    }
    state.projects.delete(project.id)
    return project
  },
}

/** What counts towards the limit. */
const isOpen = (project: Project): boolean =>
  project.ended_at === null && !project.is_template && !project.is_single_actions

const openProjects = (state: NozbeState, teamId: string): number =>
  state.projects.where('team_id', teamId).filter(isOpen).length

export const sections: Resource<ProjectSection> = {
  path: 'project_sections',
  label: 'Project section',
  fields: sectionFields,
  table: (state) => state.sections,
  sees: (viewer, section) => viewer.seesProject(section.project_id),
  create: ({ clock }) => ({ created_at: clock.now() }),
  updates: true,
  check: (call, { next, before }) => {
    if (before) return next
    const project = requireProject(call, next.project_id)
    if (project.is_single_actions) throw badRequest('project_id: single tasks have no sections')
    const { sections } = call.state
    requireRoom(
      call.state,
      project.team_id,
      'project_sections',
      () => sections.where('project_id', project.id).filter(({ archived_at }) => archived_at === null).length,
    )
    return { ...next, position: next.position || sections.size + 1 }
  },
  follow: (call, section) => touchProject(call, section.project_id),
  remove: (call, section) => {
    const { state, clock } = call
    for (const task of state.tasks.where('project_section_id', section.id)) {
      if (state.settings.deletedSection === 'deletes its tasks') removeTask(state, task.id)
      else state.tasks.put({ ...task, project_section_id: null, last_modified: clock.now() })
    }
    state.sections.delete(section.id)
    touchProject(call, section.project_id)
    return section
  },
}

export const accesses: Resource<ProjectAccess> = {
  path: 'project_accesses',
  label: 'Project access',
  fields: accessFields,
  table: (state) => state.accesses,
  sees: (viewer, access) => viewer.seesProject(access.project_id),
  create: () => ({}),
  updates: true,
  check: (call, { next, before }) => {
    if (before) return next
    const project = requireProject(call, next.project_id)
    const member = call.state.teamMembers.get(next.member_id)
    if (member?.team_id !== project.team_id) {
      throw badRequest(`member_id: there is no member ${next.member_id} in the project's space`)
    }
    if (call.state.accesses.where('project_id', project.id).some((one) => one.member_id === member.id)) {
      throw badRequest('member_id: has access already')
    }
    return next
  },
  remove: ({ state }, access) => {
    state.accesses.delete(access.id)
    return access
  },
}

/** A project named in a body: a 400 when it is not there or hidden. */
function requireProject({ state, viewer }: Call, id: string): Project {
  const project = viewer.seesProject(id) ? state.projects.get(id) : undefined
  if (!project) throw badRequest(`project_id: there is no project ${id}`)
  return project
}
