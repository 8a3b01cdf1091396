import { type FieldValue, otherService } from '../../../shared/domain'
import { copiedFields } from '../plan/copiedFields'
import { homeField } from '../plan/planHome'
import type { RemoteRecord } from '../ports'
import type { Link, StoredRecord } from '../syncStore'
import { isAccepted } from './accept'
import { addToHistory } from './addToHistory'
import { bySide } from './confirm'
import { type ExecuteContext, noteChange } from './context'
import { agreedHome } from './home'

export interface NewPeer {
  /** The row of the journal that this closes. */
  row: number
  source: StoredRecord
  record: RemoteRecord
  /** What was sent, with what the service demanded; empty where the record was found rather than made. */
  sent: Record<string, unknown>
  made: boolean
}

/**
 * Links a record with the one that was made, or found, for it. Fields on which both agree get their base. Both stay
 * dirty: the next plan finds what is still to be done.
 */
export function adopt(context: ExecuteContext, { row, source, record, sent, made }: NewPeer): Link {
  const { store, runId } = context
  const service = otherService(source.service)
  const { kind } = source
  const link = store.transaction(() => {
    store.records.save(service, record, { dirty: true, ahead: true })
    store.records.setDirty(source.service, kind, source.id, true)
    const [highlevelId, nozbeId] = service === 'highlevel' ? [record.id, source.id] : [source.id, record.id]
    const created = store.links.create(kind, highlevelId, nozbeId, runId)
    setBases(context, created, source, record, sent)
    addToHistory(context, { service, link: created, record, op: made ? 'create' : 'link', rule: null })
    store.journal.finish(row, record.id)
    return created
  })
  if (made) {
    noteChange(context, { service, kind, op: 'create', id: record.id }, record.fields)
  } else {
    context.log.linked += 1
    context.adopted.add(link.id)
  }
  return link
}

/**
 * A base for every field that both sides show and that was taken, as sent or as the service demanded. Where the source was
 * edited since it was sent, what was sent is the base: the edit is still to be carried over.
 */
function setBases(
  { store, ports, rules, runId }: ExecuteContext,
  link: Link,
  source: StoredRecord,
  record: RemoteRecord,
  sent: NewPeer['sent'],
): void {
  const service = otherService(source.service)
  if (link.kind !== 'contact') {
    const home = agreedHome(store, service, record, source.parentId)
    if (home) store.base.set(link.id, homeField, home, runId)
  }
  const demanded = ports[service].demanded(link.kind, copiedFields(source, rules), null)
  for (const { field, direction } of rules.mapping[link.kind]) {
    const own = source.fields[field]
    const answered = record.fields[field]
    if (direction === 'off' || own === undefined || answered === undefined) continue
    const asked = sent[field] as FieldValue | undefined
    const isTaken = (value: FieldValue) => isAccepted(record.fields, service, link.kind, field, value, rules)
    const isAskedTaken = asked !== undefined && isTaken(asked)
    if (isTaken(own) || (isAskedTaken && field in demanded)) {
      store.base.set(link.id, field, bySide(service, answered, own), runId)
    } else if (isAskedTaken) {
      store.base.set(link.id, field, bySide(service, answered, asked), runId)
    }
  }
}
