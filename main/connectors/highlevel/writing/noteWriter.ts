import { same } from '../../../../shared/canonical/comparable'
import type { Fields } from '../../../../shared/domain'
import type { Draft, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError } from '../../errors'
import type { NoteBody } from '../calls/notes'
import { htmlOf, markdownOf } from '../html'
import { noteRecord } from '../records/note'
import type { NoteRow } from '../rows/note'
import { parentOf, send, sendRemoval, text, type WriteContext } from './context'

export function createNoteWriter({ client, rows }: WriteContext) {
  async function make(contactId: string, body: NoteBody, journal: WriteJournal): Promise<Written> {
    const row = await send(
      journal,
      'note',
      () => client.createNote(contactId, body),
      ({ id }) => id,
    )
    return { record: noteRecord(row, contactId, rows) }
  }

  const create = (draft: Draft, journal: WriteJournal): Promise<Written> =>
    make(parentOf(draft), { body: htmlOf(text(draft.fields.body)) }, journal)

  async function update(current: RemoteRecord, { body }: Fields, journal: WriteJournal): Promise<Written> {
    if (body === undefined) return { record: current }
    const contactId = parentOf(current)
    const row = await send(journal, 'note', () =>
      client.updateNote(contactId, current.id, htmlOf(text(body))),
    )
    return { record: noteRecord(row, contactId, rows) }
  }

  const remove = (current: RemoteRecord, journal: WriteJournal): Promise<void> =>
    sendRemoval(journal, () => client.removeNote(parentOf(current), current.id))

  /** Made anew at the other contact, with whose it is and how it looks; then deleted here. */
  async function move(current: RemoteRecord, draft: Draft, journal: WriteJournal): Promise<Written> {
    const old = await client.getNote(parentOf(current), current.id)
    if (!old) throw goneError('highlevel', 'note')
    const written = await make(parentOf(draft), bodyLike(old, text(draft.fields.body)), journal)
    await remove(current, journal)
    return written
  }

  return { create, update, remove, move }
}

/** A body that says the same keeps its form. */
function bodyLike({ body, userId, title, color, pinned }: NoteRow, wanted: string): NoteBody {
  const isSame = same('markdown', markdownOf(body ?? ''), wanted, { country: null })
  return {
    body: body && isSame ? body : htmlOf(wanted),
    ...(userId ? { userId } : {}),
    ...(title ? { title } : {}),
    ...(color ? { color } : {}),
    ...(pinned ? { pinned } : {}),
  }
}
