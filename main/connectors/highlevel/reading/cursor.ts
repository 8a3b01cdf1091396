import { z } from 'zod'
import type { Cursor } from '../../../sync/ports'
import type { ListPosition } from './contactList'

/** Where a reading goes on, all from what HighLevel itself said. */
export interface Place {
  /** The newest dateUpdated of a contact, epoch milliseconds. */
  contacts: number | null
  /** How many contacts there were when they were last counted. */
  count: number
  /** The contact after which the next share of notes begins; null for the first one. */
  notes: ListPosition | null
  /** Contacts whose notes could not be read, and are read again. */
  notesAgain: readonly string[]
  /** The scope under which all contacts were listed, where HighLevel can be asked for those in it alone; else null. */
  scope: string | null
  /** Appointments that were listed, and so have to be listed again while their time is near. */
  appointments: readonly string[]
}

export function placeOf(cursor: Cursor | null): Place {
  const { contacts, count, notes, notesAgain, scope, appointments } = cursor ?? {}
  return {
    contacts: typeof contacts === 'number' ? contacts : null,
    count: typeof count === 'number' ? count : 0,
    notes: typeof notes === 'string' ? positionIn(notes) : null,
    notesAgain: idsIn(notesAgain),
    scope: typeof scope === 'string' ? scope : null,
    appointments: idsIn(appointments),
  }
}

export const cursorOf = ({ contacts, count, notes, notesAgain, scope, appointments }: Place): Cursor => ({
  ...(contacts === null ? {} : { contacts }),
  ...(count === 0 ? {} : { count }),
  ...(notes === null ? {} : { notes: JSON.stringify(notes) }),
  ...(notesAgain.length === 0 ? {} : { notesAgain: notesAgain.join(' ') }),
  ...(scope === null ? {} : { scope }),
  ...(appointments.length === 0 ? {} : { appointments: appointments.join(' ') }),
})

const idsIn = (text: string | number | undefined): string[] =>
  typeof text === 'string' ? text.split(' ').filter((id) => id !== '') : []

const position = z.union([
  z.object({ searchAfter: z.array(z.unknown()) }),
  z.object({ page: z.int().min(1) }),
  z.object({ skip: z.int().min(0) }),
])

/** A place that cannot be understood is the beginning: then the notes are read once more. */
function positionIn(text: string): ListPosition | null {
  try {
    return position.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
