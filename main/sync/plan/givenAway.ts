import type { Link, StoredRecord, SyncStore } from '../syncStore'
import { homeField } from './planHome'

/** Whether the record was given to another contact in Nozbe since both sides last agreed on whose it is. Reads the store. */
export function isGivenAway(store: SyncStore, { id, kind, nozbeId }: Link): boolean {
  const now = store.records.find('nozbe', kind, nozbeId)?.parentId ?? null
  const agreed = store.base.of(id).get(homeField)
  return agreed !== undefined && now !== null && now !== agreed.nozbe
}

/**
 * Tasks in Nozbe that were given to another contact there and still have their other side with the old one, as far as is
 * known. HighLevel moves no task, so that a second computer may have made it anew already. Reads the store.
 */
export function tasksGivenAway(store: SyncStore): StoredRecord[] {
  const links = [...store.records.dirtyLinks('task'), ...store.links.goneOn('highlevel')]
  return [...new Set(links.map(({ id }) => id))].flatMap((id) => {
    const link = store.links.find(id)
    if (link?.kind !== 'task' || link.gone.nozbe || !isGivenAway(store, link)) return []
    return store.records.find('nozbe', 'task', link.nozbeId) ?? []
  })
}
