import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { markdownOf } from '../html'
import type { NoteRow } from '../rows/note'
import { dayText } from './english'
import { nameOfUser } from './people'
import { type RowContext, seen } from './view'

/** HighLevel says when a note was added, and never when it was changed. */
export const noteRecord = (row: NoteRow, contactId: string, context: RowContext): RemoteRecord =>
  newRecord('note', row.id, {
    parentId: contactId,
    fields: seen('whole', { body: markdownOf(row.body ?? '') }),
    byline: bylineOf(row, context),
  })

/** `— Anna, 3 May 2026`; as much of it as is known. */
function bylineOf({ userId, dateAdded }: NoteRow, { location, definitions }: RowContext): string | null {
  const name = nameOfUser(definitions().people, userId)
  const day = typeof dateAdded === 'number' ? dayText(dateAdded, location.timezone) : null
  const known = [name, day].filter((part) => part !== null)
  return known.length === 0 ? null : `— ${known.join(', ')}`
}
