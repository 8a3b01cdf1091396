import { identical } from '../../../../shared/canonical/equal'
import type { FieldValue } from '../../../../shared/domain'
import type { KnownRecords, RemoteRecord } from '../../../sync/ports'
import type { ListKind } from './contactList'

/**
 * Whether a listed record has to be looked at itself. It does when it differs from what is known and no stamp tells
 * which is the later: a list may be some seconds behind, and would bring back what Tandem has just overwritten. It also
 * does when it shows a field as emptied, or leaves out one that may have been: lists show less than there is.
 */
export function needsLook(listed: RemoteRecord, known: KnownRecords, list: ListKind): boolean {
  if (list === 'picked') return true
  const before = known.byId(listed.kind, listed.id)
  if (!before) return list === 'business'
  const age = listed.stamp === null || before.stamp === null ? 0 : listed.stamp - before.stamp
  if (age < 0) return false
  if (age > 0 && list === 'business') return true
  const isLess = Object.entries(before.fields).some(([field, value]) => {
    if (value === null || (listed.fields[field] ?? null) !== null) return false
    return field in listed.fields || list === 'changes' || age > 0
  })
  if (isLess) return true
  return age === 0 && differs(listed, before)
}

/** Whether the record shows anything that is not as it was known. */
export const differs = (seen: RemoteRecord, before: RemoteRecord): boolean =>
  seen.parentId !== before.parentId ||
  seen.state !== before.state ||
  Object.entries(seen.fields).some(
    ([field, value]: [string, FieldValue]) => !identical(before.fields[field], value),
  )
