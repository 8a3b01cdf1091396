import { otherService, type Service } from '../../../shared/domain'
import { idOn, type StoredRecord, type SyncStore } from '../syncStore'

/**
 * Whether an unlinked record may be one that a restored backup knows under an id which is gone by now: since the backup it
 * was made again, and then edited, so that nothing tells. Copying it would double it; a person says what it is. Reads the store.
 */
export function mayBeKnown(store: SyncStore, { service, kind, parentId }: StoredRecord): boolean {
  const other = otherService(service)
  return store.links.goneOn(service).some((link) => {
    const gone = link.gone[service]
    if (link.kind !== kind || gone === null || !store.wasCatchingUp(gone.foundIn)) return false
    if (kind === 'contact') return true
    const peer = store.records.find(other, kind, idOn(link, other))
    const home = peer?.parentId ? store.links.of(other, 'contact', peer.parentId) : undefined
    return home !== undefined && idOn(home, service) === parentId
  })
}

/**
 * Of the unlinked records of one contact, those on both sides that came to light with a restored backup: one may have been made
 * of the other since the backup, and then edited, so that nothing tells. Copying them would double them; a person says what
 * they are. Reads the store.
 */
export function mayBeEachOther(
  store: SyncStore,
  single: Readonly<Record<Service, readonly StoredRecord[]>>,
): ReadonlySet<StoredRecord> {
  if (single.highlevel.length === 0 || single.nozbe.length === 0) return new Set()
  const cameToLight = ({ kind, id }: StoredRecord) =>
    store.history.ofRecord(kind, id).some(({ op, run }) => op === 'create' && store.wasCatchingUp(run))
  const [highlevel, nozbe] = [single.highlevel.filter(cameToLight), single.nozbe.filter(cameToLight)]
  return new Set(highlevel.length === 0 || nozbe.length === 0 ? [] : [...highlevel, ...nozbe])
}
