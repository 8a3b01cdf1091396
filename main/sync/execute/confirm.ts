import type { Fields, FieldValue, PerService, Service } from '../../../shared/domain'
import type { RemoteRecord } from '../ports'
import type { FieldWrite, Link } from '../syncStore'
import { isAccepted } from './accept'
import { addToHistory, changeOf } from './addToHistory'
import type { ExecuteContext } from './context'

/** An update that a service has carried out, as its answer or a later reading shows. */
export interface CarriedOut {
  link: Link
  service: Service
  /** As the service shows it now. */
  record: RemoteRecord
  writes: readonly FieldWrite[]
  /** What was sent: what was planned, or what the service demands instead. */
  sent: Fields
}

/**
 * After a write that is known to have been carried out: history gets its rows and the base moves. A value that the
 * service did not take becomes a conflict. Belongs into one transaction with closing the journal's row.
 */
export function confirmUpdate(context: ExecuteContext, done: CarriedOut): void {
  for (const write of done.writes) {
    const { service, link, record } = done
    addToHistory(context, {
      service,
      link,
      record,
      op: 'update',
      change: changeOf(write, record),
      rule: write.rule,
    })
    if (write.settles) moveBase(context, done, write)
  }
}

function moveBase({ store, rules, runId }: ExecuteContext, done: CarriedOut, write: FieldWrite): void {
  const { link, service, record, sent } = done
  const { field, after, peer } = write
  const answered = record.fields[field] ?? null
  if (isAccepted(record.fields, service, link.kind, field, sent[field] ?? after, rules)) {
    store.base.set(link.id, field, bySide(service, answered, peer ?? null), runId)
    return
  }
  const base = store.base.of(link.id).get(field)?.highlevel ?? null
  store.conflicts.put(
    { linkId: link.id, kind: link.kind, field, base, ...bySide(service, answered, after) },
    runId,
  )
}

export const bySide = (service: Service, own: FieldValue, other: FieldValue): PerService<FieldValue> =>
  service === 'highlevel' ? { highlevel: own, nozbe: other } : { highlevel: other, nozbe: own }
