import type { Appointment, Contact } from '../../../main/practice/highlevel/state'
import type { Comment, Task } from '../../../main/practice/nozbe/state'
import { anId } from '../support'
import { world } from './world'

/** What people do on the services before they are asked. */

const only = <T>(rows: Iterable<T>): T => {
  const [row] = rows
  if (row === undefined) throw new Error('nothing there')
  return row
}

export const aContact = (): Contact => only(world.practice.highlevelState.contacts.all())

/** Books an appointment for tomorrow, in the summer, when Dublin is an hour ahead of UTC. */
export function book(): Appointment {
  const { highlevelState } = world.practice
  const at = new Date(world.clock.now()).toISOString()
  return highlevelState.appointments.put({
    id: 'appointment000000001',
    calendarId: only(highlevelState.calendars.all()).id,
    contactId: aContact().id,
    title: 'Visit',
    appointmentStatus: 'confirmed',
    assignedUserId: null,
    users: [],
    address: null,
    meetingLocationType: null,
    description: null,
    notes: null,
    startTime: '2026-05-05T09:20:00.000Z',
    endTime: '2026-05-05T10:00:00.000Z',
    rrule: null,
    masterEventId: null,
    createdBy: { userId: null, source: 'calendar_page' },
    dateAdded: at,
    dateUpdated: at,
  })
}

const aTask = (): Task => only(world.practice.nozbeState.tasks.all())

/** A task like another one in Nozbe. */
export const taskIn = (more: Partial<Task>): Task =>
  world.practice.nozbeState.tasks.put({ ...aTask(), id: anId(world.random), ...more })

export const commentOn = (taskId: string, more: Partial<Comment>, like: Partial<Comment>): Comment =>
  world.practice.nozbeState.comments.put({
    ...(like as Comment),
    id: anId(world.random),
    task_id: taskId,
    ...more,
  })
