import { z } from 'zod'
import {
  byService,
  fixed,
  flag,
  id,
  instant,
  name,
  no,
  nullable,
  number,
  optional,
  type RecordOf,
  required,
  symbol,
  text,
} from '../fields'

const reviewReasons = ['due_date', 'reminder', 'delegated', 'mention', 'newly_added', 'overdue'] as const

export const taskFields = {
  id: byService(id),
  name: required(name),
  /** Nothing and `task_me` mean the single tasks of the token's owner. */
  project_id: optional(z.string().regex(/^([a-zA-Z0-9]{16}|task_me)?$/, 'must be a project'), ''),
  project_section_id: nullable(id),
  author_id: byService(id),
  /** A team member's id, not a user's; `author` is taken and resolved. */
  responsible_id: nullable(z.string().regex(/^([a-zA-Z0-9]{16}|author)$/, 'must be a team member or author')),
  recurrence_id: nullable(id),
  created_at: byService(instant),
  last_modified: byService(instant),
  due_at: nullable(instant),
  ended_at: nullable(instant),
  last_activity_at: byService(instant),
  last_seen_activity_at: nullable(instant),
  last_reviewed_at: nullable(instant),
  review_triggered_at: nullable(instant),
  review_reason: nullable(z.enum(reviewReasons)),
  is_followed: no,
  is_abandoned: no,
  is_all_day: no,
  project_position: optional(number, 0),
  priority_position: nullable(number),
  missed_repeats: optional(instant, 0),
  time_needed: nullable(instant),
  time_spent: nullable(instant),
  type: nullable(z.enum(['thread'])),
}
export type Task = RecordOf<typeof taskFields>

export const commentFields = {
  id: byService(id),
  /** Markdown. */
  body: required(text),
  task_id: fixed(required(id)),
  author_id: byService(id),
  created_at: byService(instant),
  edited_at: byService(instant.nullable()),
  is_deleted: no,
  is_pinned: no,
  is_team: no,
  extra: nullable(text),
  reactions: nullable(text),
}
export type Comment = RecordOf<typeof commentFields>

export const attachmentFields = {
  id: byService(id),
  comment_id: byService(id),
  author_id: byService(id),
  status: byService(z.enum(['pending', 'uploaded'])),
  name: required(name),
  mime_type: optional(text, 'application/octet-stream'),
  created_at: byService(instant),
  size: optional(instant, 0),
}
export type Attachment = RecordOf<typeof attachmentFields>

/** What was uploaded for the attachment of the same id. */
export interface AttachmentContent {
  readonly id: string
  readonly base64: string
}

export const tagFields = {
  id: byService(id),
  team_id: fixed(nullable(id)),
  color: nullable(symbol),
  team_color: nullable(symbol),
  icon: nullable(symbol),
  name: required(name),
  is_favorite: no,
  sidebar_position: nullable(number),
  archived_at: nullable(instant),
  preferences: nullable(text),
}
export type Tag = RecordOf<typeof tagFields>

export const tagAssignmentFields = {
  id: byService(id),
  tag_id: required(id),
  task_id: required(id),
}
export type TagAssignment = RecordOf<typeof tagAssignmentFields>

export const reminderFields = {
  id: byService(id),
  task_id: required(id),
  remind_at: required(z.int()),
  is_relative: required(flag),
  is_all_day: required(flag),
}
export type Reminder = RecordOf<typeof reminderFields>

export const taskEventFields = {
  id: byService(id),
  task_id: byService(id),
  author_id: byService(id),
  created_at: byService(instant),
  /** A JSON text: the properties that changed, with their new values. */
  change: byService(text),
  integration: byService(text.nullable()),
}
export type TaskEvent = RecordOf<typeof taskEventFields>

export const taskRecurrenceFields = {
  id: byService(id),
  project_id: byService(id),
  current_task_id: byService(id),
  rrule: byService(text),
  created_at: byService(instant),
}
export type TaskRecurrence = RecordOf<typeof taskRecurrenceFields>
