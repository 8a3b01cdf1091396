import type { Kind, Service } from '../../shared/domain'
import type { Approval, ApprovalReason, SyncStore } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

interface Row {
  id: number
  op: Approval['op']
  service: Service
  kind: Kind
  reason: ApprovalReason
  state: Approval['state']
}

/** Deletes and mass changes that wait for the user, with the links that each concerns. */
export function approvalTable(db: Database): SyncStore['approvals'] {
  const add = statement(
    db,
    "INSERT INTO approval (op, service, kind, reason, state, made_in) VALUES (?, ?, ?, ?, 'waiting', ?)",
  )
  const addLink = statement(db, 'INSERT INTO approval_link (approval_id, link_id) VALUES (?, ?)')
  const find = statement<Row>(db, 'SELECT * FROM approval WHERE id = ?')
  const all = statement<Row>(db, 'SELECT * FROM approval ORDER BY id')
  const links = statement<{ link_id: number }>(
    db,
    'SELECT link_id FROM approval_link WHERE approval_id = ? ORDER BY link_id',
  )
  const setState = statement(db, 'UPDATE approval SET state = ? WHERE id = ?')
  const close = statement(db, 'DELETE FROM approval WHERE id = ?')

  const fromRow = ({ id, op, service, kind, reason, state }: Row): Approval => ({
    id,
    op,
    service,
    kind,
    reason,
    state,
    linkIds: links.all(id).map(({ link_id }) => link_id),
  })
  return {
    add: ({ op, service, kind, reason, linkIds }, runId) => {
      const id = add.run(op, service, kind, reason, runId)
      for (const linkId of linkIds) addLink.run(id, linkId)
    },
    find: (id) => {
      const row = find.get(id)
      return row && fromRow(row)
    },
    all: () => all.all().map(fromRow),
    setState: (id, state) => void setState.run(state, id),
    close: (id) => void close.run(id),
  }
}
