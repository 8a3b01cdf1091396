import { contactName } from '../../../shared/display'
import type { Service } from '../../../shared/domain'
import type { HistoryEntry } from '../../../shared/report'
import type { RemoteRecord } from '../ports'
import type { FieldWrite, Link, SyncStore } from '../store'
import type { ExecuteContext } from './context'

export interface Made {
  service: Service
  link: Link
  /** As the service shows it now. */
  record: RemoteRecord
  op: HistoryEntry['op']
  /** The field that was written; absent where a whole record was made or linked. */
  write?: FieldWrite
  rule: string | null
}

/** Writes down one change that Tandem made. */
export function addToHistory({ store, runId, clock }: ExecuteContext, made: Made): void {
  const { service, link, record, op, write, rule } = made
  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: link.kind,
    op,
    recordId: record.id,
    linkId: link.id,
    ...labelsOf(store, service, record),
    field: write?.field ?? null,
    before: write?.before ?? null,
    after: write ? (record.fields[write.field] ?? null) : null,
    by: 'tandem',
    rule,
  })
}

/** How a change of the record is headed. */
export function labelsOf(
  store: SyncStore,
  service: Service,
  record: RemoteRecord,
): { contact: string; title: string | null } {
  if (record.kind === 'contact') return { contact: contactName(record.fields), title: null }
  const parent =
    record.parentId === null ? undefined : store.records.find(service, 'contact', record.parentId)
  const { title } = record.fields
  return { contact: contactName(parent?.fields ?? {}), title: typeof title === 'string' ? title : null }
}
