import { isMaster } from '../calendars/recurrence'
import { type App, answer, requireContact, type Service } from '../context'
import type { Guard } from '../guard'
import { withoutZone } from '../zone'
import { withoutNulls } from './answers'

/** The appointments of a contact, with times that carry no zone. */
export function contactAppointmentRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.get('/contacts/:contactId/appointments', can('contacts.readonly'), (call) => {
    const contact = requireContact(service, call.req.param('contactId'))
    const zone = state.settings.contactAppointmentTimes === 'utc' ? 'UTC' : state.location.timezone
    const events = state.appointments
      .of(contact.id)
      .filter((appointment) => !isMaster(appointment))
      .map((appointment) =>
        withoutNulls({
          id: appointment.id,
          calendarId: appointment.calendarId,
          locationId: state.location.id,
          contactId: appointment.contactId,
          groupId: state.calendars.get(appointment.calendarId)?.groupId,
          title: appointment.title,
          status: appointment.appointmentStatus,
          appointmentStatus: appointment.appointmentStatus,
          assignedUserId: appointment.assignedUserId,
          users: appointment.users,
          address: appointment.address,
          notes: appointment.notes,
          assignedResources: [],
          startTime: withoutZone(appointment.startTime, zone),
          endTime: withoutZone(appointment.endTime, zone),
          dateAdded: withoutZone(appointment.dateAdded, zone),
          dateUpdated: withoutZone(appointment.dateUpdated, zone),
        }),
      )
    return answer(call, { events })
  })
}
