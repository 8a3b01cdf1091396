import type { SyncStore } from '../../../../main/sync/syncStore'
import { keyOf, type True, type Truth } from './truth'

/** What looked like a task is a card, or the copy of an appointment. */
export const isStillThere = ({ service, kind, id }: True, after: Truth, store: SyncStore): boolean =>
  kind === 'task' && (after.has(keyOf(service, 'appointment', id)) || isCard(store, id))

const isCard = (store: SyncStore, id: string): boolean =>
  store.records.known('nozbe', 'contact', null).some(({ parts }) => parts.card === id)
