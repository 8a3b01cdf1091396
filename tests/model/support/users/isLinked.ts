import type { SyncStore } from '../../../../main/sync/syncStore'
import type { Kind, Service } from '../../../../shared/domain'

/** Whether a store knows the other side of a record, given by its key. */
export function isLinked(store: SyncStore, key: string): boolean {
  const [service, kind, id = ''] = key.split(' ')
  return store.links.of(service as Service, kind as Kind, id) !== undefined
}
