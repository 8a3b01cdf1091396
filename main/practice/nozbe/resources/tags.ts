import { touchTask } from '../changes'
import { badRequest } from '../errors'
import { requireRoom } from '../limits'
import {
  type Reminder,
  reminderFields,
  type Tag,
  type TagAssignment,
  tagAssignmentFields,
  tagFields,
} from '../records/tasks'
import type { Call, Resource } from '../resource'

/** Tags are never deleted; archived_at puts one away. */
export const tags: Resource<Tag> = {
  path: 'tags',
  label: 'Tag',
  fields: tagFields,
  table: (state) => state.tags,
  sees: (viewer, tag) => tag.team_id === null || viewer.seesTeam(tag.team_id),
  filters: {
    task_id: (state, taskId) => {
      const carried = new Set(state.tagAssignments.where('task_id', taskId).map(({ tag_id }) => tag_id))
      return (tag) => carried.has(tag.id)
    },
  },
  create: ({ state, viewer }, { team_id = null }) => {
    if (team_id === null) return {}
    if (!viewer.seesTeam(team_id)) throw badRequest(`team_id: there is no team ${team_id}`)
    requireRoom(
      state,
      team_id,
      'tags',
      () =>
        Array.from(state.tags.all()).filter((tag) => tag.team_id === team_id && tag.archived_at === null)
          .length,
    )
    return {}
  },
  updates: true,
}

export const tagAssignments: Resource<TagAssignment> = {
  path: 'tag_assignments',
  label: 'Tag assignment',
  fields: tagAssignmentFields,
  table: (state) => state.tagAssignments,
  sees: (viewer, assignment) => viewer.seesTask(assignment.task_id),
  create: (call, { tag_id = '', task_id = '' }) => {
    requireTask(call, task_id)
    const tag = call.state.tags.get(tag_id)
    if (!tag || !tags.sees(call.viewer, tag, call.state)) {
      throw badRequest(`tag_id: there is no tag ${tag_id}`)
    }
    if (call.state.tagAssignments.where('task_id', task_id).some((one) => one.tag_id === tag_id)) {
      throw badRequest('tag_id: the task has this tag already')
    }
    return {}
  },
  follow: (call, { task_id }) => touchTask(call, task_id, call.state.settings.tagTouchesTask),
  remove: (call, assignment) => {
    call.state.tagAssignments.delete(assignment.id)
    touchTask(call, assignment.task_id, call.state.settings.tagTouchesTask)
    return assignment
  },
}

/** A reminder is replaced, not changed: there is no PUT. */
export const reminders: Resource<Reminder> = {
  path: 'reminders',
  label: 'Reminder',
  fields: reminderFields,
  table: (state) => state.reminders,
  sees: (viewer, reminder) => viewer.seesTask(reminder.task_id),
  create: (call, { task_id = '' }) => {
    requireTask(call, task_id)
    return {}
  },
  remove: ({ state }, reminder) => {
    state.reminders.delete(reminder.id)
    return reminder
  },
}

function requireTask({ viewer }: Call, id: string): void {
  if (!viewer.seesTask(id)) throw badRequest(`task_id: there is no task ${id}`)
}
