import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { appointmentAnswer, appointmentRow } from '../rows/appointment'
import { calendarVersion } from './calendars'
import { dateTime, done, filled, flag, text, underScope } from './parts'

const read = underScope('calendars/events.readonly', calendarVersion)
const write = underScope('calendars/events.write', calendarVersion)

const one = '/calendars/events/appointments/{eventId}'

const details = {
  title: text.optional(),
  meetingLocationType: z
    .enum(['custom', 'zoom', 'gmeet', 'phone', 'address', 'ms_teams', 'google'])
    .optional(),
  meetingLocationId: text.optional(),
  overrideLocationConfig: flag.optional(),
  appointmentStatus: z.enum(['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid']).optional(),
  assignedUserId: text.optional(),
  description: text.optional(),
  address: text.optional(),
  /** Whether it may be at a time that the calendar does not offer. */
  ignoreDateRange: flag.optional(),
  ignoreFreeSlotValidation: flag.optional(),
  /** Whether automations run, such as a message to the contact. */
  toNotify: flag.optional(),
  rrule: text.optional(),
  endTime: dateTime.optional(),
}

export const appointmentActions = [
  underScope('contacts.readonly')({
    name: 'contacts.appointments.list',
    sentence: 'Lists the appointments of a contact. Their times are without a time zone.',
    method: 'GET',
    path: '/contacts/{contactId}/appointments',
    output: z.looseObject({ events: z.array(appointmentRow) }),
  }),
  read({
    name: 'appointments.get',
    sentence: 'Shows an appointment.',
    method: 'GET',
    path: one,
    output: appointmentAnswer,
  }),
  write({
    name: 'appointments.create',
    sentence: 'Books an appointment with a contact.',
    method: 'POST',
    path: '/calendars/events/appointments',
    body: { locationId, calendarId: filled, contactId: filled, startTime: dateTime, ...details },
    output: appointmentRow,
  }),
  write({
    name: 'appointments.update',
    sentence: 'Changes an appointment: when, where, with whom, or what became of it.',
    method: 'PUT',
    path: one,
    body: { calendarId: filled.optional(), startTime: dateTime.optional(), ...details },
    output: appointmentRow,
  }),
  write({
    name: 'appointments.delete',
    sentence: 'Deletes an appointment, or time that was blocked.',
    method: 'DELETE',
    path: '/calendars/events/{eventId}',
    body: {},
    output: done,
  }),
]
