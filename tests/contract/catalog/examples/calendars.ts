import type { CatalogWorld, Example } from '../world'
import { first } from '../world'
import { contactId, userId } from './contacts'

const calendarId = ({ practice }: CatalogWorld) => first(practice.highlevelState.calendars.all()).id

const booking = (world: CatalogWorld) => ({
  calendarId: calendarId(world),
  contactId: contactId(world),
  startTime: '2026-06-01T09:00:00+01:00',
  endTime: '2026-06-01T09:45:00+01:00',
  ignoreFreeSlotValidation: true,
  toNotify: false,
})
const eventId = (world: CatalogWorld) => world.made('appointments.create', { body: booking(world) })

async function withNote(world: CatalogWorld) {
  const path = { appointmentId: await eventId(world) }
  const noteId = await world.made(
    'appointments.notes.create',
    { path, body: { body: 'Bring plans' } },
    'note',
  )
  return { ...path, noteId }
}

const block = (world: CatalogWorld) => ({
  calendarId: calendarId(world),
  startTime: '2026-06-02T09:00:00Z',
  endTime: '2026-06-02T12:00:00Z',
})
const june = { startTime: Date.parse('2026-06-01T00:00:00Z'), endTime: Date.parse('2026-06-30T00:00:00Z') }

export const calendarExamples: Record<string, Example> = {
  'contacts.appointments.list': async (world) => {
    await eventId(world)
    return { path: { contactId: contactId(world) } }
  },
  'appointments.get': async (world) => ({ path: { eventId: await eventId(world) } }),
  'appointments.create': (world) => ({
    body: {
      ...booking(world),
      title: 'Viewing',
      appointmentStatus: 'confirmed',
      assignedUserId: userId(world),
      address: '1 Main St',
      meetingLocationType: 'address',
      description: 'Ground floor',
    },
  }),
  'appointments.update': async (world) => ({
    path: { eventId: await eventId(world) },
    body: { appointmentStatus: 'showed', toNotify: false },
  }),
  'appointments.delete': async (world) => ({ path: { eventId: await eventId(world) } }),
  'appointments.notes.list': async (world) => ({
    path: { appointmentId: (await withNote(world)).appointmentId },
    query: { limit: 20, offset: 0 },
  }),
  'appointments.notes.create': async (world) => ({
    path: { appointmentId: await eventId(world) },
    body: { body: 'Bring plans', userId: userId(world) },
  }),
  'appointments.notes.update': async (world) => ({ path: await withNote(world), body: { body: 'And keys' } }),
  'appointments.notes.delete': async (world) => ({ path: await withNote(world) }),
  'calendars.list': () => ({ query: { showDrafted: true } }),
  'calendars.get': (world) => ({ path: { calendarId: calendarId(world) } }),
  'calendars.freeSlots': (world) => ({
    path: { calendarId: calendarId(world) },
    query: { startDate: june.startTime, endDate: june.endTime, timezone: 'Europe/Dublin' },
  }),
  'calendars.events': async (world) => {
    await eventId(world)
    return { query: { ...june, calendarId: calendarId(world) } }
  },
  'calendars.blockedSlots.list': async (world) => {
    await world.made('calendars.blockedSlots.create', { body: block(world) })
    return { query: { ...june, calendarId: calendarId(world) } }
  },
  'calendars.blockedSlots.create': (world) => ({
    body: { ...block(world), title: 'Holiday', assignedUserId: userId(world) },
  }),
  'calendars.blockedSlots.update': async (world) => ({
    path: { eventId: await world.made('calendars.blockedSlots.create', { body: block(world) }) },
    body: { ...block(world), title: 'Longer', endTime: '2026-06-02T15:00:00Z' },
  }),
}
