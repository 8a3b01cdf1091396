import type { RemoteRecord } from '../../../main/sync/ports'
import { newRecord } from '../../../main/sync/record'
import type { Fields, Kind, Service } from '../../../shared/domain'

/** What a person does on a service in memory. */
export interface Person {
  add(kind: Kind, fields: Fields, parentId?: string): RemoteRecord
  edit(kind: Kind, id: string, fields: Fields): void
  /** Anything but fields, e.g. archiving a contact, giving a task to another contact, damaging a card. */
  alter(kind: Kind, id: string, changes: Partial<RemoteRecord>): void
  /** Deletes it, and with a contact what the service deletes with it. */
  erase(kind: Kind, id: string): void
  /** Merges a contact into another one, which gets what belongs to it and keeps its own fields. */
  merge(loser: string, survivor: string): void
  /** Whether tasks or appointments belong to the contact. */
  holdsTasks(contact: string): boolean
}

interface Memory {
  service: Service
  records: Map<string, RemoteRecord>
  put(record: RemoteRecord): RemoteRecord
  newId(): string
  now(): number
}

export function peopleOf({ service, records, put, newId, now }: Memory): Person {
  const alter: Person['alter'] = (kind, id, changes) => {
    const known = records.get(`${kind} ${id}`)
    if (known) put({ ...known, ...changes, modified: now() })
  }
  const childrenOf = (contact: string) => [...records.values()].filter(({ parentId }) => parentId === contact)
  return {
    add: (kind, fields, parentId) =>
      put(newRecord(kind, newId(), { parentId: parentId ?? null, fields, modified: now() })),
    edit: (kind, id, fields) =>
      alter(kind, id, { fields: { ...records.get(`${kind} ${id}`)?.fields, ...fields } }),
    alter,
    erase: (kind, id) => {
      records.delete(`${kind} ${id}`)
      if (kind !== 'contact') return
      for (const child of childrenOf(id)) {
        // A deleted section leaves its tasks in the project; the notes are on its card.
        if (service === 'nozbe' && child.kind !== 'note') put({ ...child, parentId: null })
        else records.delete(`${child.kind} ${child.id}`)
      }
    },
    merge: (loser, survivor) => {
      for (const child of childrenOf(loser)) put({ ...child, parentId: survivor })
      records.delete(`contact ${loser}`)
    },
    holdsTasks: (contact) => childrenOf(contact).some(({ kind }) => kind !== 'note'),
  }
}
