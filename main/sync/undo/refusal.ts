import type { NotUndone } from '../../../shared/report'
import type { StoredHistoryEntry } from '../syncStore'

export const refusal = (
  { id, kind, contact, title, field, undoneIn }: StoredHistoryEntry,
  reason: NotUndone['reason'],
): NotUndone => ({
  entry: id,
  kind,
  contact,
  title,
  field,
  reason: undoneIn === null ? reason : 'undone',
})
