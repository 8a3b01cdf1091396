import type { NotUndone } from '../../../shared/report'
import type { StoredHistoryEntry } from '../syncStore'

export const refusal = (
  { kind, contact, title, field }: StoredHistoryEntry,
  reason: NotUndone['reason'],
): NotUndone => ({ kind, contact, title, field, reason })
