import { otherService, type Service, services } from '../../../shared/domain'
import { homeField } from '../plan/planHome'
import type { UnlinkPlan } from '../plan/types'
import { idOn, type Link, type StoredRecord, type SyncStore } from '../syncStore'
import { addToHistory } from './addToHistory'
import type { ExecuteContext } from './context'

/** Also what only a person asks for. */
export type UnlinkReason = UnlinkPlan['reason'] | 'user' | 'undo'

type UnlinkContext = Pick<ExecuteContext, 'store' | 'runId' | 'clock'>

/**
 * Forgets a link, with those of everything that belongs to the contact. Changes nothing on a service.
 * - `both-gone`: so do both records. What one side has given to another contact keeps its link, gone on the other side.
 * - `restore`: what is left is new again, so that the next plan copies it to where it is gone. What was given to another
 *   contact there keeps its link.
 * - `scope`, `merged`, `stays`, `user`, `undo`: both sides are left alone from now on.
 */
export function unlink(context: UnlinkContext, link: Link, reason: UnlinkReason): void {
  const { store } = context
  store.transaction(() => {
    for (const child of childLinks(store, link)) {
      const left =
        reason === 'both-gone'
          ? services.find((service) => isElsewhere(store, link, child, service))
          : undefined
      if (left) store.links.setGone(child.id, otherService(left), link.gone[otherService(left)])
      else if (reason === 'restore' && goneSides(link).some((side) => isElsewhere(store, link, child, side)))
        continue
      else if (reason === 'restore' && link.gone.nozbe && isStray(store, child)) awaitNewHome(context, child)
      else unlinkOne(context, child, reason, goneSides(link))
    }
    releaseMerged(context, link)
    unlinkOne(context, link, reason, goneSides(link))
  })
}

/**
 * Contacts that were merged into one whose link is to be forgotten count as merged into the one that took that over in turn,
 * and are left alone where none did: they were never deleted.
 */
export function releaseMerged(context: UnlinkContext, { id, kind, mergedInto }: Link): void {
  const { links } = context.store
  for (const lost of kind === 'contact' ? links.mergedInto(id) : []) {
    if (mergedInto === null) unlink(context, { ...lost, mergedInto }, 'merged')
    else links.setMerged(lost.id, mergedInto)
  }
}

const goneSides = (link: Link): Service[] => services.filter((service) => link.gone[service] !== null)

/** Links of what belongs to the contact on either side. */
function childLinks(store: SyncStore, link: Link): Link[] {
  if (link.kind !== 'contact') return []
  const found = services.flatMap((service) => store.links.ofParent(service, idOn(link, service)))
  return [...new Map(found.map((child) => [child.id, child])).values()]
}

/**
 * Given to another contact on this side, as a merge does, it did not go with its old one there: what is gone is its other
 * side alone.
 */
function isElsewhere(store: SyncStore, contact: Link, child: Link, service: Service): boolean {
  const parentId = store.records.find(service, child.kind, idOn(child, service))?.parentId ?? null
  return parentId !== null && parentId !== idOn(contact, service)
}

/** Nozbe may leave the tasks of a deleted section behind, in no section. */
const isStray = (store: SyncStore, { kind, nozbeId, gone }: Link): boolean =>
  gone.nozbe === null && store.records.find('nozbe', kind, nozbeId)?.parentId === null

/** It keeps its link, and moves to the contact's new section as soon as there is one. */
function awaitNewHome({ store, runId }: UnlinkContext, { id, kind, highlevelId }: Link): void {
  const highlevel = store.records.find('highlevel', kind, highlevelId)?.parentId ?? null
  store.base.set(id, homeField, { highlevel, nozbe: null }, runId)
  store.records.setDirty('highlevel', kind, highlevelId, true)
}

/** `gone`: the sides on which the record, or the contact that it belongs to, is gone. */
function unlinkOne(context: UnlinkContext, link: Link, reason: UnlinkReason, gone: readonly Service[]): void {
  const { store } = context
  const sides = services.map((service) => store.records.find(service, link.kind, idOn(link, service)))
  const [shown] = sides.filter((side): side is StoredRecord => side !== undefined)
  if (shown && reason !== 'restore') {
    addToHistory(context, { service: shown.service, link, record: shown, op: 'unlink', rule: reason })
  }
  store.links.remove(link.id)
  for (const service of services) {
    const id = idOn(link, service)
    if (gone.includes(service)) bury(context, service, link)
    else if (reason === 'restore') store.records.setStanding(service, link.kind, id, 'fresh')
    // Out of scope, a contact of HighLevel waits until it is in it again.
    else if (!(reason === 'scope' && service === 'highlevel'))
      store.records.setStanding(service, link.kind, id, 'left')
  }
}

/** The record of one side is no more. Its link is forgotten already. */
export function bury({ store, runId }: UnlinkContext, service: Service, link: Link): void {
  store.tombstones.add(service, link.kind, idOn(link, service), idOn(link, otherService(service)), runId)
  store.records.remove(service, link.kind, idOn(link, service))
}
