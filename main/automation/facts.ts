import { contactName } from '../../shared/display'
import type { Service } from '../../shared/domain'
import type { CustomField } from '../../shared/fields'
import type { TriggerEvent } from '../../shared/triggers'
import type { Person, ServicePort } from '../sync/ports'
import type { Link, StoredRecord, SyncStore } from '../sync/syncStore'

/** What is known when a recipe decides what to do. */
export interface Facts {
  store: SyncStore
  nozbe: ServicePort
  /** IANA zone of the location. */
  zone: string
  customFields: readonly CustomField[]
  people: readonly Person[]
}

/** Whom an event is about, on either service. */
export interface Subject {
  /** The contact on the service of the event; undefined where it is not known any more. */
  contact: StoredRecord | undefined
  link: Link | undefined
  /** The record that the event is of, the contact itself included. */
  record: StoredRecord | undefined
}

export function subjectOf({ store }: Facts, { service, kind, recordId }: TriggerEvent): Subject {
  const record = store.records.find(service, kind, recordId)
  const contactId = kind === 'contact' ? recordId : record?.parentId
  const contact = contactId == null ? undefined : store.records.find(service, 'contact', contactId)
  return { record, contact, link: contact && store.links.of(service, 'contact', contact.id) }
}

/** The contact on a service. */
export function contactOn(
  { store }: Facts,
  { contact, link }: Subject,
  service: Service,
): StoredRecord | undefined {
  if (contact?.service === service) return contact
  return (
    link && store.records.find(service, 'contact', service === 'highlevel' ? link.highlevelId : link.nozbeId)
  )
}

export const nameOf = (record: StoredRecord | undefined): string => contactName(record?.fields ?? {})
