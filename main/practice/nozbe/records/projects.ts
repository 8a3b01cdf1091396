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

export const projectFields = {
  id: byService(id),
  name: required(name),
  team_id: fixed(required(id)),
  /** A team member's id, like every author here. */
  author_id: byService(id),
  created_at: byService(instant),
  ended_at: nullable(instant),
  /** The last change of the project or of anything in it. */
  last_event_at: byService(instant),
  last_seen_event_at: nullable(instant),
  /** Open to the whole space; else only to its author and to those with an access. */
  is_open: required(flag),
  is_favorite: no,
  /** The project of a person's single tasks, made with the account. */
  is_single_actions: byService(flag),
  is_template: no,
  color: nullable(symbol),
  team_color: nullable(symbol),
  description: nullable(text),
  extra: nullable(text),
  preferences: nullable(text),
  sidebar_position: nullable(number),
  shared_team_id: byService(id.nullable()),
}
export type Project = RecordOf<typeof projectFields>

export const sectionFields = {
  id: byService(id),
  project_id: fixed(required(id)),
  name: required(name),
  created_at: byService(instant),
  archived_at: nullable(instant),
  /** 0 until placed; the service places a new one last. */
  position: optional(number, 0),
}
export type ProjectSection = RecordOf<typeof sectionFields>

export const groupFields = {
  id: byService(id),
  team_id: fixed(required(id)),
  name: required(name),
  is_private: required(flag),
}
export type ProjectGroup = RecordOf<typeof groupFields>

export const groupAssignmentFields = {
  id: byService(id),
  group_id: required(id),
  object_id: required(id),
  group_type: required(z.enum(['project', 'member'])),
}
export type GroupAssignment = RecordOf<typeof groupAssignmentFields>

export const accessFields = {
  id: byService(id),
  project_id: fixed(required(id)),
  member_id: fixed(required(id)),
  is_manager: required(flag),
}
export type ProjectAccess = RecordOf<typeof accessFields>
