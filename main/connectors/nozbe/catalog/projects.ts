import { z } from 'zod'
import { optionalTeamId, teamId } from '../../catalog/place'
import { groupAssignmentRow, groupRow, projectRow, sectionRow } from '../rows'
import { flag, id, name, stamp, symbol, text } from './parts'
import { partial, resourceActions } from './resource'

const details = {
  name,
  is_open: flag,
  description: text.nullable().optional(),
  ended_at: stamp.nullable().optional(),
  last_seen_event_at: stamp.nullable().optional(),
  is_favorite: flag.optional(),
  is_template: flag.optional(),
  color: symbol.nullable().optional(),
  team_color: symbol.nullable().optional(),
  extra: text.nullable().optional(),
  preferences: text.nullable().optional(),
  sidebar_position: z.number().nullable().optional(),
}

const projects = resourceActions({
  name: 'projects',
  path: '/projects',
  sentences: {
    list: 'Lists projects.',
    get: 'Shows a project.',
    create: 'Makes a new project in the space.',
    update: 'Changes a project: its name, its purpose, who sees it, or that it has ended.',
    delete: 'Deletes a project, with all tasks in it.',
  },
  row: projectRow,
  create: { id: id.optional(), team_id: teamId, ...details },
  update: partial(details),
  readOnly: {
    author_id: id,
    created_at: stamp,
    last_event_at: stamp,
    is_single_actions: flag,
    shared_team_id: id,
  },
  filters: { team_id: optionalTeamId },
})

const sectionDetails = {
  name,
  archived_at: stamp.nullable().optional(),
  position: z.number().optional(),
}

const sections = resourceActions({
  name: 'sections',
  path: '/project_sections',
  sentences: {
    list: 'Lists the sections of projects.',
    get: 'Shows a section of a project.',
    create: 'Makes a new section in a project.',
    update: 'Renames, moves or archives a section of a project.',
    delete: 'Deletes a section of a project.',
  },
  row: sectionRow,
  create: { project_id: id, ...sectionDetails },
  update: partial(sectionDetails),
  readOnly: { created_at: stamp },
})

const accesses = resourceActions({
  name: 'projectAccesses',
  path: '/project_accesses',
  sentences: {
    list: 'Lists who may see which projects that are not open to all.',
    get: 'Shows somebody’s access to a project.',
    create: 'Lets a member of the space see a project.',
    update: 'Makes somebody a manager of a project, or no longer.',
    delete: 'Takes somebody’s access to a project away.',
  },
  row: z.looseObject({ id, project_id: id, member_id: id, is_manager: flag.nullish() }),
  create: { project_id: id, member_id: id, is_manager: flag },
  update: { is_manager: flag.optional() },
})

const groups = resourceActions({
  name: 'groups',
  path: '/project_groups',
  sentences: {
    list: 'Lists the groups of projects.',
    get: 'Shows a group of projects.',
    create: 'Makes a new group of projects.',
    update: 'Renames a group of projects, or changes whether others see it.',
    delete: 'Deletes a group of projects; the projects stay.',
  },
  row: groupRow,
  create: { id: id.optional(), team_id: teamId, name, is_private: flag },
  update: partial({ name, is_private: flag }),
  filters: { team_id: optionalTeamId },
})

const groupAssignments = resourceActions({
  name: 'groupAssignments',
  path: '/group_assignments',
  sentences: {
    list: 'Lists which projects and members are in which groups.',
    get: 'Shows what is in a group.',
    create: 'Puts a project or a member into a group.',
    delete: 'Takes a project or a member out of a group.',
  },
  row: groupAssignmentRow,
  create: {
    id: id.optional(),
    group_id: id,
    object_id: id,
    group_type: z.enum(['project', 'member']),
  },
})

export const projectActions = [...projects, ...sections, ...accesses, ...groups, ...groupAssignments]
