import { type FieldValue, type Kind, type Service, services } from '../../../shared/domain'
import { idOn, recordKey } from '../syncStore'
import type { CreatePlan, Pair, Plan, RemovalPlan, UnlinkPlan } from './types'

/**
 * Names what a preview shows, so that a run can carry out just that: the record, what is done and the value of a field, or
 * the fields of a record to be made.
 * An edit made meanwhile has another name, and waits for the next run.
 */
const shownKey = (record: string, op: string, field = '', after: unknown = ''): string =>
  JSON.stringify([record, op, field, after])

/** Whether it could be such a name, of whatever preview. Pure. */
export function isShownKey(key: string): boolean {
  try {
    const parts: unknown = JSON.parse(key)
    return (
      Array.isArray(parts) &&
      parts.length === 4 &&
      parts.slice(0, 3).every((part) => typeof part === 'string')
    )
  } catch {
    return false
  }
}

/** The key, among records, of the record that it is about. */
export const recordOf = (key: string): string => (JSON.parse(key) as [string])[0]

export const linkKey = ({ kind, highlevel, nozbe }: Pick<Pair, 'kind'> & Record<Service, { id: string }>) =>
  shownKey(recordKey('highlevel', kind, highlevel.id), 'link', '', nozbe.id)

export const unlinkKey = ({ link, reason }: UnlinkPlan): string =>
  shownKey(recordKey('highlevel', link.kind, link.highlevelId), 'unlink', '', reason)

export const createKey = ({ source, fields }: Pick<CreatePlan, 'source' | 'fields'>): string =>
  shownKey(recordKey(source.service, source.kind, source.id), 'create', '', fields)

export const removalKey = ({ op, service, link }: Pick<RemovalPlan, 'op' | 'service' | 'link'>): string =>
  removedKey(op, service, link.kind, idOn(link, service))

export const removedKey = (op: 'delete' | 'archive', service: Service, kind: Kind, id: string): string =>
  shownKey(recordKey(service, kind, id), op)

export const moveKey = (service: Service, kind: Kind, id: string, parentId: FieldValue): string =>
  shownKey(recordKey(service, kind, id), 'move', '', parentId)

export const writeKey = (
  service: Service,
  kind: Kind,
  id: string,
  field: string,
  after: FieldValue,
): string => shownKey(recordKey(service, kind, id), 'update', field, after)

/** What a record lacks is made with any write to it; where nothing else is written, it is shown by itself. */
export const finishKey = (service: Service, kind: Kind, id: string): string =>
  shownKey(recordKey(service, kind, id), 'update')

/**
 * Says by which keys the plan links or makes a contact, given by its id on either service; none where it is linked
 * already. What belongs to the contact needs them. Pure.
 */
export function contactNeeds(plan: Plan): (service: Service, contactId: string | null) => string[] {
  const keys = new Map<string, string>()
  for (const { pair } of plan.pairs) {
    if (pair.kind !== 'contact' || pair.linkId !== null) continue
    for (const service of services) keys.set(`${service} ${pair[service].id}`, linkKey(pair))
  }
  for (const create of plan.creates) {
    const { service, kind, id } = create.source
    if (kind === 'contact') keys.set(`${service} ${id}`, createKey(create))
  }
  return (service, contactId) => {
    const key = contactId === null ? undefined : keys.get(`${service} ${contactId}`)
    return key === undefined ? [] : [key]
  }
}

/** What linking a pair needs, and what writing to it does. Pure. */
export function pairNeeds(
  pair: Pair,
  ofContact: ReturnType<typeof contactNeeds>,
): { link: string[]; write: string[] } {
  if (pair.linkId !== null) return { link: [], write: [] }
  const link = pair.kind === 'contact' ? [] : ofContact('highlevel', pair.highlevel.parentId)
  return { link, write: [...link, linkKey(pair)] }
}
