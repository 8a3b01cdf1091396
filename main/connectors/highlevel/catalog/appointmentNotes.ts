import { z } from 'zod'
import { noteAnswer, noteRow } from '../rows/note'
import { calendarVersion } from './calendars'
import { done, skip, text, underScope } from './parts'

const read = underScope('calendars/events.readonly', calendarVersion)
const write = underScope('calendars/events.write', calendarVersion)

const path = '/calendars/appointments/{appointmentId}/notes'
const one = `${path}/{noteId}`
const body = { body: z.string().min(1).max(5000), userId: text.optional() }

export const appointmentNoteActions = [
  read({
    name: 'appointments.notes.list',
    sentence: 'Lists the notes of an appointment, at most 20 at a time.',
    method: 'GET',
    path,
    query: { limit: z.int().min(1).max(20), offset: skip },
    output: z.looseObject({ notes: z.array(noteRow), hasMore: z.boolean().optional() }),
  }),
  write({
    name: 'appointments.notes.create',
    sentence: 'Writes a new note on an appointment.',
    method: 'POST',
    path,
    body,
    output: noteAnswer,
  }),
  write({
    name: 'appointments.notes.update',
    sentence: 'Changes a note of an appointment.',
    method: 'PUT',
    path: one,
    body,
    output: noteAnswer,
  }),
  write({
    name: 'appointments.notes.delete',
    sentence: 'Deletes a note of an appointment.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
]
