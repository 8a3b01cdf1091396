import { z } from 'zod'
import { id, text } from './parts'

/** As it came: whether a time has a zone is seen later. */
const time = z.union([z.string(), z.number()]).nullish()

/** An appointment of the list of a calendar, or of GET. */
export const appointmentRow = z.looseObject({
  id,
  /** Absent where the calendar holds something of nobody, such as a blocked hour. */
  contactId: text,
  title: text,
  appointmentStatus: text,
  startTime: time,
  endTime: time,
  /** A place or the address of a meeting. */
  address: text,
  description: text,
  notes: text,
  /** Ids of users. */
  assignedUserId: text,
  users: z.array(z.string()).nullish(),
  isRecurring: z.boolean().nullish(),
  rrule: text,
  masterEventId: text,
  dateUpdated: time,
})
export type AppointmentRow = z.output<typeof appointmentRow>

/** What counts of an appointment of the list of a contact, whose times have no zone. */
export const briefAppointment = appointmentRow.pick({ id: true, startTime: true })
export type BriefAppointment = z.output<typeof briefAppointment>

export const appointmentAnswer = z.looseObject({ event: appointmentRow })
export const eventList = z.looseObject({ events: z.array(z.unknown()) })
export const calendarList = z.looseObject({ calendars: z.array(z.looseObject({ id })) })
