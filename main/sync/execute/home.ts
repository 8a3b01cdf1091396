import { type FieldValue, otherService, type PerService, type Service } from '../../../shared/domain'
import type { RemoteRecord } from '../ports'
import { idOn, type SyncStore } from '../syncStore'
import { bySide } from './confirm'

/**
 * The contact that a record was made in or given to, on both sides, for the base. Its other side, of the contact `peerParentId`,
 * may have been given to somebody else meanwhile: that is still to be followed. Null where it was found with a contact that
 * has no other side, so that nothing is agreed.
 */
export function agreedHome(
  { links }: SyncStore,
  service: Service,
  { parentId }: RemoteRecord,
  peerParentId: string | null,
): PerService<FieldValue> | null {
  const other = otherService(service)
  if (parentId === null) return bySide(service, parentId, peerParentId)
  const home = links.of(service, 'contact', parentId)
  if (!home) return null
  const now = peerParentId === null ? undefined : links.of(other, 'contact', peerParentId)
  // What belonged to a contact that was merged into this one belongs to this one.
  const isSame = now?.id === home.id || now?.mergedInto === home.id
  return bySide(service, parentId, isSame ? peerParentId : idOn(home, other))
}
