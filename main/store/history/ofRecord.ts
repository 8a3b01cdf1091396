import type { Kind, PerService, Service } from '../../../shared/domain'
import type { StoredHistoryEntry, SyncStore } from '../../sync/syncStore'
import type { Database } from '../database'
import { statement } from '../rows'
import { fromRow, type HistoryRow } from './row'

export interface RecordHistory {
  total: number
  /** The last link that it had; null where it never had one. */
  linkId: number | null
  /** The last id that it had on each service; null where nothing is known. */
  lastIds: PerService<string | null>
  entries: StoredHistoryEntry[]
}

export interface HistoryOfRecord {
  ofRecord: SyncStore['history']['ofRecord']
  /** Newest first. */
  pageOfRecord(kind: Kind, recordId: string, part: { offset: number; limit: number }): RecordHistory
}

/** The entries of one record, by its id on either service, and with them those of the record that it was linked to. */
export function historyOfRecord(db: Database): HistoryOfRecord {
  // Each half goes by an index of its own; with OR between them it would be the whole table.
  const ids = `id IN (
    SELECT id FROM history WHERE kind = ?1 AND record_id = ?2
    UNION SELECT id FROM history WHERE +kind = ?1 AND link_id IN (
      SELECT link_id FROM history WHERE kind = ?1 AND record_id = ?2 AND link_id IS NOT NULL))`
  const whole = statement<HistoryRow>(db, `SELECT * FROM history WHERE ${ids} ORDER BY id`)
  const part = statement<HistoryRow>(
    db,
    `SELECT * FROM history WHERE ${ids} ORDER BY id DESC LIMIT ?3 OFFSET ?4`,
  )
  const facts = statement<{ n: number; link: number | null }>(
    db,
    `SELECT count(*) AS n, max(link_id) AS link FROM history WHERE ${ids}`,
  )
  const last = statement<{ id: string }>(
    db,
    `SELECT record_id AS id FROM history WHERE ${ids} AND service = ?3 ORDER BY history.id DESC LIMIT 1`,
  )
  return {
    ofRecord: (kind, recordId) => whole.all(kind, recordId).map(fromRow),
    pageOfRecord: (kind, recordId, { offset, limit }) => {
      const { n, link } = facts.get(kind, recordId) ?? { n: 0, link: null }
      const lastId = (service: Service) => last.get(kind, recordId, service)?.id ?? null
      return {
        total: n,
        linkId: link,
        lastIds: { highlevel: lastId('highlevel'), nozbe: lastId('nozbe') },
        entries: part.all(kind, recordId, limit, offset).map(fromRow),
      }
    },
  }
}
