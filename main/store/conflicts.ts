import { contactName } from '../../shared/display'
import type { Fields, FieldValue, Kind, Service } from '../../shared/domain'
import type { Waiting } from '../../shared/report'
import type { Conflict, SyncStore } from '../sync/store'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  link_id: number
  kind: Kind
  field: string
  base: string
  highlevel: string
  nozbe: string
}

/** Fields that changed on both sides to different values, one row each, until they are settled. */
export function conflictTable(db: Database): SyncStore['conflicts'] {
  const put = statement(
    db,
    `INSERT INTO conflict (link_id, kind, field, base, highlevel, nozbe, found_in) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (link_id, field) DO UPDATE SET
       base = excluded.base, highlevel = excluded.highlevel, nozbe = excluded.nozbe`,
  )
  const close = statement(db, 'DELETE FROM conflict WHERE link_id = ? AND field = ?')
  const of = statement<Row>(db, 'SELECT * FROM conflict WHERE link_id = ?')
  const count = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM conflict')
  return {
    put: ({ linkId, kind, field, base, highlevel, nozbe }, runId) =>
      void put.run(
        linkId,
        kind,
        field,
        JSON.stringify(base),
        JSON.stringify(highlevel),
        JSON.stringify(nozbe),
        runId,
      ),
    close: (linkId, field) => void close.run(linkId, field),
    of: (linkId) => of.all(linkId).map(fromRow),
    count: () => count.get()?.n ?? 0,
  }
}

/** Everything that waits for the user, as a report lists it. */
export function waitingList(db: Database): () => Waiting[] {
  const conflicts = statement<Row & { contact: string }>(
    db,
    `SELECT conflict.*, coalesce(parent.fields, own.fields) AS contact FROM conflict
       JOIN record AS own ON own.link_id = conflict.link_id AND own.service = 'highlevel'
       LEFT JOIN record AS parent
         ON parent.service = own.service AND parent.kind = 'contact' AND parent.id = own.parent_id
     ORDER BY conflict.id`,
  )
  const open = statement<{ service: Service; kind: Kind; id: string; fields: string }>(
    db,
    `SELECT service, kind, id, fields FROM record
     WHERE link_id IS NULL AND standing = 'open' AND state = 'live' ORDER BY service, id`,
  )
  return () => [
    ...conflicts.all().map((row): Waiting => {
      const { id, kind, field, base, highlevel, nozbe } = fromRow(row)
      const contact = contactName(JSON.parse(row.contact) as Fields)
      return { type: 'conflict', id, kind, contact, field, base, highlevel, nozbe }
    }),
    ...open.all().map(
      (row): Waiting => ({
        type: 'ambiguous',
        kind: row.kind,
        contact: contactName(JSON.parse(row.fields) as Fields),
        service: row.service,
        recordId: row.id,
      }),
    ),
  ]
}

const fromRow = (row: Row): Conflict => ({
  id: row.id,
  linkId: row.link_id,
  kind: row.kind,
  field: row.field,
  base: JSON.parse(row.base) as FieldValue,
  highlevel: JSON.parse(row.highlevel) as FieldValue,
  nozbe: JSON.parse(row.nozbe) as FieldValue,
})
