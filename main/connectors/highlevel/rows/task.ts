import { z } from 'zod'
import { id, instant, text } from './parts'

/** Rows of the location-wide search may say `_id`. */
export const taskRow = z
  .looseObject({
    id: id.optional(),
    _id: id.optional(),
    /** Absent for a task of nobody, and where the path names the contact. */
    contactId: text,
    title: text,
    /** Plain text or HTML. */
    body: text,
    dueDate: instant.nullish(),
    completed: z.boolean().nullish(),
    /** Id of a user. */
    assignedTo: text,
  })
  .transform(({ id, _id, ...row }, context) => {
    const known = id ?? _id
    if (known !== undefined) return { ...row, id: known }
    context.addIssue({ code: 'custom', path: ['id'], message: 'missing' })
    return z.NEVER
  })
export type TaskRow = z.output<typeof taskRow>

export const taskAnswer = z.looseObject({ task: taskRow })
export const taskList = z.looseObject({ tasks: z.array(z.unknown()) })
