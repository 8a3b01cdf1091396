import type { HistoryEntry } from '../../shared/report'
import type { TriggerEvent, TriggerName } from '../../shared/triggers'

const updated: Partial<Record<HistoryEntry['kind'], TriggerName>> = {
  contact: 'contact.updated',
  task: 'task.updated',
  appointment: 'appointment.changed',
}
const made: Partial<Record<HistoryEntry['kind'], TriggerName>> = {
  contact: 'contact.new',
  task: 'task.new',
  note: 'note.new',
  appointment: 'appointment.changed',
}
const deleted: Partial<Record<HistoryEntry['kind'], TriggerName>> = {
  contact: 'contact.deleted',
  task: 'task.deleted',
  appointment: 'appointment.changed',
}

/**
 * The event that a change seen on a service is; null for what Tandem did itself, and for what no trigger speaks of. Since
 * every change is seen just once, and has an id of its own, so has its event. Pure.
 */
export function triggerOf(entry: HistoryEntry): TriggerEvent | null {
  if (entry.by === 'tandem') return null
  const name = nameOf(entry)
  if (!name) return null
  const { id, at, service, kind, recordId, contact, title, field, before, after } = entry
  return { id: `history-${id}`, name, at, service, kind, recordId, contact, title, field, before, after }
}

function nameOf({ kind, op, field, after }: HistoryEntry): TriggerName | undefined {
  if (op === 'create') return made[kind]
  if (op === 'delete') return deleted[kind]
  if (kind === 'task' && field === 'completed' && after === true) return 'task.completed'
  return updated[kind]
}
