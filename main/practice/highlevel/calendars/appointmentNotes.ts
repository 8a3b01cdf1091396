import { z } from 'zod'
import { withoutNulls } from '../contacts/answers'
import { type App, answer, newId, requireRow, type Service, stamp } from '../context'
import type { Guard } from '../guard'
import type { AppointmentNote } from '../state'
import { digits, filled, readBody, readQuery } from '../validate'

const noteBody = z.strictObject({ userId: z.string().optional(), body: filled })
const listQuery = z.strictObject({ limit: digits.pipe(z.number().min(1).max(20)), offset: digits })

/** The notes of an appointment, newest first; limit (at most 20) and offset must be sent. */
export function appointmentNoteRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireAppointment = (id: string) =>
    requireRow(service, state.appointments.get(id), 'Appointment', id)
  const requireNote = (appointmentId: string, id: string): AppointmentNote => {
    requireAppointment(appointmentId)
    const note = state.appointmentNotes.get(id)
    return requireRow(service, note?.appointmentId === appointmentId ? note : undefined, 'Note', id)
  }
  const noteAnswer = ({ appointmentId: _, ...note }: AppointmentNote) => withoutNulls(note)

  app.get('/calendars/appointments/:appointmentId/notes', can('calendars/events.readonly'), (call) => {
    const { limit, offset } = readQuery(call, listQuery)
    const { id, contactId } = requireAppointment(call.req.param('appointmentId'))
    const notes = state.appointmentNotes
      .of(contactId)
      .filter((note) => note.appointmentId === id)
      .reverse()
    return answer(call, {
      notes: notes.slice(offset, offset + limit).map(noteAnswer),
      hasMore: notes.length > offset + limit,
    })
  })

  app.post('/calendars/appointments/:appointmentId/notes', can('calendars/events.write'), async (call) => {
    const { body, userId } = await readBody(call, noteBody)
    const { id, contactId } = requireAppointment(call.req.param('appointmentId'))
    const note = state.appointmentNotes.put({
      id: newId(service),
      appointmentId: id,
      contactId,
      body,
      userId: userId ?? call.get('token').userId,
      dateAdded: stamp(service),
    })
    return answer(call, { note: noteAnswer(note) }, 201)
  })

  const one = '/calendars/appointments/:appointmentId/notes/:noteId'

  app.put(one, can('calendars/events.write'), async (call) => {
    const { body, userId } = await readBody(call, noteBody)
    const note = requireNote(call.req.param('appointmentId'), call.req.param('noteId'))
    const next = state.appointmentNotes.put({ ...note, body, userId: userId ?? note.userId })
    return answer(call, { note: noteAnswer(next) })
  })

  app.delete(one, can('calendars/events.write'), (call) => {
    const note = requireNote(call.req.param('appointmentId'), call.req.param('noteId'))
    state.appointmentNotes.delete(note.id)
    return answer(call, { success: true })
  })
}
