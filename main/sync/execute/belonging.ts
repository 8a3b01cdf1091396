import type { Service } from '../../../shared/domain'
import { keepRead, knownRecords } from '../observe'
import type { RemoteRecord } from '../ports'
import type { ExecuteContext } from './context'

/**
 * Whether anything that belongs to a contact, and would be lost with it, is not as it was last seen: somebody edited it
 * meanwhile, or HighLevel tells of it, as of a new note or an appointment far ahead, only where it is asked for what the
 * contact has. It is kept, so that the next plan knows of it. Throws what the port throws.
 */
export async function keepBelonging(
  context: ExecuteContext,
  service: Service,
  contact: RemoteRecord,
): Promise<boolean> {
  const { store, ports } = context
  const present = (await ports[service].belonging(contact, knownRecords(store, service))).filter(
    ({ kind, id }) => !store.tombstones.has(service, kind, id),
  )
  return present.filter((record) => keepRead(context, service, record)).length > 0
}
