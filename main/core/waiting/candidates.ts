import { type CompareContext, comparable } from '../../../shared/canonical/comparable'
import { contactName } from '../../../shared/display'
import { type Kind, otherService, type Service } from '../../../shared/domain'
import type { FieldType } from '../../../shared/fields'
import { idOn, type StoredRecord, type SyncStore } from '../../sync/syncStore'

/** So many are offered at most; whoever is none of them is found by linking in the terminal. */
const mostOffered = 10

/** What makes two records alike, the surest first. */
const traits: Record<Kind, readonly [field: string, type: FieldType][]> = {
  contact: [
    ['email', 'email'],
    ['phone', 'phone'],
    ['name', 'text'],
  ],
  task: [
    ['title', 'text'],
    ['body', 'markdown'],
  ],
  note: [['body', 'markdown']],
  appointment: [
    ['start', 'instant'],
    ['title', 'text'],
  ],
}

/**
 * Finds unlinked records of the other service that a record may be, the likeliest first: those that share a trait with it,
 * and, of what belongs to a contact, all others of that contact. Reads the store, and what it read for the next one too.
 */
export function candidateFinder(
  store: SyncStore,
  compare: CompareContext,
): (record: StoredRecord) => StoredRecord[] {
  const indexes = new Map<string, Map<string, StoredRecord[]>>()
  const keysOf = (record: StoredRecord): string[] =>
    traits[record.kind].flatMap(([field, type], index) => {
      const value = comparable(type, record.fields[field] ?? null, compare)
      return value === null ? [] : [`${index} ${value}`]
    })
  const indexOf = (service: Service, kind: Kind, parentId: string | null) => {
    const name = `${service} ${kind} ${parentId}`
    const known = indexes.get(name)
    if (known) return known
    const index = new Map<string, StoredRecord[]>()
    for (const one of store.records.known(service, kind, parentId)) {
      if (one.linkId !== null || one.state !== 'live') continue
      // The last key holds all that share nothing.
      for (const key of [...keysOf(one), '']) {
        const alike = index.get(key)
        if (alike) alike.push(one)
        else index.set(key, [one])
      }
    }
    indexes.set(name, index)
    return index
  }
  return (record) => {
    const { kind } = record
    const parentId = kind === 'contact' ? null : peerParent(store, record)
    if (parentId === undefined) return []
    const index = indexOf(otherService(record.service), kind, parentId)
    const keys = [...keysOf(record), ...(kind === 'contact' ? [] : [''])]
    return [...new Set(keys.flatMap((key) => index.get(key) ?? []))].slice(0, mostOffered)
  }
}

/** The contact on the other service to which the record's other side would belong; undefined where there is none. */
function peerParent(store: SyncStore, { service, parentId }: StoredRecord): string | undefined {
  const home = parentId === null ? undefined : store.links.of(service, 'contact', parentId)
  return home && idOn(home, otherService(service))
}

/** How a record is called, and what tells it from others called the same. */
export function labelsOf({ kind, fields }: StoredRecord): { name: string; detail: string } {
  if (kind === 'contact') {
    const name = contactName(fields)
    return {
      name,
      detail: joined([fields.email, fields.phone, fields.company].filter((one) => one !== name)),
    }
  }
  const [line = ''] = String((kind === 'note' ? fields.body : fields.title) ?? '')
    .trim()
    .split('\n')
  return { name: line, detail: kind === 'task' && typeof fields.body === 'string' ? fields.body : '' }
}

export const joined = (values: readonly unknown[]): string =>
  values.filter((value): value is string => typeof value === 'string' && value !== '').join(', ')
