import { otherService, type Service } from '../../shared/domain'
import { matchChildren } from './plan/matchChildren'
import { type Match, matchContacts } from './plan/matchContacts'
import type { Rules } from './plan/types'
import type { Link, StoredRecord, SyncStore } from './syncStore'

/**
 * The unlinked record in the place of one that is missing, in a database that was put back: since that was backed up, the
 * missing one may have been made again under another id. It is known by what is in it, as where nothing is linked yet. Reads
 * the store.
 */
export function livesOnAs(
  store: SyncStore,
  rules: Rules,
  service: Service,
  { kind }: Link,
  peer: StoredRecord,
): StoredRecord | null {
  const home = peer.parentId === null ? undefined : store.links.of(peer.service, 'contact', peer.parentId)
  if (kind !== 'contact' && !home) return null
  const parentId = home ? (service === 'highlevel' ? home.highlevelId : home.nozbeId) : null
  const there = store.records.unlinked(service, kind).filter((record) => record.parentId === parentId)
  const sides = { [service]: there, [otherService(service)]: [peer] } as Record<Service, StoredRecord[]>
  const [match]: Match[] =
    kind === 'contact'
      ? matchContacts(sides, 'ask', rules.compare).matches
      : matchChildren(sides, rules).matches
  return match ? match[service] : null
}
