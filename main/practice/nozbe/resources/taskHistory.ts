import { type TaskEvent, type TaskRecurrence, taskEventFields, taskRecurrenceFields } from '../records/tasks'
import type { Resource } from '../resource'

export const taskEvents: Resource<TaskEvent> = {
  path: 'task_events',
  label: 'Task event',
  fields: taskEventFields,
  table: (state) => state.taskEvents,
  sees: (viewer, event) => viewer.seesTask(event.task_id),
}

export const taskRecurrences: Resource<TaskRecurrence> = {
  path: 'task_recurrences',
  label: 'Task recurrence',
  fields: taskRecurrenceFields,
  table: (state) => state.taskRecurrences,
  sees: (viewer, recurrence) => viewer.seesProject(recurrence.project_id),
}
