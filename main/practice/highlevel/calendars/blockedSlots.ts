import { z } from 'zod'
import { withoutNulls } from '../contacts/answers'
import { locationOf } from '../contacts/routes'
import { requireUser } from '../contacts/write'
import { type App, answer, newId, requireLocation, requireRow, type Service, stamp } from '../context'
import { unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { BlockedSlot } from '../state'
import { checked, filled, rawBody, readQuery } from '../validate'
import { withOffset } from '../zone'
import { dateTime, eventsQuery, inSpan } from './window'

const blockBody = z.strictObject({
  locationId: filled,
  calendarId: filled,
  assignedUserId: z.string().optional(),
  title: z.string().optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional(),
})

/** Time that nobody can book. It is deleted as an appointment is; both writes answer 201. */
export function blockedSlotRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const store = (before: BlockedSlot, raw: unknown): BlockedSlot => {
    requireLocation(service, locationOf(raw))
    const input = checked(blockBody, raw)
    requireRow(service, state.calendars.get(input.calendarId), 'Calendar', input.calendarId)
    if (input.assignedUserId) requireUser(service, input.assignedUserId, 'assignedUserId')
    const startTime = instant(input.startTime) ?? before.startTime
    const endTime = instant(input.endTime) ?? before.endTime
    if (!startTime || !endTime || endTime <= startTime) {
      throw unprocessable(['endTime must be after startTime'])
    }
    return state.blockedSlots.put({
      ...before,
      calendarId: input.calendarId,
      assignedUserId: input.assignedUserId ?? before.assignedUserId,
      title: input.title ?? before.title,
      startTime,
      endTime,
      dateUpdated: stamp(service),
    })
  }
  const shown = (slot: Omit<BlockedSlot, 'dateAdded' | 'dateUpdated'>) => {
    const zone = state.location.timezone
    return withoutNulls({
      ...slot,
      locationId: state.location.id,
      startTime: withOffset(slot.startTime, zone),
      endTime: withOffset(slot.endTime, zone),
    })
  }
  /** As create and update answer it: without dateAdded and dateUpdated. */
  const written = ({ dateAdded: _, dateUpdated: __, ...slot }: BlockedSlot) => shown(slot)
  /** As an event that is of no contact. */
  const event = (slot: BlockedSlot) => ({
    ...shown(slot),
    contactId: '',
    groupId: state.calendars.get(slot.calendarId)?.groupId ?? '',
    appointmentStatus: 'confirmed',
    assignedUserId: slot.assignedUserId ?? '',
    users: [],
  })

  app.get('/calendars/blocked-slots', can('calendars/events.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const asked = readQuery(call, eventsQuery)
    const { calendarId, userId, groupId } = asked
    if (!calendarId && !userId && !groupId) {
      throw unprocessable(['Either of userId, groupId or calendarId is required'])
    }
    const found = [...state.blockedSlots.all()].filter(
      (slot) =>
        (!calendarId || slot.calendarId === calendarId) &&
        (!userId || slot.assignedUserId === userId) &&
        (!groupId || state.calendars.get(slot.calendarId)?.groupId === groupId) &&
        inSpan(slot, asked),
    )
    return answer(call, { events: found.map(event) })
  })

  app.post('/calendars/events/block-slots', can('calendars/events.write'), async (call) => {
    const now = stamp(service)
    const blank = { ...blankSlot, id: newId(service), dateAdded: now, dateUpdated: now }
    return answer(call, written(store(blank, await rawBody(call))), 201)
  })

  app.put('/calendars/events/block-slots/:eventId', can('calendars/events.write'), async (call) => {
    const id = call.req.param('eventId')
    const slot = requireRow(service, state.blockedSlots.get(id), 'Event', id)
    return answer(call, written(store(slot, await rawBody(call))), 201)
  })
}

const instant = (time: string | undefined) => (time ? new Date(time).toISOString() : undefined)

const blankSlot = { calendarId: '', assignedUserId: null, title: 'Blocked', startTime: '', endTime: '' }
