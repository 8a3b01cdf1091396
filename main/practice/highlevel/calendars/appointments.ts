import { z } from 'zod'
import { fullName } from '../contacts/answers'
import { locationOf } from '../contacts/routes'
import { requireUser } from '../contacts/write'
import {
  type App,
  answer,
  newId,
  requireContact,
  requireLocation,
  requireRow,
  type Service,
  stamp,
  touchContact,
} from '../context'
import { badRequest, unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { Appointment } from '../state'
import { checked, filled, rawBody, readBody } from '../validate'
import { eventAnswer, writtenAnswer } from './answers'
import { instancesOf, isMaster } from './recurrence'
import { isFree } from './slots'
import { dateTime } from './window'

const editBody = z.strictObject({
  title: z.string().optional(),
  meetingLocationType: z
    .enum(['custom', 'zoom', 'gmeet', 'phone', 'address', 'ms_teams', 'google'])
    .optional(),
  meetingLocationId: z.string().optional(),
  overrideLocationConfig: z.boolean().optional(),
  appointmentStatus: z.enum(['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid']).optional(),
  assignedUserId: z.string().optional(),
  description: z.string().optional(),
  address: z.string().optional(),
  ignoreDateRange: z.boolean().optional(),
  toNotify: z.boolean().optional(),
  ignoreFreeSlotValidation: z.boolean().optional(),
  rrule: z.string().optional(),
  calendarId: z.string().optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional(),
})
type AppointmentInput = z.output<typeof editBody>

const createBody = editBody.extend({
  calendarId: filled,
  locationId: filled,
  contactId: filled,
  startTime: dateTime,
})

/** Single appointments; answered with 200, but deleted with 201. */
export function appointmentRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireAppointment = (id: string): Appointment =>
    requireRow(service, state.appointments.get(id), 'Appointment', id)

  /** Stores it, and for a series its instances in place of those there were. */
  const store = (appointment: Appointment): Appointment => {
    const instances = isMaster(appointment) ? instancesOf(appointment, state.location.timezone) : []
    if (!instances) throw unprocessable(['rrule must be a valid recurrence rule'])
    removeInstances(appointment)
    for (const instance of instances) state.appointments.put(instance)
    touchContact(service, appointment.contactId, state.settings.appointmentTouchesContact)
    return state.appointments.put(appointment)
  }

  const removeInstances = ({ id, contactId }: Appointment) => {
    for (const other of state.appointments.of(contactId)) {
      if (other.masterEventId === id) state.appointments.delete(other.id)
    }
  }

  app.post('/calendars/events/appointments', can('calendars/events.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const input = checked(createBody, raw)
    const contact = requireContact(service, input.contactId)
    const blank: Appointment = {
      ...blankAppointment,
      id: newId(service),
      calendarId: input.calendarId,
      contactId: contact.id,
      title: fullName(contact),
      createdBy: { userId: call.get('token').userId, source: 'third_party' },
      dateAdded: stamp(service),
      dateUpdated: stamp(service),
    }
    return answer(call, writtenAnswer(state, store(written(service, blank, input))))
  })

  app.get('/calendars/events/appointments/:eventId', can('calendars/events.readonly'), (call) => {
    const appointment = requireAppointment(call.req.param('eventId'))
    return answer(call, { event: eventAnswer(state, appointment) })
  })

  app.put('/calendars/events/appointments/:eventId', can('calendars/events.write'), async (call) => {
    const input = await readBody(call, editBody)
    const appointment = requireAppointment(call.req.param('eventId'))
    return answer(call, writtenAnswer(state, store(written(service, appointment, input))))
  })

  /** Time that was blocked is deleted so too. */
  app.delete('/calendars/events/:eventId', can('calendars/events.write'), async (call) => {
    await readBody(call, z.strictObject({}))
    if (state.blockedSlots.delete(call.req.param('eventId'))) return answer(call, { succeeded: true }, 201)
    const appointment = requireAppointment(call.req.param('eventId'))
    removeInstances(appointment)
    state.appointments.delete(appointment.id)
    for (const note of state.appointmentNotes.of(appointment.contactId)) {
      if (note.appointmentId === appointment.id) state.appointmentNotes.delete(note.id)
    }
    touchContact(service, appointment.contactId, state.settings.appointmentTouchesContact)
    return answer(call, { succeeded: true }, 201)
  })
}

const blankAppointment = {
  appointmentStatus: 'confirmed',
  assignedUserId: null,
  users: [],
  address: null,
  meetingLocationType: null,
  description: null,
  notes: null,
  startTime: '',
  endTime: '',
  rrule: null,
  masterEventId: null,
} satisfies Partial<Appointment>

/**
 * The appointment with `input` written over it. A moved start keeps the length; a new time must be free, unless
 * ignoreFreeSlotValidation is sent, without which a rrule is not heeded either.
 */
function written(service: Service, appointment: Appointment, input: AppointmentInput): Appointment {
  const { state, clock } = service
  const calendarId = input.calendarId ?? appointment.calendarId
  const calendar = requireRow(service, state.calendars.get(calendarId), 'Calendar', calendarId)
  if (input.assignedUserId) requireUser(service, input.assignedUserId, 'assignedUserId')

  const start = input.startTime ? Date.parse(input.startTime) : Date.parse(appointment.startTime)
  const lengthMs = appointment.endTime
    ? Date.parse(appointment.endTime) - Date.parse(appointment.startTime)
    : calendar.slotDurationMinutes * 60_000
  const end = input.endTime ? Date.parse(input.endTime) : start + lengthMs
  if (end <= start) throw unprocessable(['endTime must be after startTime'])
  if ((input.startTime || input.endTime) && !input.ignoreFreeSlotValidation) {
    const late = start < clock.now() && !input.ignoreDateRange
    if (late || !isFree(state, calendar, start, end, appointment.id)) {
      throw badRequest('The slot you have selected is no longer available.')
    }
  }
  return {
    ...appointment,
    calendarId,
    title: input.title ?? appointment.title,
    appointmentStatus: input.appointmentStatus ?? appointment.appointmentStatus,
    assignedUserId: input.assignedUserId ?? appointment.assignedUserId ?? calendar.teamMembers[0] ?? null,
    address: input.address === undefined ? appointment.address : input.address || null,
    meetingLocationType:
      input.meetingLocationType ?? (input.address ? 'custom' : appointment.meetingLocationType),
    description: input.description === undefined ? appointment.description : input.description || null,
    startTime: new Date(start).toISOString(),
    endTime: new Date(end).toISOString(),
    rrule: (input.ignoreFreeSlotValidation && input.rrule) || appointment.rrule,
    dateUpdated: stamp(service),
  }
}
