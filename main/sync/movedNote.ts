import { otherService, type Service } from '../../shared/domain'
import type { ExecuteContext } from './execute/context'
import { keepRead } from './observe'
import { newRecord } from './record'
import { idOn, type Link } from './syncStore'

/** What names a copy that was given to another contact where the service cannot move it, so that it was made anew. */
export const movedSeed = (peerId: string, parentId: string): string => `${peerId} ${parentId}`

/**
 * Whether a note that is missing was given to another contact by a second computer, which made it anew under an id that
 * every computer makes: then the link goes on with that one. Throws what the port throws.
 */
export async function followMove(context: ExecuteContext, service: Service, link: Link): Promise<boolean> {
  const { store, ports, runId } = context
  const other = otherService(service)
  const peer = store.records.find(other, link.kind, idOn(link, other))
  const home = peer?.parentId ? store.links.of(other, 'contact', peer.parentId) : undefined
  if (!peer || !home || link.kind !== 'note') return false
  const parentId = idOn(home, service)
  const [id] = Object.values(ports[service].keysFor(link.kind, movedSeed(peer.id, parentId)))
  if (id === undefined || id === idOn(link, service) || store.links.of(service, link.kind, id)) return false
  const { byline } = peer
  const current = await ports[service].get(newRecord(link.kind, id, { parentId, fields: {}, byline }))
  if (!current) return false
  store.transaction(() => {
    const gone = idOn(link, service)
    keepRead(context, service, current)
    store.links.relink(link.id, service, id)
    store.links.setGone(link.id, service, null)
    store.records.setDirty(service, link.kind, id, true)
    store.tombstones.add(service, link.kind, gone, null, runId)
  })
  return true
}
