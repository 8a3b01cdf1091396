import type { Fields, Kind, Service } from '../../shared/domain'
import type { Keys } from '../sync/ports'
import type { FieldWrite, JournalRow, JournalState, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  run_id: number
  service: Service
  kind: Kind
  op: JournalRow['op']
  target_id: string | null
  peer_id: string
  parent_id: string | null
  fields: string
  writes: string
  keys: string
  state: JournalState
  sent_at: number
}

/** Intended writes. A row is on disk before its request leaves, so that a crash leaves a trace to follow. */
export function journalTable(db: Database): SyncStore['journal'] {
  const add = statement(
    db,
    `INSERT INTO journal (run_id, service, kind, op, target_id, peer_id, parent_id, fields, writes, keys, sent_at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'intent')`,
  )
  const mark = statement(db, 'UPDATE journal SET state = ? WHERE id = ?')
  const finish = statement(db, "UPDATE journal SET state = 'done', target_id = ? WHERE id = ?")
  const step = statement(
    db,
    `UPDATE journal SET state = ?1, sent_at = ?2,
       keys = CASE WHEN ?3 IS NULL THEN keys ELSE json_set(keys, '$.' || ?4, ?3) END
     WHERE id = ?5`,
  )
  const unsettled = statement<Row>(
    db,
    "SELECT * FROM journal WHERE state IN ('intent', 'sent', 'acknowledged') ORDER BY id",
  )
  const madeFor = statement<{ target_id: string | null }>(
    db,
    "SELECT target_id FROM journal WHERE service = ? AND peer_id = ? AND op = 'create' AND state = 'done' ORDER BY id DESC LIMIT 1",
  )
  return {
    add: (row) => {
      const { runId, service, kind, op, targetId, peerId, parentId, sentAt } = row
      const fields = JSON.stringify(row.fields)
      const writes = JSON.stringify(row.writes)
      const keys = JSON.stringify(row.keys)
      return add.run(runId, service, kind, op, targetId, peerId, parentId, fields, writes, keys, sentAt)
    },
    mark: (id, state) => void mark.run(state, id),
    finish: (id, targetId) => void finish.run(targetId, id),
    step: (id, state, name, at, remoteId) => void step.run(state, at, remoteId ?? null, name, id),
    unsettled: () => unsettled.all().map(fromRow),
    madeFor: (service, peerId) => madeFor.get(service, peerId)?.target_id ?? undefined,
  }
}

const fromRow = (row: Row): JournalRow => ({
  id: row.id,
  runId: row.run_id,
  service: row.service,
  kind: row.kind,
  op: row.op,
  targetId: row.target_id,
  peerId: row.peer_id,
  parentId: row.parent_id,
  fields: JSON.parse(row.fields) as Fields,
  writes: JSON.parse(row.writes) as FieldWrite[],
  keys: JSON.parse(row.keys) as Keys,
  state: row.state,
  sentAt: row.sent_at,
})
