import type { Service } from '../../../shared/domain'
import { keepRead } from '../observe'
import type { IsKnown, RemoteRecord } from '../ports'
import type { ExecuteContext } from './context'

/**
 * Whether anything belongs to a contact that was not seen before, and would be lost with it: HighLevel tells of a new note,
 * or of an appointment far ahead, only where it is asked for those of the contact. It is kept, so that the next plan knows
 * of it. Throws what the port throws.
 */
export async function keepUnseen(
  context: ExecuteContext,
  service: Service,
  contact: RemoteRecord,
): Promise<boolean> {
  const { store, ports } = context
  const isKnown: IsKnown = (kind, id) =>
    store.records.find(service, kind, id) !== undefined || store.tombstones.has(service, kind, id)
  const belonging = await ports[service].belonging(contact, isKnown)
  const unseen = belonging.filter(({ kind, id }) => !isKnown(kind, id))
  for (const record of unseen) keepRead(context, service, record)
  return unseen.length > 0
}
