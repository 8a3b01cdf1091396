import { type Call, newId } from './resource'
import type { Row } from './table'

/** The properties of a record that differ from the record before. */
export function changed<T extends Row>(before: T, after: T): Partial<T> {
  const difference: Partial<T> = {}
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (after[key] !== before[key]) difference[key] = after[key]
  }
  return difference
}

export const isChanged = <T extends Row>(before: T, after: T): boolean =>
  Object.keys(changed(before, after)).length > 0

/** Moves a project's stamp of the last event. */
export function touchProject({ state, clock }: Call, projectId: string): void {
  const project = state.projects.get(projectId)
  if (project) state.projects.put({ ...project, last_event_at: clock.now() })
}

/** Moves a task's stamps: that of the last change only where the service counts this as one. */
export function touchTask(call: Call, taskId: string, isChange: boolean): void {
  const { state, clock } = call
  const task = state.tasks.get(taskId)
  if (!task) return
  const now = clock.now()
  state.tasks.put({ ...task, last_activity_at: now, last_modified: isChange ? now : task.last_modified })
  touchProject(call, task.project_id)
}

/** The newest events are kept; older ones are of no use to anyone and would grow without end. */
const keptEvents = 1000

export function recordEvent(call: Call, taskId: string, authorId: string, change: unknown): void {
  const { taskEvents } = call.state
  taskEvents.put({
    id: newId(call),
    task_id: taskId,
    author_id: authorId,
    created_at: call.clock.now(),
    change: JSON.stringify(change),
    integration: 'api',
  })
  if (taskEvents.size <= keptEvents) return
  const [oldest] = taskEvents.all()
  if (oldest) taskEvents.delete(oldest.id)
}
