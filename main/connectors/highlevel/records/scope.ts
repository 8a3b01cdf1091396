import { elementKey } from '../../../../shared/canonical/comparable'
import type { Scope } from '../../../sync/scope'
import type { ContactRow } from '../rows/contact'
import type { View } from './view'

/** What of a row decides whether the contact is kept in step. */
export type ScopeFacts = Pick<ContactRow, 'id' | 'tags' | 'businessId' | 'assignedTo' | 'dateAdded'>

/** Null when the row leaves out what would decide it. Pure. */
export function scopeState(row: ScopeFacts, view: View, scope: Scope): 'live' | 'outside' | null {
  const answers = conditions(row, scope).map((holds) => holds ?? (view === 'whole' ? false : undefined))
  if (answers.includes(false)) return 'outside'
  return answers.includes(undefined) ? null : 'live'
}

/** Whether each condition that is set holds; undefined where the row does not say. */
function conditions(row: ScopeFacts, { tag, businessId, ownerId, addedSince, contactIds }: Scope) {
  const holds: (boolean | undefined)[] = []
  if (contactIds !== null) holds.push(contactIds.includes(row.id))
  if (tag !== null) holds.push(row.tags === undefined ? undefined : hasTag(row.tags ?? [], tag))
  if (businessId !== null)
    holds.push(row.businessId === undefined ? undefined : row.businessId === businessId)
  if (ownerId !== null) holds.push(row.assignedTo === undefined ? undefined : row.assignedTo === ownerId)
  if (addedSince !== null) holds.push(row.dateAdded == null ? undefined : row.dateAdded >= addedSince)
  return holds
}

const hasTag = (tags: readonly string[], wanted: string): boolean =>
  tags.some((tag) => elementKey(tag) === elementKey(wanted))
