import type { Service } from '../../../shared/domain'
import { keepRead } from '../observe'
import type { RemoteRecord } from '../ports'
import type { ExecuteContext } from './context'

/**
 * Whether anything belongs to a contact that was not seen before, and would be lost with it: HighLevel tells of a new note
 * only where it is asked for those of the contact. It is kept, so that the next plan knows of it. Throws what the port
 * throws.
 */
export async function keepUnseen(
  context: ExecuteContext,
  service: Service,
  contact: RemoteRecord,
): Promise<boolean> {
  const { store, ports } = context
  const unseen = (await ports[service].belonging(contact)).filter(
    ({ kind, id }) => !store.records.find(service, kind, id) && !store.tombstones.has(service, kind, id),
  )
  for (const record of unseen) keepRead(context, service, record)
  return unseen.length > 0
}
