import type { ObserveRequest, Page, RemoteRecord } from '../../../sync/ports'
import { unlessGone } from '../../errors'
import { rowId } from '../../rows'
import type { Window } from '../calls/appointments'
import { appointmentRecord } from '../records/appointment'
import type { ReadContext } from './context'

/**
 * Appointments that were listed before and are not now, although their time is near: they were moved to another time, or
 * are gone. Of a contact of whom one is gone all appointments are listed, as proof. Answers those to be looked for again.
 */
export async function* readVanished(
  { client, rows: context }: ReadContext,
  { before, listed }: { before: readonly string[]; listed: ReadonlySet<string> },
  window: Window,
  { known, signal }: ObserveRequest,
): AsyncGenerator<Page, string[]> {
  const again: string[] = []
  const contactIds = new Set<string>()
  const found = new Map<string, RemoteRecord>()
  for (const id of before) {
    const last = known.byId('appointment', id)
    if (listed.has(id) || !last || !isIn(window, last)) continue
    const row = await client.getAppointment(id, signal)
    const record = row && appointmentRecord(row, context)
    if (record) found.set(id, record)
    else if (last.parentId !== null) contactIds.add(last.parentId)
    if (!record || isIn(window, record)) again.push(id)
  }
  if (found.size > 0) yield { records: [...found.values()], problems: [], listed: [] }
  for (const contactId of contactIds) {
    const rows = await unlessGone(client.appointmentsOfContact(contactId, signal))
    if (rows === null) continue
    // Those at other times are there as well: nothing more is asked about them.
    const others = rows.map(rowId).filter((id) => id !== null && !listed.has(id) && !found.has(id))
    const records = others.flatMap((id) => (id && known.byId('appointment', id)) || [])
    yield { records, problems: [], listed: [{ kind: 'appointment', parentId: contactId }] }
  }
  return again
}

const isIn = ({ from, to }: Window, { fields }: RemoteRecord): boolean => {
  const start = typeof fields.start === 'string' ? Date.parse(fields.start) : Number.NaN
  return start >= from && start <= to
}
