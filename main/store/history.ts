import type { FieldValue, Kind, Service } from '../../shared/domain'
import type { HistoryPage, HistoryQuery } from '../../shared/ipc/contract'
import type { HistoryEntry } from '../../shared/report'
import type { DayOfChanges } from '../../shared/state'
import type { BaseValue, StoredHistoryEntry, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
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
}

export interface HistoryTable {
  add: SyncStore['history']['add']
  ofRun: SyncStore['history']['ofRun']
  ofRecord: SyncStore['history']['ofRecord']
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
  /** Records changed per day from `since` (epoch milliseconds) on, in the zone of this computer; days without any are left out. */
  perDay(since: number): DayOfChanges[]
}

/** Every change that Tandem made. */
export function historyTable(db: Database): HistoryTable {
  const add = statement(
    db,
    `INSERT INTO history (run_id, at, service, kind, op, record_id, link_id, contact, title, field, before, after, by, rule, base)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const latest = statement<Row>(db, `SELECT * FROM history WHERE op <> 'link' ORDER BY id DESC LIMIT ?`)
  const latestOfRun = statement<Row>(
    db,
    `SELECT * FROM history WHERE op <> 'link' AND run_id = ? ORDER BY id DESC LIMIT ?`,
  )
  const all = statement<{ n: number; first: number | null }>(
    db,
    'SELECT count(*) AS n, min(at) AS first FROM history',
  )
  const perDay = statement<DayOfChanges>(
    db,
    `SELECT date(at / 1000, 'unixepoch', 'localtime') AS day,
       count(DISTINCT CASE service WHEN 'nozbe' THEN run_id || record_id END) AS toNozbe,
       count(DISTINCT CASE service WHEN 'highlevel' THEN run_id || record_id END) AS toHighlevel
     FROM history WHERE at >= ? AND op <> 'link' GROUP BY day ORDER BY day`,
  )
  // One statement for all filters: a filter that is null matches everything.
  const where = `(?1 IS NULL OR id IN (SELECT rowid FROM history_search WHERE history_search MATCH ?1))
    AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR service = ?3) AND (?4 IS NULL OR at >= ?4)`
  const matching = statement<{ n: number }>(db, `SELECT count(*) AS n FROM history WHERE ${where}`)
  const page = statement<Row>(db, `SELECT * FROM history WHERE ${where} ORDER BY id DESC LIMIT ?5 OFFSET ?6`)

  const ofRun = statement<Row>(db, 'SELECT * FROM history WHERE run_id = ? ORDER BY id')
  const ofRecord = statement<Row>(
    db,
    `SELECT * FROM history WHERE kind = ?1 AND (record_id = ?2 OR link_id IN (
       SELECT link_id FROM history WHERE kind = ?1 AND record_id = ?2 AND link_id IS NOT NULL)) ORDER BY id`,
  )
  const since = statement<Row>(db, 'SELECT * FROM history WHERE id > ? ORDER BY id LIMIT ?')
  const lastId = statement<{ id: number | null }>(db, 'SELECT max(id) AS id FROM history')
  const countBefore = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM history WHERE at < ?')
  const forget = statement(db, 'DELETE FROM history WHERE at < ?')

  return {
    ofRun: (runId) => ofRun.all(runId).map(fromRow),
    ofRecord: (kind, recordId) => ofRecord.all(kind, recordId).map(fromRow),
    since: (id, limit) => since.all(id, limit).map(fromRow),
    after: (id) => since.all(id, -1).map(fromRow),
    lastId: () => lastId.get()?.id ?? 0,
    forgetBefore: (at) => {
      const n = countBefore.get(at)?.n ?? 0
      forget.run(at)
      return n
    },
    add: (entry) =>
      void add.run(
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
      ),
    page: ({ search, kind, to, since, limit, offset }) => {
      const filters = [searchExpression(search), kind, to, since] as const
      return {
        total: matching.get(...filters)?.n ?? 0,
        all: all.get()?.n ?? 0,
        first: all.get()?.first ?? null,
        entries: page.all(...filters, limit, offset).map(fromRow),
      }
    },
    latest: (limit, runId) =>
      (runId === undefined ? latest.all(limit) : latestOfRun.all(runId, limit)).map(fromRow),
    perDay: (since) => perDay.all(since),
  }
}

/** What a person types, as an FTS5 expression: every word must begin a word of the entry. Null for an empty search. */
function searchExpression(search: string): string | null {
  const words = search.match(/[\p{L}\p{N}]+/gu)
  return words ? words.map((word) => `"${word}"*`).join(' ') : null
}

const fromRow = (row: Row): StoredHistoryEntry => ({
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
})
