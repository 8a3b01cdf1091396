import type { KnownRecords, RemoteRecord } from '../../sync/ports'

/**
 * Whether a listed record has to be looked at itself. It does when it differs from what is known and no stamp tells
 * which is the later: a list may be some seconds behind, and would bring back what Tandem has just overwritten. In a list
 * of changes it also does when it leaves out a field that may have been emptied.
 */
export function needsLook(
  listed: RemoteRecord,
  known: KnownRecords,
  list: 'changes' | 'everything',
): boolean {
  const before = known.byId(listed.kind, listed.id)
  if (!before) return false
  const age = listed.stamp === null || before.stamp === null ? 0 : listed.stamp - before.stamp
  if (age < 0) return false
  const mayBeEmptied = Object.entries(before.fields).some(
    ([field, value]) => value !== null && !(field in listed.fields),
  )
  if (mayBeEmptied && list === 'changes') return true
  return age === 0 && Object.entries(listed.fields).some(([field, value]) => before.fields[field] !== value)
}
