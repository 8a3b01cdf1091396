import { withoutNulls } from '../contacts/answers'
import type { Appointment, Calendar, HighLevelState } from '../state'
import { withOffset } from '../zone'

/** An appointment as `GET /calendars/events` and the single get answer it: times with the location's offset. */
export function eventAnswer(state: HighLevelState, appointment: Appointment): Record<string, unknown> {
  const zone = state.location.timezone
  const { meetingLocationType: _, ...event } = appointment
  return withoutNulls({
    ...event,
    locationId: state.location.id,
    groupId: state.calendars.get(appointment.calendarId)?.groupId ?? '',
    assignedUserId: appointment.assignedUserId ?? '',
    isRecurring: appointment.rrule !== null || appointment.masterEventId !== null,
    assignedResources: [],
    startTime: withOffset(appointment.startTime, zone),
    endTime: withOffset(appointment.endTime, zone),
    dateAdded: withOffset(appointment.dateAdded, zone),
    dateUpdated: withOffset(appointment.dateUpdated, zone),
    createdBy: withoutNulls(appointment.createdBy),
  })
}

/** An appointment as create and update answer it: flat, and without dateAdded and dateUpdated. */
export function writtenAnswer(state: HighLevelState, appointment: Appointment): Record<string, unknown> {
  const zone = state.location.timezone
  return withoutNulls({
    id: appointment.id,
    calendarId: appointment.calendarId,
    locationId: state.location.id,
    contactId: appointment.contactId,
    startTime: withOffset(appointment.startTime, zone),
    endTime: withOffset(appointment.endTime, zone),
    title: appointment.title,
    meetingLocationType: appointment.meetingLocationType ?? 'default',
    appointmentStatus: appointment.appointmentStatus,
    assignedUserId: appointment.assignedUserId,
    address: appointment.address,
    isRecurring: appointment.rrule !== null || appointment.masterEventId !== null,
    rrule: appointment.rrule,
  })
}

export function calendarAnswer(state: HighLevelState, calendar: Calendar): Record<string, unknown> {
  return withoutNulls({
    id: calendar.id,
    locationId: state.location.id,
    groupId: calendar.groupId,
    name: calendar.name,
    description: calendar.description,
    slug: calendar.slug,
    widgetSlug: calendar.slug,
    calendarType: calendar.calendarType,
    eventColor: calendar.eventColor,
    isActive: calendar.isActive,
    slotDuration: calendar.slotDurationMinutes,
    slotDurationUnit: 'mins',
    teamMembers: calendar.teamMembers.map((userId) => ({ userId, priority: 0.5, isPrimary: false })),
    openHours: calendar.openHours.map(({ days, ...hours }) => ({ daysOfTheWeek: days, hours: [hours] })),
    autoConfirm: true,
  })
}
