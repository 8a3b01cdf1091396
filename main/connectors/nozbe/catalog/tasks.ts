import { z } from 'zod'
import { taskRow } from '../rows'
import { flag, id, name, stamp } from './parts'
import { partial, resourceActions } from './resource'

const details = {
  /** `task_me`, like nothing, means the owner's single tasks. */
  project_id: z
    .string()
    .regex(/^([a-zA-Z0-9]{16}|task_me)?$/, 'must be the id of a project, or task_me')
    .optional(),
  project_section_id: id.nullable().optional(),
  /** Of a team member, not of a user. */
  responsible_id: z
    .string()
    .regex(/^([a-zA-Z0-9]{16}|author)$/, 'must be the id of a team member, or author')
    .nullable()
    .optional(),
  recurrence_id: id.nullable().optional(),
  due_at: stamp.nullable().optional(),
  is_all_day: flag.optional(),
  /** When it was completed; null opens it again. */
  ended_at: stamp.nullable().optional(),
  is_abandoned: flag.optional(),
  is_followed: flag.optional(),
  last_seen_activity_at: stamp.nullable().optional(),
  last_reviewed_at: stamp.nullable().optional(),
  review_triggered_at: stamp.nullable().optional(),
  review_reason: z
    .enum(['due_date', 'reminder', 'delegated', 'mention', 'newly_added', 'overdue'])
    .nullable()
    .optional(),
  project_position: z.number().optional(),
  priority_position: z.number().nullable().optional(),
  missed_repeats: stamp.optional(),
  time_needed: stamp.nullable().optional(),
  time_spent: stamp.nullable().optional(),
  type: z.enum(['thread']).nullable().optional(),
}

export const taskActions = resourceActions({
  name: 'tasks',
  path: '/tasks',
  sentences: {
    list: 'Lists tasks, for instance those of a project.',
    get: 'Shows a task.',
    create: 'Makes a new task in a project, or a single task.',
    update: 'Changes a task: its name, who is responsible, when it is due, or that it is done.',
    delete: 'Deletes a task, with its comments.',
  },
  row: taskRow,
  create: { id: id.optional(), name, ...details },
  update: partial({ name, ...details }),
  readOnly: { author_id: id, created_at: stamp, last_modified: stamp, last_activity_at: stamp },
})
