import { keepBelonging } from './execute/belonging'
import type { ExecuteContext } from './execute/context'
import { keepRead } from './observe'
import { recordKey } from './syncStore'

/**
 * Reads a contact of HighLevel with its tasks, notes and appointments to come, by id rather than by what changed. What
 * differs is planned next. False where the contact is gone, or not known. Throws what the port throws.
 */
export async function readContactNow(context: ExecuteContext, contactId: string): Promise<boolean> {
  const { store, ports, sighted } = context
  const port = ports.highlevel
  const known = store.records.find('highlevel', 'contact', contactId)
  const contact = known && (await port.get(known))
  if (!contact) return false
  keepRead(context, 'highlevel', contact)
  sighted.add(recordKey('highlevel', 'contact', contactId))
  await keepBelonging(context, 'highlevel', contact)
  return true
}
