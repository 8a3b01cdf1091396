import type { FieldValue, Kind, Service } from '../../../shared/domain'
import type { HistoryEntry } from '../../../shared/report'
import type { BaseValue, StoredHistoryEntry } from '../../sync/syncStore'

/** An entry as the table holds it. */
export interface HistoryRow {
  id: number
  run_id: number
  at: number
  service: Service
  kind: Kind
  op: HistoryEntry['op']
  record_id: string
  link_id: number | null
  contact: string
  title: string | null
  field: string | null
  before: string
  after: string
  by: HistoryEntry['by']
  rule: string | null
  base: string | null
  undone_in: number | null
}

export const fromRow = (row: HistoryRow): StoredHistoryEntry => ({
  id: row.id,
  run: row.run_id,
  at: row.at,
  service: row.service,
  kind: row.kind,
  op: row.op,
  recordId: row.record_id,
  contact: row.contact,
  title: row.title,
  field: row.field,
  before: JSON.parse(row.before) as FieldValue,
  after: JSON.parse(row.after) as FieldValue,
  by: row.by,
  rule: row.rule,
  linkId: row.link_id,
  base: row.base === null ? null : (JSON.parse(row.base) as BaseValue),
  undoneIn: row.undone_in,
})
