import type { StoredHistoryEntry } from '../syncStore'

/**
 * Entries that are one change to whoever undoes it: a field that a run wrote, perhaps on both sides and more than once; a
 * record that it deleted, with what was in it; one that it gave to another contact. Null for what tells of no change.
 */
export function unitOf({
  op,
  id,
  service,
  kind,
  recordId,
  linkId,
  field,
}: StoredHistoryEntry): string | null {
  if (op === 'update') return field === null ? null : JSON.stringify([op, linkId, field])
  if (op === 'move') return JSON.stringify([op, linkId])
  return JSON.stringify(op === 'delete' ? [op, service, kind, recordId] : [op, id])
}

/** The entries of each unit, in the order in which they came. */
export function unitsOf(entries: readonly StoredHistoryEntry[]): StoredHistoryEntry[][] {
  const units = new Map<string, StoredHistoryEntry[]>()
  for (const entry of entries) {
    const unit = unitOf(entry)
    if (unit === null) continue
    const rows = units.get(unit)
    if (rows) rows.push(entry)
    else units.set(unit, [entry])
  }
  return [...units.values()]
}
