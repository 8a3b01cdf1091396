import type { FieldValue, Kind } from '../../shared/domain'
import type { Choice, Conflict, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  link_id: number
  kind: Kind
  /** Empty for a delete that met an edit. */
  field: string
  base: string
  highlevel: string
  nozbe: string
  choice: string | null
}

export type ConflictTable = SyncStore['conflicts'] & {
  /** How many nobody has settled yet. */
  open(): number
  /** Every one, oldest first. */
  all(): Conflict[]
}

/** Fields that changed on both sides to different values, and deletes that met an edit, until they are settled. */
export function conflictTable(db: Database): ConflictTable {
  const put = statement(
    db,
    `INSERT INTO conflict (link_id, kind, field, base, highlevel, nozbe, found_in) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (link_id, field) DO UPDATE SET
       choice = CASE WHEN highlevel = excluded.highlevel AND nozbe = excluded.nozbe THEN choice END,
       base = excluded.base, highlevel = excluded.highlevel, nozbe = excluded.nozbe`,
  )
  const find = statement<Row>(db, 'SELECT * FROM conflict WHERE id = ?')
  const choose = statement(db, 'UPDATE conflict SET choice = ? WHERE id = ?')
  const close = statement(db, 'DELETE FROM conflict WHERE link_id = ? AND field = ?')
  const closeAll = statement(db, 'DELETE FROM conflict WHERE kind = ? AND field = ?')
  const of = statement<Row>(db, 'SELECT * FROM conflict WHERE link_id = ? ORDER BY id')
  const chosen = statement<Row>(db, 'SELECT * FROM conflict WHERE choice IS NOT NULL ORDER BY id')
  const all = statement<Row>(db, 'SELECT * FROM conflict ORDER BY id')
  const open = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM conflict WHERE choice IS NULL')
  const count = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM conflict')
  return {
    put: ({ linkId, kind, field, base, highlevel, nozbe }, runId) =>
      void put.run(
        linkId,
        kind,
        field ?? '',
        JSON.stringify(base),
        JSON.stringify(highlevel),
        JSON.stringify(nozbe),
        runId,
      ),
    find: (id) => {
      const row = find.get(id)
      return row && fromRow(row)
    },
    choose: (id, choice) => void choose.run(choice && JSON.stringify(choice), id),
    close: (linkId, field) => void close.run(linkId, field ?? ''),
    closeAll: (kind, field) => void closeAll.run(kind, field),
    of: (linkId) => of.all(linkId).map(fromRow),
    chosen: () => chosen.all().map(fromRow),
    count: () => count.get()?.n ?? 0,
    open: () => open.get()?.n ?? 0,
    all: () => all.all().map(fromRow),
  }
}

const fromRow = (row: Row): Conflict => ({
  id: row.id,
  linkId: row.link_id,
  kind: row.kind,
  field: row.field === '' ? null : row.field,
  base: JSON.parse(row.base) as FieldValue,
  highlevel: JSON.parse(row.highlevel) as FieldValue,
  nozbe: JSON.parse(row.nozbe) as FieldValue,
  choice: row.choice === null ? null : (JSON.parse(row.choice) as Choice),
})
