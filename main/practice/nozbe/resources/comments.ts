import { changed, touchTask } from '../changes'
import { badRequest } from '../errors'
import { type Comment, commentFields } from '../records/tasks'
import type { Call, Resource } from '../resource'
import type { NozbeState } from '../state'

/** A deleted comment stays, without its text, and is_deleted says so. */
export const comments: Resource<Comment> = {
  path: 'comments',
  label: 'Comment',
  fields: commentFields,
  table: (state) => state.comments,
  sees: (viewer, comment) => viewer.seesTask(comment.task_id),
  lists: ({ settings }, asked) => {
    if (!settings.listsCommentsOfAllTasks && !asked.has('task_id')) throw badRequest('task_id: is required')
    return (comment) => settings.listsDeletedComments || !comment.is_deleted
  },
  takesIds: true,
  create: ({ state, viewer, clock }, { task_id = '' }) => {
    const task = viewer.seesTask(task_id) ? state.tasks.get(task_id) : undefined
    if (!task) throw badRequest(`task_id: there is no task ${task_id}`)
    return {
      author_id: viewer.authorIn(task.project_id),
      created_at: clock.now(),
      edited_at: null,
    }
  },
  updates: true,
  check: (call, { next, before }) => (before ? edited(call, before, next) : next),
  follow: (call, comment) => touchTask(call, comment.task_id, call.state.settings.commentTouchesTask),
  remove: (call, comment) => {
    const { state } = call
    const deleted = state.comments.put(edited(call, comment, { ...comment, is_deleted: true }))
    for (const attachment of state.attachments.where('comment_id', comment.id)) {
      removeAttachment(state, attachment.id)
    }
    touchTask(call, comment.task_id, state.settings.commentTouchesTask)
    return deleted
  },
}

function edited({ state, clock }: Call, before: Comment, next: Comment): Comment {
  const { settings } = state
  const { is_pinned, is_deleted, ...rest } = changed(before, next)
  const isEdit =
    Object.keys(rest).length > 0 ||
    (is_pinned !== undefined && settings.pinningIsEditing) ||
    (is_deleted !== undefined && settings.deletingIsEditing)
  return {
    ...next,
    body: next.is_deleted ? '' : next.body,
    edited_at: isEdit ? clock.now() : before.edited_at,
  }
}

/** Takes a comment out for good, as happens with its task. */
export function removeComment(state: NozbeState, id: string): void {
  for (const attachment of state.attachments.where('comment_id', id)) removeAttachment(state, attachment.id)
  state.comments.delete(id)
}

export function removeAttachment(state: NozbeState, id: string): void {
  state.attachments.delete(id)
  state.attachmentContents.delete(id)
}
