import { unlessGone } from '../../errors'
import type { Http } from '../../http'
import { type NoteRow, noteAnswer, noteList } from '../rows/note'
import { anyAnswer } from '../rows/parts'
import { isGone } from './gone'

export interface NoteBody {
  body: string
  /** Whose note it is; HighLevel's choice where it is not given. */
  userId?: string
  title?: string
  color?: string
  pinned?: boolean
}

/** The operations on notes that Tandem uses. There is no list of a whole location's notes. */
export function noteCalls(http: Http) {
  const listPath = (contactId: string) => `/contacts/${encodeURIComponent(contactId)}/notes`
  const path = (contactId: string, id: string) => `${listPath(contactId)}/${encodeURIComponent(id)}`

  return {
    /** Throws `record.gone` when the contact is. */
    notesOfContact: async (contactId: string, signal?: AbortSignal): Promise<readonly unknown[]> => {
      const { notes } = await http.request({
        operation: 'notes.ofContact',
        method: 'GET',
        path: listPath(contactId),
        schema: noteList,
        kind: 'contact',
        isGone,
        ...(signal ? { signal } : {}),
      })
      return notes
    },

    /** Null when HighLevel says that it, or its contact, is gone. */
    getNote: async (contactId: string, id: string): Promise<NoteRow | null> => {
      const answer = await unlessGone(
        http.request({
          operation: 'notes.get',
          method: 'GET',
          path: path(contactId, id),
          schema: noteAnswer,
          kind: 'note',
          isGone,
        }),
      )
      return answer?.note ?? null
    },

    /** Throws `record.gone` when the contact is. */
    createNote: async (contactId: string, body: NoteBody): Promise<NoteRow> => {
      const { note } = await http.request({
        operation: 'notes.create',
        method: 'POST',
        path: listPath(contactId),
        body: { ...body },
        schema: noteAnswer,
        kind: 'contact',
        isGone,
      })
      return note
    },

    /** Throws `record.gone`. */
    updateNote: async (contactId: string, id: string, body: string): Promise<NoteRow> => {
      const { note } = await http.request({
        operation: 'notes.update',
        method: 'PUT',
        path: path(contactId, id),
        body: { body },
        schema: noteAnswer,
        kind: 'note',
        isGone,
      })
      return note
    },

    /** Throws `record.gone`. */
    removeNote: async (contactId: string, id: string): Promise<void> => {
      await http.request({
        operation: 'notes.remove',
        method: 'DELETE',
        path: path(contactId, id),
        schema: anyAnswer,
        kind: 'note',
        isGone,
      })
    },
  }
}
