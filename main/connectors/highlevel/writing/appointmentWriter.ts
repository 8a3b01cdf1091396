import { isoSeconds } from '../../../../shared/canonical/due'
import type { Fields } from '../../../../shared/domain'
import type { RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError } from '../../errors'
import type { AppointmentBody } from '../calls/appointments'
import { appointmentRecord } from '../records/appointment'
import { send, sendRemoval, text, type WriteContext } from './context'

const minuteMs = 60_000

/** `notify`: whether a change lets HighLevel's automations run, such as a message to the contact. */
export function createAppointmentWriter({ client, rows }: WriteContext, notify: boolean) {
  return {
    /** Its calendar must be free at the new time, or HighLevel refuses it. */
    update: async (current: RemoteRecord, changes: Fields, journal: WriteJournal): Promise<Written> => {
      const body = bodyOf(current.fields, changes)
      if (Object.keys(body).length === 0) return { record: current }
      const { id } = current
      await send(journal, 'appointment', () => client.updateAppointment(id, { ...body, toNotify: notify }))
      const row = await client.getAppointment(id)
      if (!row) throw goneError('highlevel', 'appointment')
      return { record: appointmentRecord(row, rows) }
    },
    remove: (id: string, journal: WriteJournal): Promise<void> =>
      sendRemoval(journal, () => client.removeAppointment(id)),
  }
}

/** Start and end go together, so that neither is guessed. */
function bodyOf(current: Fields, changes: Fields): Omit<AppointmentBody, 'toNotify'> {
  const { start: given, minutes } = { ...current, ...changes }
  const start = Date.parse(text(given))
  const isMoved = ('start' in changes || 'minutes' in changes) && !Number.isNaN(start)
  const end = start + Number(text(minutes)) * minuteMs
  return {
    ...(text(changes.title) ? { title: text(changes.title) } : {}),
    ...(text(changes.status) ? { appointmentStatus: text(changes.status) } : {}),
    ...(isMoved ? { startTime: isoSeconds(start) } : {}),
    ...(isMoved && end > start ? { endTime: isoSeconds(end) } : {}),
  }
}
