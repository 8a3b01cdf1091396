import type { Contact } from '../highlevel/state'
import type { Random } from '../random'
import { type Agency, highlevelId } from './agency'
import type { Days } from './days'
import type { Work } from './work'

const dayMs = 86_400_000

/** Puts a contact's tasks, notes and appointments into HighLevel. */
export function addWork(
  random: Random,
  agency: Agency,
  days: Days,
  contact: Contact,
  work: Work,
  now: number,
): void {
  const { state, users, calendars } = agency
  const [owner] = users
  const userId = contact.assignedTo ?? owner?.id ?? null
  for (const { title, body, day, hour, done } of work.tasks) {
    state.tasks.put({
      id: highlevelId(random),
      contactId: contact.id,
      title,
      body,
      assignedTo: userId,
      dueDate: new Date(days.at(day, hour ?? 0)).toISOString(),
      completed: done,
    })
  }
  for (const { body, day } of work.notes) {
    const dateAdded = new Date(days.at(day, 8 + random.int(20) / 2)).toISOString()
    state.notes.put({
      id: highlevelId(random),
      contactId: contact.id,
      body,
      title: null,
      color: null,
      pinned: false,
      userId,
      dateAdded,
    })
  }
  for (const { title, day, hour, place } of work.appointments) {
    const start = days.at(days.workday(day), hour)
    const visit = /visit|viewing/i.test(title)
    const dateAdded = new Date(Math.min(start, now) - 3 * dayMs).toISOString()
    state.appointments.put({
      id: highlevelId(random),
      calendarId: visit ? calendars.visits : calendars.meetings,
      contactId: contact.id,
      title,
      appointmentStatus: start < now ? random.pick(['showed', 'showed', 'noshow']) : 'confirmed',
      assignedUserId: userId,
      users: [],
      address: place,
      meetingLocationType: place ? 'custom' : null,
      description: null,
      notes: null,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + (visit ? 60 : 30) * 60_000).toISOString(),
      rrule: null,
      masterEventId: null,
      createdBy: { userId, source: 'calendar_page' },
      dateAdded,
      dateUpdated: dateAdded,
    })
  }
}
