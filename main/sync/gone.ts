import { type Kind, otherService, type Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { addToHistory } from './execute/addToHistory'
import { attempts } from './execute/attempts'
import type { ExecuteContext } from './execute/context'
import { followMove } from './followMove'
import { keepRead, type Observation } from './observe'
import type { Listed, RemoteRecord } from './ports'
import { noteGone } from './seen'
import { idOn, type Link, recordKey, type StoredRecord, type SyncStore } from './syncStore'

type KnownId = ReturnType<SyncStore['records']['knownIds']>[number]

/** From so many records of a kind on, a listing that shows none of them is not believed. */
const believableEmpty = { contact: 2, task: 5, note: 5, appointment: 5 } as const

/**
 * Finds what is gone from a service: what was missing in a listing that went to its end, and what an earlier run found
 * gone, is asked for by id. Gone in two runs is gone for certain. Nothing is deleted here.
 */
export async function findGone(
  context: ExecuteContext,
  service: Service,
  { sighted, listed }: Pick<Observation, 'sighted' | 'listed'>,
): Promise<void> {
  const attempt = attempts(context)
  const { store, runId, rules } = context
  for (const link of store.links.goneOn(service)) {
    const gone = link.gone[service]
    if (!gone || gone.foundIn === runId) continue
    // Gone in two runs means two that looked.
    if (!rules.kinds.includes(link.kind)) continue
    await attempt([keyOf(link, service)], async () => {
      if (gone.confirmedIn === null) await confirm(context, service, link)
      // A search may show only now where it lives on.
      else if (link.kind === 'task') await followMove(context, service, link)
    })
  }
  for (const listing of listed) {
    const { kind, parentId } = listing
    const known = store.records.knownIds(service, kind, parentId)
    const missing = known.filter(({ id }) => !sighted.has(recordKey(service, kind, id)))
    if (isUnbelievable(listing, known, missing)) {
      const error = new TandemError('listing.empty', { service: serviceNames[service], kind: listing.kind })
      context.log.errors.push(error.report())
      continue
    }
    for (const { id } of missing) {
      await attempt([recordKey(service, kind, id)], () => lookFor(context, service, kind, id))
    }
  }
}

const keyOf = (link: Link, service: Service): string => recordKey(service, link.kind, idOn(link, service))

/** Everything gone at once is a changed token, filter or account rather than a delete. */
function isUnbelievable({ kind, parentId }: Listed, known: KnownId[], missing: KnownId[]): boolean {
  const linked = known.filter(({ linkId }) => linkId !== null).length
  return parentId === null && missing.length === known.length && linked >= believableEmpty[kind]
}

async function lookFor(context: ExecuteContext, service: Service, kind: Kind, id: string): Promise<void> {
  const { store, ports, runId } = context
  const record = store.records.find(service, kind, id)
  if (!record) return
  const link = record.linkId === null ? undefined : store.links.find(record.linkId)
  if (link?.gone[service] || isPartOfGone(context, service, record)) return
  // What the scope leaves out is none of our business, and a listing of those in scope never shows it.
  if (!link && record.state === 'outside') return
  const current = await ports[service].get(record)
  if (current) {
    keepRead(context, service, current)
    return
  }
  if (link) await noteMissing(context, service, link)
  else {
    store.transaction(() => {
      noteGone(context, service, record)
      store.records.remove(service, record.kind, record.id)
      store.tombstones.add(service, record.kind, record.id, null, runId)
    })
  }
}

/** What belongs to a contact that is gone is gone with it, and is not asked for one by one. */
export function isPartOfGone(
  { store }: Pick<ExecuteContext, 'store'>,
  service: Service,
  { parentId }: RemoteRecord,
): boolean {
  return parentId !== null && store.links.of(service, 'contact', parentId)?.gone[service] != null
}

/** A linked record that its service does not have any more. A contact may have been merged into another one. */
export async function noteMissing(context: ExecuteContext, service: Service, link: Link): Promise<void> {
  const { store, ports, runId } = context
  const record = store.records.find(service, link.kind, idOn(link, service))
  const survivor = link.kind === 'contact' && record ? await ports[service].survivor(record) : null
  if (survivor && record) {
    mergeInto(context, service, link, record, survivor)
    return
  }
  if (await followMove(context, service, link)) return
  store.links.setGone(link.id, service, { foundIn: runId, confirmedIn: null })
}

async function confirm(context: ExecuteContext, service: Service, link: Link): Promise<void> {
  const { store, ports, runId } = context
  const record = store.records.find(service, link.kind, idOn(link, service))
  const gone = link.gone[service]
  if (!record || !gone) return
  const current = await ports[service].get(record)
  // The other side may have shown the move only since.
  if (!current && (await followMove(context, service, link))) return
  store.transaction(() => {
    if (current) {
      keepRead(context, service, current)
      store.links.setGone(link.id, service, null)
      store.records.setDirty(service, link.kind, record.id, true)
    } else {
      if (link.mergedInto === null) noteGone(context, service, record)
      store.links.setGone(link.id, service, { ...gone, confirmedIn: runId })
    }
  })
}

/**
 * The contact lives on in another one. Where that has no other side yet, it takes over the link; else what belongs to the
 * lost one moves there by itself, since the service shows it there, and what is left empty is archived in the end.
 */
function mergeInto(
  context: ExecuteContext,
  service: Service,
  link: Link,
  lost: StoredRecord,
  survivor: RemoteRecord,
): void {
  const { store, runId } = context
  store.transaction(() => {
    keepRead(context, service, survivor)
    const other = store.links.of(service, 'contact', survivor.id)
    noteGone(context, service, lost)
    if (other) {
      store.links.setMerged(link.id, other.id)
      store.links.setGone(link.id, service, { foundIn: runId, confirmedIn: null })
      for (const child of store.links.ofParent(otherService(service), idOn(link, otherService(service)))) {
        store.records.setDirty(service, child.kind, idOn(child, service), true)
      }
    } else {
      store.links.relink(link.id, service, survivor.id)
      store.tombstones.add(service, 'contact', lost.id, idOn(link, otherService(service)), runId)
      store.records.setDirty(service, 'contact', survivor.id, true)
      addToHistory(context, { service, link, record: survivor, op: 'link', rule: 'merged' })
    }
  })
}
