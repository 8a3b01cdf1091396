import { type FieldValue, otherService, type Service } from '../../../shared/domain'
import type { Written } from '../ports'
import type { Link, StoredRecord } from '../store'
import { isAccepted } from './accept'
import { type ExecuteContext, noteChange } from './context'
import { labelsOf } from './labels'

/**
 * Links a record with the one that was made, or found, for it. Fields on which both agree get their base; a record that
 * was found rather than made, or that is unfinished, stays dirty, so that the rest is planned.
 */
export function adopt(
  context: ExecuteContext,
  journalRow: number,
  source: StoredRecord,
  written: Written,
): Link {
  const { store, runId } = context
  const service = otherService(source.service)
  const { record, adopted = false } = written
  const [highlevelId, nozbeId] = service === 'highlevel' ? [record.id, source.id] : [source.id, record.id]

  const link = store.transaction(() => {
    const complete = !adopted && !record.unfinished && !source.unfinished
    store.records.save(service, record, !complete)
    const made = store.links.create(source.kind, highlevelId, nozbeId, runId)
    const agreed = setBases(context, made, source, written)
    if (complete && agreed) store.records.clean(source.service, source.kind, source.id)
    else store.records.soil(source.service, source.kind, source.id)
    addHistory(context, made, service, written)
    store.journal.finish(journalRow, record.id)
    return made
  })
  if (adopted) context.log.linked += 1
  else noteChange(context, { service, kind: source.kind, op: 'create', id: record.id }, record.fields)
  return link
}

/** True when every field that the source states was taken. */
function setBases(context: ExecuteContext, link: Link, source: StoredRecord, written: Written): boolean {
  const { store, rules, runId } = context
  const service = otherService(source.service)
  let agreed = true
  for (const { field, direction } of rules.mapping[link.kind]) {
    const own = source.fields[field]
    const answered = written.record.fields[field]
    if (direction === 'off' || own === undefined || answered === undefined) continue
    if (!isAccepted(written, service, link.kind, field, own, rules)) {
      agreed = false
      continue
    }
    const value: Record<Service, FieldValue> =
      service === 'highlevel' ? { highlevel: answered, nozbe: own } : { highlevel: own, nozbe: answered }
    store.base.set(link.id, field, value, runId)
  }
  return agreed
}

function addHistory(
  context: ExecuteContext,
  link: Link,
  service: Service,
  { record, adopted }: Written,
): void {
  context.store.history.add({
    run: context.runId,
    at: context.clock.now(),
    service,
    kind: link.kind,
    op: adopted ? 'link' : 'create',
    recordId: record.id,
    linkId: link.id,
    ...labelsOf(context.store, service, record),
    field: null,
    before: null,
    after: null,
    by: 'tandem',
    rule: null,
  })
}
