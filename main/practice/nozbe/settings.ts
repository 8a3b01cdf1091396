import type { Allowance } from '../rateLimit'

/** How the practice service behaves where only a real account can tell how Nozbe does. Tests turn them both ways. */
export interface Settings {
  /** What a POST with an id that exists already is answered with; 200 comes with the record that has it. */
  duplicateIdStatus: 409 | 400 | 200
  /** What becomes of the id that a POST names, where it could be taken. */
  clientIds: 'taken' | 'ignored' | 'refused'
  /** Whether unknown properties of a body and unknown parameters of a query are a 400; else they are ignored. */
  refusesUnknown: boolean
  /** Whether a comment, and a tag set or taken, moves its task's last_modified. */
  commentTouchesTask: boolean
  tagTouchesTask: boolean
  /** Whether pinning alone, and deleting, moves a comment's edited_at. */
  pinningIsEditing: boolean
  deletingIsEditing: boolean
  /** Whether deleted comments are listed, with is_deleted. */
  listsDeletedComments: boolean
  /** Whether `GET /comments` answers without a task_id. */
  listsCommentsOfAllTasks: boolean
  /** What becomes of a filter by last_modified, created_at or edited_at. */
  stampFilters: 'work' | 'ignored' | 'refused'
  /** Whether due_at is refused in a body that names no responsible_id, though the task has one. */
  dueAtNeedsResponsibleInBody: boolean
  /** What becomes of the tasks of a deleted section. */
  deletedSection: 'unfiles its tasks' | 'deletes its tasks'
  /** What going beyond the limits of the space is answered with. */
  limitStatus: 400 | 402 | 403
  /** The greatest limit that a list takes; a greater one is refused. */
  greatestLimit: number
  /** The most rows one list answers, whatever limit was asked for; null for no cap. */
  maxPage: number | null
  rateLimit: Allowance | null
  /** Whether a 429 says in Retry-After how many seconds to wait. */
  sendsRetryAfter: boolean
}

export const defaultSettings: Settings = {
  duplicateIdStatus: 409,
  clientIds: 'taken',
  refusesUnknown: true,
  commentTouchesTask: false,
  tagTouchesTask: false,
  pinningIsEditing: true,
  deletingIsEditing: true,
  listsDeletedComments: true,
  listsCommentsOfAllTasks: true,
  stampFilters: 'work',
  dueAtNeedsResponsibleInBody: false,
  deletedSection: 'unfiles its tasks',
  limitStatus: 400,
  greatestLimit: 10_000,
  maxPage: null,
  rateLimit: null,
  sendsRetryAfter: true,
}
