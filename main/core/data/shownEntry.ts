import type { HistoryEntry } from '../../../shared/report'
import type { StoredHistoryEntry } from '../../sync/syncStore'

/** What is shown of an entry; what undo needs besides is nobody's business. */
export const shownEntry = ({
  linkId: _link,
  base: _base,
  ...shown
}: HistoryEntry & Partial<StoredHistoryEntry>): HistoryEntry => shown
