import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { appointmentRow } from '../rows/appointment'
import { dateTime, epoch, filled, flag, text, underScope } from './parts'

/** Calendars, and what is in them, speak an older version of the API. */
export const calendarVersion = '2021-04-15'

const read = underScope('calendars.readonly', calendarVersion)
const readEvents = underScope('calendars/events.readonly', calendarVersion)
const writeEvents = underScope('calendars/events.write', calendarVersion)

const calendarRow = z.looseObject({ id: filled, name: text.nullish() })

/** Of one of a calendar, a user and a group: HighLevel has no list of everything. */
const eventsQuery = {
  locationId,
  startTime: epoch,
  endTime: epoch,
  calendarId: filled.optional(),
  userId: filled.optional(),
  groupId: filled.optional(),
}
const eventsAnswer = z.looseObject({ events: z.array(appointmentRow) })

const blocked = {
  locationId,
  calendarId: filled,
  assignedUserId: filled.optional(),
  title: text.optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional(),
}

export const calendarActions = [
  read({
    name: 'calendars.list',
    sentence: 'Lists the calendars of the location.',
    method: 'GET',
    path: '/calendars/',
    query: { locationId, groupId: filled.optional(), showDrafted: flag.optional() },
    output: z.looseObject({ calendars: z.array(calendarRow) }),
  }),
  read({
    name: 'calendars.get',
    sentence: 'Shows a calendar, with its opening hours and its people.',
    method: 'GET',
    path: '/calendars/{calendarId}',
    output: z.looseObject({ calendar: calendarRow }),
  }),
  read({
    name: 'calendars.freeSlots',
    sentence: 'Lists the times that can still be booked in a calendar, of at most 31 days.',
    method: 'GET',
    path: '/calendars/{calendarId}/free-slots',
    query: {
      startDate: epoch,
      endDate: epoch,
      timezone: filled.optional(),
      userId: filled.optional(),
      userIds: z.array(filled).optional(),
    },
    output: z.looseObject({}),
  }),
  readEvents({
    name: 'calendars.events',
    sentence: 'Lists the appointments of a calendar, a person or a group of calendars in a stretch of time.',
    method: 'GET',
    path: '/calendars/events',
    query: eventsQuery,
    output: eventsAnswer,
  }),
  readEvents({
    name: 'calendars.blockedSlots.list',
    sentence: 'Lists the times at which a calendar, a person or a group of calendars cannot be booked.',
    method: 'GET',
    path: '/calendars/blocked-slots',
    query: eventsQuery,
    output: eventsAnswer,
  }),
  writeEvents({
    name: 'calendars.blockedSlots.create',
    sentence: 'Blocks time in a calendar, so that nobody books it.',
    method: 'POST',
    path: '/calendars/events/block-slots',
    body: blocked,
    output: z.looseObject({ id: filled }),
  }),
  writeEvents({
    name: 'calendars.blockedSlots.update',
    sentence: 'Moves or renames time that is blocked.',
    method: 'PUT',
    path: '/calendars/events/block-slots/{eventId}',
    body: blocked,
    output: z.looseObject({ id: filled }),
  }),
]
