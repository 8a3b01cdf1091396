import { contactName } from '../../../shared/display'
import type { Fields, Service } from '../../../shared/domain'
import type { RemoteRecord } from '../ports'
import type { SyncStore } from '../store'

/** How a change of the record is headed in history. */
export function labelsOf(
  store: SyncStore,
  service: Service,
  record: RemoteRecord,
): { contact: string; title: string | null } {
  if (record.kind === 'contact') return { contact: contactName(record.fields), title: null }
  const parent =
    record.parentId === null ? undefined : store.records.find(service, 'contact', record.parentId)
  return { contact: contactName(parent?.fields ?? {}), title: titleOf(record.fields) }
}

const titleOf = (fields: Fields): string | null => (typeof fields.title === 'string' ? fields.title : null)
