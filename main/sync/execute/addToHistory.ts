import { contactName } from '../../../shared/display'
import type { FieldValue, Service } from '../../../shared/domain'
import type { HistoryEntry } from '../../../shared/report'
import type { RemoteRecord } from '../ports'
import type { BaseValue, FieldWrite, Link, SyncStore } from '../syncStore'
import type { ExecuteContext } from './context'

export interface Made {
  service: Service
  /** Its id is null where a record was never linked, or is no longer. */
  link: Pick<Link, 'kind'> & { id: number | null }
  /** As the service shows it now, or showed it last. */
  record: RemoteRecord
  op: HistoryEntry['op']
  /** The field that was written; absent where a whole record was made, linked or deleted. */
  change?: { field: string; before: FieldValue; after: FieldValue; base: BaseValue | null }
  rule: string | null
}

/** Writes down one change that Tandem made. */
export function addToHistory(
  { store, runId, clock }: Pick<ExecuteContext, 'store' | 'runId' | 'clock'>,
  made: Made,
): void {
  const { service, link, record, op, change, rule } = made
  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: link.kind,
    op,
    recordId: record.id,
    linkId: link.id,
    ...labelsOf(store, service, record),
    field: change?.field ?? null,
    before: change?.before ?? null,
    after: change?.after ?? null,
    by: 'tandem',
    rule,
    base: change?.base ?? null,
  })
}

/** A field as it was written, and as the service shows it now. */
export const changeOf = (
  { field, before, base }: FieldWrite,
  record: RemoteRecord,
): NonNullable<Made['change']> => ({
  field,
  before: before ?? null,
  after: record.fields[field] ?? null,
  base,
})

/** How a change of the record is headed. A note is headed by how it begins. */
export function labelsOf(
  store: SyncStore,
  service: Service,
  record: RemoteRecord,
): { contact: string; title: string | null } {
  if (record.kind === 'contact') return { contact: contactName(record.fields), title: null }
  const parent =
    record.parentId === null ? undefined : store.records.find(service, 'contact', record.parentId)
  return { contact: contactName(parent?.fields ?? {}), title: titleOf(record) }
}

const longestTitle = 80

function titleOf({ kind, fields }: RemoteRecord): string | null {
  const text = kind === 'note' ? fields.body : fields.title
  if (typeof text !== 'string') return null
  const [line = ''] = text.trim().split('\n')
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
}
