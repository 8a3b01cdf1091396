import { z } from 'zod'

/** Only what Tandem uses, and only what it cannot do without is required. */
const id = z.string().min(1)
const stamp = z.number()
/** The years that ISO 8601 has four digits for; what lies beyond cannot be written down as a date. */
const due = z.number().min(Date.parse('0001-01-02T00:00:00Z')).max(Date.parse('9999-12-31T23:59:59Z'))

export const sectionRow = z.looseObject({
  id,
  project_id: id,
  name: z.string(),
  archived_at: stamp.nullish(),
})
export type SectionRow = z.output<typeof sectionRow>

export const taskRow = z.looseObject({
  id,
  name: z.string(),
  project_id: z.string().nullish(),
  project_section_id: z.string().nullish(),
  /** Of a team member, not of a user. */
  responsible_id: z.string().nullish(),
  due_at: due.nullish(),
  is_all_day: z.boolean().nullish(),
  /** When it was completed. */
  ended_at: stamp.nullish(),
  is_abandoned: z.boolean().nullish(),
  created_at: stamp.nullish(),
  last_modified: stamp.nullish(),
  /** Of what repeats it. */
  recurrence_id: z.string().nullish(),
  /** See `minutesPerUnit` for its unit. */
  time_needed: z.number().nullish(),
  type: z.string().nullish(),
})
export type TaskRow = z.output<typeof taskRow>

export const commentRow = z.looseObject({
  id,
  task_id: id,
  body: z.string(),
  is_pinned: z.boolean().nullish(),
  is_deleted: z.boolean().nullish(),
  created_at: stamp,
  edited_at: stamp.nullish(),
})
export type CommentRow = z.output<typeof commentRow>

export const projectRow = z.looseObject({
  id,
  name: z.string(),
  team_id: z.string().nullish(),
  author_id: z.string().nullish(),
  is_open: z.boolean().nullish(),
  ended_at: stamp.nullish(),
  is_template: z.boolean().nullish(),
  is_single_actions: z.boolean().nullish(),
})
export type ProjectRow = z.output<typeof projectRow>

export const teamRow = z.looseObject({
  id,
  name: z.string(),
  /** A JSON text. */
  limits: z.string().nullish(),
})

export const memberRow = z.looseObject({
  id,
  team_id: id,
  user_id: id,
  status: z.string().nullish(),
})

export const userRow = z.looseObject({
  id,
  name: z.string(),
  /** Shown of those who were invited, as long as Nozbe cares to. */
  invitation_email: z.string().nullish(),
})

export const tagRow = z.looseObject({
  id,
  name: z.string(),
  team_id: z.string().nullish(),
  archived_at: stamp.nullish(),
})
export type TagRow = z.output<typeof tagRow>

export const tagAssignmentRow = z.looseObject({ id, tag_id: id, task_id: id })
export type TagAssignmentRow = z.output<typeof tagAssignmentRow>

export const groupRow = z.looseObject({ id, name: z.string(), team_id: z.string().nullish() })
export type GroupRow = z.output<typeof groupRow>

/** `object_id`: of a project. */
export const groupAssignmentRow = z.looseObject({ id, group_id: id, object_id: id })

export const list = z.array(z.unknown())
