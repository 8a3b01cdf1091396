import { otherService } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { noteMissing } from '../gone'
import { keepRead } from '../observe'
import { createKey } from '../plan/shownKeys'
import type { CreatePlan } from '../plan/types'
import type { Draft } from '../ports'
import { newRecord } from '../record'
import { isResting, type Link, recordKey, type StoredRecord, type SyncStore } from '../syncStore'
import { adopt } from './adopt'
import { type ExecuteContext, isLinkedIn } from './context'
import { journalled } from './journalled'

/**
 * Makes the record on the other service and links both; or leaves that to a later plan, where the source is no longer
 * what it was or its contact has no other side yet. Throws what the port throws.
 */
export async function createRecord(context: ExecuteContext, plan: CreatePlan): Promise<void> {
  const { store, ports } = context
  const { service, source } = plan
  const port = ports[service]
  const parent = parentOf(store, source)
  if (parent === undefined || (parent && (isResting(parent) || context.adopted.has(parent.id)))) return
  if (!(await isStillThere(context, source))) return
  if (await isNamedContactKnown(context, source)) return

  const parentId = parent && (service === 'highlevel' ? parent.highlevelId : parent.nozbeId)
  const keys = port.keysFor(source.kind, seedOf(store, source))
  const fields = { ...plan.fields, ...port.demanded(source.kind, plan.fields, null) }
  const draft = draftOf(store, source, parentId, fields)
  const base = { service, kind: source.kind, op: 'create', targetId: null, peerId: source.id } as const
  try {
    await journalled(context, { ...base, parentId, fields, writes: [], keys }, async (row, journal) => {
      const { record, adopted } = await port.create(draft, keys, journal, isLinkedIn(store, service))
      adopt(context, { row, source, record, sent: adopted ? {} : fields, made: !adopted })
    })
    context.log.carriedOut.add(createKey(plan))
  } catch (thrown) {
    await noteLoss(context, thrown, source, parent)
    throw thrown
  }
}

/** The link of the contact that the source belongs to, or was merged into; null for a contact, undefined where there is none. */
export function parentOf(store: SyncStore, source: StoredRecord): Link | null | undefined {
  if (source.parentId === null) return source.kind === 'contact' ? null : undefined
  const link = store.links.of(source.service, 'contact', source.parentId)
  return link?.mergedInto == null ? link : store.links.find(link.mergedInto)
}

/** A copy of a record whose earlier copy was deleted is another one, with ids of its own. */
function seedOf(store: SyncStore, { service, kind, id }: StoredRecord): string {
  const earlier = store.tombstones.ofPeer(service, kind, id)
  return earlier === 0 ? id : `${id} ${earlier}`
}

/**
 * A section whose card names a contact of HighLevel is that contact's, even where a search does not show it yet: it is
 * looked for by id, and planned again. One that is gone there is not made again, unless the user had it restored: the
 * user is asked.
 */
async function isNamedContactKnown(context: ExecuteContext, source: StoredRecord): Promise<boolean> {
  const { store, ports } = context
  const { kind, namedPeer } = source
  if (kind !== 'contact' || namedPeer === null || source.service !== 'nozbe') return false
  if (isRestored(store, source)) return false
  const known = store.records.find('highlevel', kind, namedPeer)
  const named = known ?? newRecord(kind, namedPeer, { parentId: null, fields: {} })
  const current = await ports.highlevel.get(named)
  if (current) keepRead(context, 'highlevel', current)
  else store.records.setStanding('nozbe', kind, source.id, 'open')
  return true
}

/** The contact that the card names was its other side, and is known to be gone. */
const isRestored = (store: SyncStore, { id, namedPeer }: StoredRecord): boolean =>
  namedPeer !== null &&
  store.tombstones.has('highlevel', 'contact', namedPeer) &&
  store.tombstones.ofPeer('nozbe', 'contact', id) > 0

/** A record that was not seen in this run may be gone or another one by now: then it is not copied. */
async function isStillThere(context: ExecuteContext, source: StoredRecord): Promise<boolean> {
  const { store, ports, sighted } = context
  const { service, kind, id } = source
  if (sighted.has(recordKey(service, kind, id))) return true
  const current = await ports[service].get(source)
  if (!current) {
    store.records.remove(service, kind, id)
    return false
  }
  return !keepRead(context, service, current)
}

/** A contact that is gone lets its link rest; one that the service takes for another waits for the user. */
async function noteLoss(
  context: ExecuteContext,
  thrown: unknown,
  source: StoredRecord,
  parent: Link | null,
): Promise<void> {
  if (!(thrown instanceof TandemError)) return
  if (thrown.code === 'record.gone' && parent)
    await noteMissing(context, otherService(source.service), parent)
  if (thrown.code === 'record.duplicate')
    context.store.records.setStanding(source.service, source.kind, source.id, 'open')
}

export function draftOf(
  store: SyncStore,
  source: StoredRecord,
  parentId: string | null,
  fields: Draft['fields'],
): Draft {
  const parent =
    parentId === null ? undefined : store.records.find(otherService(source.service), 'contact', parentId)
  return {
    kind: source.kind,
    parentId,
    parent: parent ?? null,
    fields,
    byline: source.byline,
    peer: { id: source.id, url: source.url },
  }
}
