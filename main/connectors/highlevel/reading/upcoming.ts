import type { KnownRecords, RemoteRecord } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { everyRow, readRows } from '../../rows'
import { appointmentRecord, instantOf } from '../records/appointment'
import { type BriefAppointment, briefAppointment } from '../rows/appointment'
import type { ReadContext } from './context'
import { windowAt } from './window'

const dayMs = 86_400_000

/**
 * The appointments of a contact that are not known, from yesterday on, however far ahead; older ones are never read. None
 * where the sign-in may not read them. Throws `protocol.unexpected` for a row without an id.
 */
export async function unknownAppointments(
  { client, clock, rows: context }: Pick<ReadContext, 'client' | 'clock' | 'rows'>,
  contactId: string,
  known: KnownRecords,
): Promise<RemoteRecord[]> {
  const { from } = windowAt(clock.now(), context.location.timezone)
  const found: RemoteRecord[] = []
  try {
    const listed = await client.appointmentsOfContact(contactId)
    const what = { kind: 'appointment', operation: 'appointments.ofContact' } as const
    for (const row of everyRow('highlevel', readRows(listed, briefAppointment, what))) {
      if (known.byId('appointment', row.id) || startsBefore(from - dayMs, row)) continue
      const whole = await client.getAppointment(row.id)
      if (whole && !startsBefore(from, whole)) {
        found.push(appointmentRecord({ ...whole, contactId: whole.contactId || contactId }, context))
      }
    }
  } catch (error) {
    if (!hasCode(error, 'permission.refused')) throw error
  }
  return found
}

/** False where it cannot be told. A time without a zone is taken for UTC, which is less than a day off. */
function startsBefore(instant: number, { startTime }: BriefAppointment): boolean {
  const start = instantOf(startTime) ?? instantOf(`${String(startTime).trim().replace(' ', 'T')}Z`)
  return start !== null && start < instant
}
