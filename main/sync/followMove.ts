import { otherService, type Service } from '../../shared/domain'
import type { ExecuteContext } from './execute/context'
import { livesOnAs } from './livesOn'
import { keepRead } from './observe'
import { isGivenAway } from './plan/givenAway'
import { matchChildren } from './plan/matchChildren'
import type { RemoteRecord } from './ports'
import { newRecord } from './record'
import { idOn, type Link, type StoredRecord } from './syncStore'

/** What names a copy that was given to another contact where the service cannot move it, so that it was made anew. */
export const movedSeed = (peerId: string, parentId: string): string => `${peerId} ${parentId}`

/**
 * Whether a record that is missing lives on under another id, since a second computer gave it to another contact where the
 * service can only make it anew: then the link goes on with that one. Throws what the port throws.
 */
export async function followMove(context: ExecuteContext, service: Service, link: Link): Promise<boolean> {
  const { store, runId } = context
  const current = await madeAnew(context, service, link)
  if (!current) return false
  store.transaction(() => {
    const gone = idOn(link, service)
    keepRead(context, service, current)
    store.links.relink(link.id, service, current.id)
    store.links.setGone(link.id, service, null)
    store.records.setDirty(service, link.kind, current.id, true)
    store.tombstones.add(service, link.kind, gone, null, runId)
  })
  return true
}

async function madeAnew(context: ExecuteContext, service: Service, link: Link): Promise<RemoteRecord | null> {
  const { store, ports, rules } = context
  const other = otherService(service)
  const peer = store.records.find(other, link.kind, idOn(link, other))
  if (!peer) return null
  if (store.isCatchingUp()) {
    const found = livesOnAs(store, rules, service, link, peer)
    if (found) return ports[service].get(found)
  }
  const home = peer.parentId ? store.links.of(other, 'contact', peer.parentId) : undefined
  if (!home) return null
  if (link.kind === 'note') return noteMadeAnew(context, service, link, peer, idOn(home, service))
  if (link.kind === 'task' && service === 'highlevel' && isGivenAway(store, link))
    return taskMadeAnew(context, peer, home.highlevelId)
  return null
}

/** A note has an id that every computer makes. */
async function noteMadeAnew(
  { store, ports }: ExecuteContext,
  service: Service,
  link: Link,
  peer: StoredRecord,
  parentId: string,
): Promise<RemoteRecord | null> {
  const [id] = Object.values(ports[service].keysFor(link.kind, movedSeed(peer.id, parentId)))
  if (id === undefined || id === idOn(link, service) || store.links.of(service, link.kind, id)) return null
  return ports[service].get(newRecord(link.kind, id, { parentId, fields: {}, byline: peer.byline }))
}

/** A task of HighLevel has one that HighLevel makes: it is known by what is in it. */
async function taskMadeAnew(
  { store, ports, rules }: ExecuteContext,
  peer: StoredRecord,
  parentId: string,
): Promise<RemoteRecord | null> {
  const there = store.records.unlinked('highlevel', 'task').filter((record) => record.parentId === parentId)
  const [match] = matchChildren({ highlevel: there, nozbe: [peer] }, rules).matches
  return match ? ports.highlevel.get(match.highlevel) : null
}
