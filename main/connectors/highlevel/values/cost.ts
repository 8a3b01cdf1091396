import type { Kind } from '../../../../shared/domain'
import type { WriteOp } from '../../../sync/ports'

const reading = 1

/** How many calls a write takes, reading before writing included; of tags, one for those added or removed. */
export function costOf(kind: Kind, op: WriteOp, fields: readonly string[]): number {
  // What belongs to a contact is looked at first: its tasks, its notes and its appointments.
  if (op === 'delete') return reading + (kind === 'contact' ? 3 : 0) + 1
  if (op === 'archive') return 0
  if (op === 'move') return kind === 'task' || kind === 'note' ? reading + 3 : 0
  if (op === 'create') return creating(kind, fields)
  if (kind === 'appointment') return reading + 2
  if (kind !== 'contact') return reading + 1
  const details = fields.filter((field) => field !== 'tags')
  return (
    reading +
    (fields.includes('name') ? 1 : 0) +
    (details.length > 0 ? 1 : 0) +
    (fields.includes('tags') ? 1 : 0)
  )
}

/** Appointments are not made. */
function creating(kind: Kind, fields: readonly string[]): number {
  if (kind === 'appointment') return 0
  // The contact's are listed first.
  if (kind !== 'contact') return reading + 1
  const looksForDuplicate = kind === 'contact' && (fields.includes('email') || fields.includes('phone'))
  return looksForDuplicate ? 2 : 1
}
