import type { Kind } from '../../../../shared/domain'
import type { Cursor, ObserveRequest, Page } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { readAppointments } from './appointmentReader'
import { type ContactList, contactsOfScope, everyContact } from './contactList'
import { createContactReader } from './contactReader'
import type { ReadContext } from './context'
import { cursorOf, type Place, placeOf } from './cursor'
import { readNotes } from './noteReader'
import { takeShare } from './rotation'
import { readTasks } from './taskReader'

/**
 * Reads contacts by their dateUpdated, every task, the notes of contacts that changed and of a share of the others, and
 * the appointments of the coming time. A complete reading reads all contacts and all notes. HighLevel is asked for the
 * contacts in scope alone only once all of the location were read under it: so those that it leaves out are known. What is
 * not wanted is not read; the notes of contacts that changed meanwhile are read the next time that they are.
 */
export function createReader(context: ReadContext) {
  const contactReader = createContactReader(context)
  const resting: ReadContext = { ...context, client: context.background }
  const restingContacts = createContactReader(resting)
  const { scope } = context.rows
  const inScope = contactsOfScope(context.client, scope)
  const restingInScope = contactsOfScope(resting.client, scope)
  const scopeKey = inScope && JSON.stringify(scope)

  return {
    async *observe(request: ObserveRequest): AsyncGenerator<Page, Cursor> {
      const place = placeOf(request.cursor)
      const isWhole = request.complete || request.cursor === null
      const wants = (kind: Kind) => isWhole || !request.kinds || request.kinds.includes(kind)
      const isRead = scopeKey !== null && place.scope === scopeKey
      const contacts = yield* contactReader.read(request, place.contacts, isRead ? inScope : null)
      if (wants('task')) yield* readTasks(context, request)
      const list = (isRead && restingInScope) || everyContact(resting.client)
      const notes = isWhole
        ? yield* readAllNotes(contacts.live, request)
        : wants('note')
          ? yield* readSomeNotes(contacts.changed, list, place, request)
          : { ...place, notesAgain: [...new Set([...place.notesAgain, ...contacts.changed])] }
      const appointments = wants('appointment')
        ? yield* readAppointments(context, place.appointments, request)
        : place.appointments
      return cursorOf({
        ...notes,
        contacts: contacts.stamp,
        scope: isRead || contacts.isWhole ? scopeKey : null,
        appointments,
      })
    },
  }

  type NotesPlace = Pick<Place, 'notes' | 'notesAgain' | 'count'>

  async function* readAllNotes(
    contactIds: string[],
    request: ObserveRequest,
  ): AsyncGenerator<Page, NotesPlace> {
    const notesAgain = yield* readNotes(context, contactIds, request)
    return { notes: null, notesAgain, count: contactIds.length }
  }

  async function* readSomeNotes(
    changed: string[],
    list: ContactList,
    place: Place,
    request: ObserveRequest,
  ): AsyncGenerator<Page, NotesPlace> {
    const { known } = request
    const again = place.notesAgain.filter((id) => known.byId('contact', id)?.state === 'live')
    const due = new Set([...again, ...changed])
    const notesAgain = yield* readNotes(context, due, request)
    const share = yield* readShare(due, list, place, request)
    return { ...share, notesAgain: [...notesAgain, ...share.notesAgain] }
  }

  /** The share of those that are not due. Where its calls are used up, its turn comes again another day. */
  async function* readShare(
    due: ReadonlySet<string>,
    list: ContactList,
    place: Place,
    request: ObserveRequest,
  ): AsyncGenerator<Page, NotesPlace> {
    const from = { position: place.notes, count: place.count }
    try {
      const share = yield* takeShare(list, restingContacts, request, from)
      const others = share.ids.filter((id) => !due.has(id))
      const notesAgain = yield* readNotes(resting, others, request)
      return { notes: share.next, notesAgain, count: share.count }
    } catch (error) {
      if (!hasCode(error, 'rate.limited')) throw error
      return { notes: place.notes, notesAgain: [], count: place.count }
    }
  }
}
