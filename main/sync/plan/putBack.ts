import { otherService, type Service } from '../../../shared/domain'
import { idOn, type Link, type StoredRecord, type SyncStore } from '../syncStore'

/**
 * Tells whether an unlinked record may be one that a restored backup knows under an id which is gone by now: since the backup
 * it was made again, and then edited, so that nothing tells. Copying it would double it; a person says what it is. Reads the
 * store, once for all records.
 */
export function knownOnceIn(store: SyncStore): (record: StoredRecord) => boolean {
  const lostOn = (service: Service) =>
    store.links.goneOn(service).filter(({ gone }) => {
      const found = gone[service]?.foundIn
      return found !== undefined && store.wasCatchingUp(found)
    })
  const lost = { highlevel: lostOn('highlevel'), nozbe: lostOn('nozbe') }
  return (record) =>
    lost[record.service].some((link) => link.kind === record.kind && isOfOneHome(store, record, link))
}

function isOfOneHome(store: SyncStore, { service, kind, parentId }: StoredRecord, link: Link): boolean {
  if (kind === 'contact') return true
  const other = otherService(service)
  const peer = store.records.find(other, kind, idOn(link, other))
  const home = peer?.parentId ? store.links.of(other, 'contact', peer.parentId) : undefined
  return home !== undefined && idOn(home, service) === parentId
}

/**
 * Of the unlinked records of each group, those on both sides that came to light with a restored backup: one may have been made
 * of the other since the backup, and then edited, so that nothing tells. Copying them would double them; a person says what
 * they are. Reads the store.
 */
export function mayBeEachOther(
  store: SyncStore,
  groups: readonly Readonly<Record<Service, readonly StoredRecord[]>>[],
): ReadonlySet<StoredRecord> {
  const cameToLight = ({ kind, id }: StoredRecord) =>
    store.history.ofRecord(kind, id).some(({ op, run }) => op === 'create' && store.wasCatchingUp(run))
  const unsure = groups.flatMap((group) => {
    if (group.highlevel.length === 0 || group.nozbe.length === 0) return []
    const [highlevel, nozbe] = [group.highlevel.filter(cameToLight), group.nozbe.filter(cameToLight)]
    return highlevel.length === 0 || nozbe.length === 0 ? [] : [...highlevel, ...nozbe]
  })
  return new Set(unsure)
}
