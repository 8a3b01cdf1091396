import { z } from 'zod'
import { type App, answer, requireLocation, requireRow, type Service } from '../context'
import { unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { Calendar } from '../state'
import { digits, filled, readQuery } from '../validate'
import { calendarAnswer, eventAnswer } from './answers'
import { isMaster } from './recurrence'
import { freeSlots } from './slots'
import { eventsQuery, inSpan } from './window'

const monthMs = 31 * 86_400_000

const listQuery = z.strictObject({
  locationId: filled,
  groupId: z.string().optional(),
  showDrafted: z.enum(['true', 'false']).optional(),
})
const slotsQuery = z.strictObject({
  startDate: digits,
  endDate: digits,
  timezone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
      message: 'must be a valid time zone',
    })
    .optional(),
  userId: z.string().optional(),
  userIds: z.string().optional(),
})

/** Calendars, what is in them, and what is free. */
export function calendarRoutes(app: App, service: Service, can: Guard): void {
  const { state, clock } = service

  const requireCalendar = (id: string): Calendar =>
    requireRow(service, state.calendars.get(id), 'Calendar', id)

  app.get('/calendars', can('calendars.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const { groupId, showDrafted } = readQuery(call, listQuery)
    const calendars = [...state.calendars.all()].filter(
      (calendar) =>
        (!groupId || calendar.groupId === groupId) && (showDrafted !== 'false' || calendar.isActive),
    )
    return answer(call, { calendars: calendars.map((calendar) => calendarAnswer(state, calendar)) })
  })

  app.get('/calendars/events', can('calendars/events.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const asked = readQuery(call, eventsQuery)
    const { calendarId, userId, groupId } = asked
    if (!calendarId && !userId && !groupId) {
      throw unprocessable(['Either of userId, groupId or calendarId is required'])
    }
    const events = [...state.appointments.all()].filter(
      (event) =>
        !isMaster(event) &&
        (!calendarId || event.calendarId === calendarId) &&
        (!userId || event.assignedUserId === userId || event.users.includes(userId)) &&
        (!groupId || state.calendars.get(event.calendarId)?.groupId === groupId) &&
        inSpan(event, asked),
    )
    events.sort((a, b) => (a.startTime < b.startTime ? -1 : a.startTime > b.startTime ? 1 : 0))
    return answer(call, { events: events.map((event) => eventAnswer(state, event)) })
  })

  app.get('/calendars/:calendarId/free-slots', can('calendars.readonly'), (call) => {
    const query = readQuery(call, slotsQuery)
    const { startDate, endDate, timezone = state.location.timezone } = query
    if (endDate < startDate || endDate - startDate > monthMs) {
      throw unprocessable(['Date range cannot be more than 31 days'])
    }
    const calendar = requireCalendar(call.req.param('calendarId'))
    return answer(call, freeSlots(state, calendar, startDate, endDate, clock.now(), timezone))
  })

  app.get('/calendars/:calendarId', can('calendars.readonly'), (call) =>
    answer(call, { calendar: calendarAnswer(state, requireCalendar(call.req.param('calendarId'))) }),
  )
}
