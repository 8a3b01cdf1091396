import type { HistoryEntry } from '../../../shared/report'

/** What is shown of an entry; what undo needs besides is nobody's business. */
export const shownEntry = ({
  id,
  run,
  at,
  service,
  kind,
  op,
  recordId,
  contact,
  title,
  field,
  before,
  after,
  by,
  rule,
}: HistoryEntry): HistoryEntry => ({
  id,
  run,
  at,
  service,
  kind,
  op,
  recordId,
  contact,
  title,
  field,
  before,
  after,
  by,
  rule,
})
