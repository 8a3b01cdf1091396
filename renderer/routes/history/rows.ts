import type { HistoryEntry } from '../../../shared/report'

export type HistoryRow =
  | {
      type: 'day'
      /** Epoch milliseconds of the day's midnight, in the zone of this computer. */
      day: number
      /** Null while older changes of the day may not be loaded. */
      changes: number | null
    }
  | {
      type: 'change'
      entry: HistoryEntry
      /** Which of all changes it is, from 1. */
      position: number
    }

/** Entries, newest first, under a head for each day. */
export function rowsOf(entries: readonly HistoryEntry[], complete: boolean): HistoryRow[] {
  const rows: HistoryRow[] = []
  let head: Extract<HistoryRow, { type: 'day' }> | null = null
  for (const [index, entry] of entries.entries()) {
    if (!head || entry.at < head.day) {
      head = { type: 'day', day: new Date(entry.at).setHours(0, 0, 0, 0), changes: 0 }
      rows.push(head)
    }
    head.changes = (head.changes ?? 0) + 1
    rows.push({ type: 'change', entry, position: index + 1 })
  }
  if (head && !complete) head.changes = null
  return rows
}
