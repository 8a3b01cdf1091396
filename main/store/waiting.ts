import { contactName } from '../../shared/display'
import type { Fields, FieldValue, Kind, Service } from '../../shared/domain'
import type { ApprovalItem, Waiting } from '../../shared/report'
import type { Approval, ApprovalReason } from '../sync/syncStore'
import type { Database } from './database'
import { statement } from './rows'

/** Why something waits, in words. */
const reasons: Record<ApprovalReason, string> = {
  gone: 'It was deleted on the other side.',
  capped: 'More were deleted on the other side than one run may delete.',
  merged: 'Its contact was merged into another one in HighLevel.',
  emptied: 'A mass of values was emptied on the other side.',
}

interface LinkedRow {
  kind: Kind
  highlevel_id: string
  nozbe_id: string
  fields: string
  parent: string | null
}

/** Either side of a link will do to name it: one of them may be gone. */
const linked = `SELECT link.*, own.fields AS fields, parent.fields AS parent FROM link
  LEFT JOIN record AS own ON own.link_id = link.id
  LEFT JOIN record AS parent
    ON parent.service = own.service AND parent.kind = 'contact' AND parent.id = own.parent_id`

/** Everything that waits for the user, as a report lists it. */
export function waitingList(db: Database, approvals: () => readonly Approval[]): () => Waiting[] {
  const conflicts = statement<
    LinkedRow & { conflict_id: number; field: string; base: string; h: string; n: string }
  >(
    db,
    `SELECT conflict.id AS conflict_id, conflict.field, conflict.base, conflict.highlevel AS h, conflict.nozbe AS n, named.*
     FROM conflict JOIN (${linked}) AS named ON named.id = conflict.link_id GROUP BY conflict.id ORDER BY conflict.id`,
  )
  const ofApproval = statement<LinkedRow>(
    db,
    `SELECT named.* FROM approval_link JOIN (${linked}) AS named ON named.id = approval_link.link_id
     WHERE approval_link.approval_id = ? GROUP BY named.id ORDER BY named.id`,
  )
  const open = statement<{ service: Service; kind: Kind; id: string; fields: string }>(
    db,
    `SELECT service, kind, id, fields FROM record
     WHERE link_id IS NULL AND standing = 'open' AND state = 'live' ORDER BY service, id`,
  )
  const gone = statement<LinkedRow & { highlevel_gone_in: number | null }>(
    db,
    `SELECT named.* FROM (${linked}) AS named
     WHERE (highlevel_gone_in IS NOT NULL AND highlevel_gone_confirmed_in IS NULL)
        OR (nozbe_gone_in IS NOT NULL AND nozbe_gone_confirmed_in IS NULL) GROUP BY named.id ORDER BY named.id`,
  )
  const item = ({ id, kind, op, service, reason }: Approval): ApprovalItem => {
    const records = ofApproval.all(id).map((row) => ({
      ...labelsOf(row),
      highlevel: row.highlevel_id,
      nozbe: row.nozbe_id,
    }))
    const [first] = records
    const { contact = '', title = null } = first ?? {}
    return { id, kind, op, service, contact, title, count: records.length, reason: reasons[reason], records }
  }
  return () => [
    ...conflicts.all().map(
      (row): Waiting => ({
        type: 'conflict',
        id: row.conflict_id,
        kind: row.kind,
        ...labelsOf(row),
        recordIds: { highlevel: row.highlevel_id, nozbe: row.nozbe_id },
        field: row.field === '' ? null : row.field,
        base: JSON.parse(row.base) as FieldValue,
        highlevel: JSON.parse(row.h) as FieldValue,
        nozbe: JSON.parse(row.n) as FieldValue,
      }),
    ),
    ...approvals()
      .filter(({ state }) => state === 'waiting')
      .map((approval): Waiting => ({ type: 'approval', ...item(approval) })),
    ...open.all().map(
      (row): Waiting => ({
        type: 'ambiguous',
        kind: row.kind,
        contact: contactName(JSON.parse(row.fields) as Fields),
        service: row.service,
        recordId: row.id,
      }),
    ),
    ...gone.all().map((row): Waiting => {
      const service = row.highlevel_gone_in === null ? 'nozbe' : 'highlevel'
      const recordId = service === 'nozbe' ? row.nozbe_id : row.highlevel_id
      return { type: 'gone', kind: row.kind, ...labelsOf(row), service, recordId }
    }),
  ]
}

function labelsOf({ kind, fields, parent }: LinkedRow): { contact: string; title: string | null } {
  const own = JSON.parse(fields ?? '{}') as Fields
  if (kind === 'contact') return { contact: contactName(own), title: null }
  const text = kind === 'note' ? own.body : own.title
  const title = typeof text === 'string' ? (text.split('\n')[0] ?? null) : null
  return { contact: contactName(JSON.parse(parent ?? '{}') as Fields), title }
}
