import { z } from 'zod'
import { dateTime, filled, flag, ids, text, underScope } from './parts'

const read = underScope('recurring-tasks.readonly')
const write = underScope('recurring-tasks.write')

const path = '/locations/{locationId}/recurring-tasks'
const one = `${path}/{id}`

/** How often; `dueAfterSeconds` after it appears, a task is due. */
const rule = z.strictObject({
  intervalType: z.enum(['yearly', 'monthly', 'weekly', 'daily', 'hourly']),
  interval: z.int().min(1),
  startDate: dateTime,
  endDate: dateTime.optional(),
  dayOfMonth: z.int().min(-1).max(31).optional(),
  dayOfWeek: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(),
  monthOfYear: z.int().min(1).max(12).optional(),
  count: z.int().min(1).optional(),
  createTaskIfOverDue: flag.optional(),
  dueAfterSeconds: z.int().min(0),
})

const details = {
  description: text.optional(),
  contactIds: ids.optional(),
  /** Ids of users. */
  owners: ids.optional(),
  ignoreTaskCreation: flag.optional(),
}

const answer = z.looseObject({ recurringTask: z.looseObject({ id: filled, title: text.nullish() }) })

export const recurringTaskActions = [
  read({
    name: 'location.recurringTasks.get',
    sentence: 'Shows a task that repeats.',
    method: 'GET',
    path: one,
    output: answer,
  }),
  write({
    name: 'location.recurringTasks.create',
    sentence: 'Has a task appear again and again.',
    method: 'POST',
    path,
    body: { title: filled, rruleOptions: rule, ...details },
    output: answer,
  }),
  write({
    name: 'location.recurringTasks.update',
    sentence: 'Changes a task that repeats.',
    method: 'PUT',
    path: one,
    body: { title: filled.optional(), rruleOptions: rule.optional(), ...details },
    output: answer,
  }),
  write({
    name: 'location.recurringTasks.delete',
    sentence: 'Ends a task that repeats.',
    method: 'DELETE',
    path: one,
    output: z.looseObject({ id: filled, success: flag }),
  }),
]
