import { z } from 'zod'
import { noteAnswer, noteRow } from '../rows/note'
import { done, filled, flag, text, underScope } from './parts'

const read = underScope('contacts.readonly')
const write = underScope('contacts.write')

const path = '/contacts/{contactId}/notes'
const one = `${path}/{id}`

const details = {
  userId: text.optional(),
  title: text.optional(),
  color: text.optional(),
  pinned: flag.optional(),
}

export const contactNoteActions = [
  read({
    name: 'contacts.notes.list',
    sentence: 'Lists the notes of a contact, newest first.',
    method: 'GET',
    path,
    output: z.looseObject({ notes: z.array(noteRow) }),
  }),
  read({
    name: 'contacts.notes.get',
    sentence: 'Shows a note of a contact.',
    method: 'GET',
    path: one,
    output: noteAnswer,
  }),
  write({
    name: 'contacts.notes.create',
    sentence: 'Writes a new note on a contact.',
    method: 'POST',
    path,
    body: { body: filled, ...details },
    output: noteAnswer,
  }),
  write({
    name: 'contacts.notes.update',
    sentence: 'Changes a note of a contact.',
    method: 'PUT',
    path: one,
    body: { body: filled.optional(), ...details },
    output: noteAnswer,
  }),
  write({
    name: 'contacts.notes.delete',
    sentence: 'Deletes a note of a contact.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
]
