import { z } from 'zod'
import {
  type App,
  answer,
  newId,
  requireContact,
  requireRow,
  type Service,
  stamp,
  touchContact,
} from '../context'
import type { Guard } from '../guard'
import type { Note } from '../state'
import { filled, readBody } from '../validate'
import { withoutNulls } from './answers'

const createBody = z.strictObject({
  userId: z.string().optional(),
  body: filled,
  title: z.string().optional(),
  color: z.string().optional(),
  pinned: z.boolean().optional(),
})
const updateBody = createBody.partial()

/** The notes of a contact, newest first. They say when they were added, never when they were changed. */
export function contactNoteRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireNote = (contactId: string, id: string): Note => {
    requireContact(service, contactId)
    const note = state.notes.get(id)
    return requireRow(service, note?.contactId === contactId ? note : undefined, 'Note', id)
  }

  const store = (note: Note): Note => {
    touchContact(service, note.contactId, state.settings.noteTouchesContact)
    return state.notes.put(note)
  }

  app.get('/contacts/:contactId/notes', can('contacts.readonly'), (call) => {
    const { id } = requireContact(service, call.req.param('contactId'))
    return answer(call, { notes: state.notes.of(id).reverse().map(withoutEmpty) })
  })

  app.post('/contacts/:contactId/notes', can('contacts.write'), async (call) => {
    const body = await readBody(call, createBody)
    const { id: contactId } = requireContact(service, call.req.param('contactId'))
    const userId = call.get('token').userId
    const blank = { ...blankNote, id: newId(service), contactId, userId, dateAdded: stamp(service) }
    return answer(call, { note: withoutEmpty(store(written(blank, body))) }, 201)
  })

  app.get('/contacts/:contactId/notes/:id', can('contacts.readonly'), (call) => {
    const note = requireNote(call.req.param('contactId'), call.req.param('id'))
    return answer(call, { note: withoutEmpty(note) })
  })

  app.put('/contacts/:contactId/notes/:id', can('contacts.write'), async (call) => {
    const body = await readBody(call, updateBody)
    const note = requireNote(call.req.param('contactId'), call.req.param('id'))
    return answer(call, { note: withoutEmpty(store(written(note, body))) })
  })

  app.delete('/contacts/:contactId/notes/:id', can('contacts.write'), (call) => {
    const note = requireNote(call.req.param('contactId'), call.req.param('id'))
    state.notes.delete(note.id)
    touchContact(service, note.contactId, state.settings.noteTouchesContact)
    return answer(call, { succeded: true })
  })
}

const blankNote = { body: '', title: null, color: null, pinned: false }

/** The note with `input` written over it; an empty title, colour or userId clears. */
const written = (note: Note, input: z.output<typeof updateBody>): Note => ({
  ...note,
  body: input.body ?? note.body,
  title: input.title === undefined ? note.title : input.title || null,
  color: input.color === undefined ? note.color : input.color || null,
  pinned: input.pinned ?? note.pinned,
  userId: input.userId === undefined ? note.userId : input.userId || null,
})

const withoutEmpty = (note: Note) => withoutNulls({ ...note })
