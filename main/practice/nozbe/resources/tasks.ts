import { changed, isChanged, recordEvent, touchProject } from '../changes'
import { badRequest } from '../errors'
import { type Task, taskFields } from '../records/tasks'
import type { Call, Resource, Write } from '../resource'
import type { NozbeState, Project } from '../state'
import { removeComment } from './comments'

export const tasks: Resource<Task> = {
  path: 'tasks',
  label: 'Task',
  fields: taskFields,
  table: (state) => state.tasks,
  sees: (viewer, task) => viewer.seesProject(task.project_id),
  takesIds: true,
  create: (call, { project_id = '' }) => {
    const project = projectOf(call, project_id)
    const now = call.clock.now()
    return {
      author_id: call.viewer.authorIn(project.id),
      created_at: now,
      last_modified: now,
      last_activity_at: now,
    }
  },
  updates: true,
  check: (call, write) => stamped(call, placed(call, write), write.before),
  follow: (call, task, before) => {
    if (before && !isChanged(before, task)) return
    const { last_modified: _, last_activity_at: __, ...change } = before ? changed(before, task) : task
    recordEvent(call, task.id, call.viewer.authorIn(task.project_id), change)
    touchProject(call, task.project_id)
  },
  remove: (call, task) => {
    removeTask(call.state, task.id)
    touchProject(call, task.project_id)
    return task
  },
}

/** The task in its project, section and hands; throws where the three do not go together. */
function placed(call: Call, { next, sent, before }: Write<Task>): Task {
  const project = projectOf(call, next.project_id)
  const moved = before !== undefined && before.project_id !== project.id
  // Moving to another project leaves the section behind.
  const sectionId = moved && sent.project_section_id === undefined ? null : next.project_section_id
  if (sectionId !== null && call.state.sections.get(sectionId)?.project_id !== project.id) {
    throw badRequest(`project_section_id: there is no section ${sectionId} in the project`)
  }
  const responsibleId = next.responsible_id === 'author' ? next.author_id : next.responsible_id
  if (sent.responsible_id !== undefined && responsibleId !== null) requireMember(call, responsibleId, project)
  if (next.due_at !== null && responsibleId === null) {
    throw badRequest('due_at: a task with a due date needs a responsible_id')
  }
  if (sent.due_at && !sent.responsible_id && call.state.settings.dueAtNeedsResponsibleInBody) {
    throw badRequest('due_at: must be sent with responsible_id')
  }
  if (sent.recurrence_id && !call.state.taskRecurrences.get(sent.recurrence_id)) {
    throw badRequest(`recurrence_id: there is no recurrence ${sent.recurrence_id}`)
  }
  return { ...next, project_id: project.id, project_section_id: sectionId, responsible_id: responsibleId }
}

function requireMember({ state }: Call, id: string, project: Project): void {
  const member = state.teamMembers.get(id)
  if (member?.team_id !== project.team_id || member.status === 'archived') {
    throw badRequest(`responsible_id: ${id} is no member of the space; it takes a team member's id`)
  }
}

/** A task without a project is a single task of the viewer's. */
function projectOf({ state, viewer }: Call, id: string): Project {
  const single = id === '' || id === 'task_me'
  const project = single ? viewer.singleTasks() : viewer.seesProject(id) && state.projects.get(id)
  if (!project) throw badRequest(`project_id: there is no project ${id}`)
  return project
}

function stamped({ clock }: Call, task: Task, before: Task | undefined): Task {
  if (!before || !isChanged(before, task)) return task
  const now = clock.now()
  return { ...task, last_modified: now, last_activity_at: now }
}

/** Takes a task out, with its comments, tags and reminders. */
export function removeTask(state: NozbeState, id: string): void {
  for (const comment of state.comments.where('task_id', id)) removeComment(state, comment.id)
  for (const assignment of state.tagAssignments.where('task_id', id)) {
    state.tagAssignments.delete(assignment.id)
  }
  for (const reminder of state.reminders.where('task_id', id)) state.reminders.delete(reminder.id)
  state.tasks.delete(id)
}
