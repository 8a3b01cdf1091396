import type { HistoryPage, HistoryQuery } from '../../../shared/ipc/history'
import type { HistoryEntry } from '../../../shared/report'
import type { StoredHistoryEntry, SyncStore } from '../../sync/syncStore'
import type { Database } from '../database'
import { statement } from '../rows'
import { type HistoryOfRecord, historyOfRecord } from './ofRecord'
import { type HistoryPerDay, historyPerDay } from './perDay'
import { fromRow, type HistoryRow } from './row'
import { historySearch } from './search'

export interface HistoryTable extends HistoryOfRecord, Pick<HistoryPerDay, 'perDay'> {
  add: SyncStore['history']['add']
  ofRun: SyncStore['history']['ofRun']
  find: SyncStore['history']['find']
  markUndone: SyncStore['history']['markUndone']
  /** Entries after the one with this id, oldest first: for those who follow what happens. */
  since(id: number, limit: number): HistoryEntry[]
  /** All of them, with what undo needs. */
  after(id: number): StoredHistoryEntry[]
  /** The id of the newest entry; 0 where there is none. */
  lastId(): number
  /** Forgets entries from before `at` (epoch milliseconds). Returns how many. */
  forgetBefore(at: number): number
  page(query: HistoryQuery): HistoryPage
  /** The last entries, newest first; of one run where its id is given. */
  latest(limit: number, runId?: number): HistoryEntry[]
}

/** Every change that Tandem made. */
export function historyTable(db: Database): HistoryTable {
  const add = statement(
    db,
    `INSERT INTO history (run_id, at, service, kind, op, record_id, link_id, contact, title, field, before, after, by, rule, base)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const latest = statement<HistoryRow>(
    db,
    `SELECT * FROM history WHERE op <> 'link' ORDER BY id DESC LIMIT ?`,
  )
  const latestOfRun = statement<HistoryRow>(
    db,
    `SELECT * FROM history WHERE op <> 'link' AND run_id = ? ORDER BY id DESC LIMIT ?`,
  )
  const ofRun = statement<HistoryRow>(db, 'SELECT * FROM history WHERE run_id = ? ORDER BY id')
  const find = statement<HistoryRow>(db, 'SELECT * FROM history WHERE id = ?')
  const markUndone = statement(
    db,
    'UPDATE history SET undone_in = ? WHERE undone_in IS NULL AND id IN (SELECT value FROM json_each(?))',
  )
  const since = statement<HistoryRow>(db, 'SELECT * FROM history WHERE id > ? ORDER BY id LIMIT ?')
  const lastId = statement<{ id: number | null }>(db, 'SELECT max(id) AS id FROM history')
  const countBefore = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM history WHERE at < ?')
  const forget = statement(db, 'DELETE FROM history WHERE at < ?')
  const { perDay, touch } = historyPerDay(db)

  return {
    ...historyOfRecord(db),
    perDay,
    page: historySearch(db),
    ofRun: (runId) => ofRun.all(runId).map(fromRow),
    find: (id) => {
      const row = find.get(id)
      return row && fromRow(row)
    },
    markUndone: (ids, runId) => {
      if (ids.length > 0) markUndone.run(runId, JSON.stringify(ids))
    },
    since: (id, limit) => since.all(id, limit).map(fromRow),
    after: (id) => since.all(id, -1).map(fromRow),
    lastId: () => lastId.get()?.id ?? 0,
    forgetBefore: (at) => {
      const n = countBefore.get(at)?.n ?? 0
      forget.run(at)
      if (n > 0) touch(Number.NEGATIVE_INFINITY)
      return n
    },
    add: (entry) => {
      touch(entry.at)
      add.run(
        entry.run,
        entry.at,
        entry.service,
        entry.kind,
        entry.op,
        entry.recordId,
        entry.linkId,
        entry.contact,
        entry.title,
        entry.field,
        JSON.stringify(entry.before),
        JSON.stringify(entry.after),
        entry.by,
        entry.rule,
        entry.base && JSON.stringify(entry.base),
      )
    },
    latest: (limit, runId) =>
      (runId === undefined ? latest.all(limit) : latestOfRun.all(runId, limit)).map(fromRow),
  }
}
