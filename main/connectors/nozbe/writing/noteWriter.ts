import type { Fields, FieldValue } from '../../../../shared/domain'
import { serviceNames, TandemError } from '../../../../shared/errors'
import type { Draft, IsLinked, Keys, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError, hasCode } from '../../errors'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import { noteRecord } from '../records/note'
import { commentOf } from '../records/task'
import type { CommentRow } from '../rows'
import { seededId } from '../values/ids'
import { journalledRemoval, journalledRequest, journalledRow, makeOrFind } from './send'

export interface NoteWriterOptions {
  client: NozbeClient
  layout: Layout
}

/** Writes notes: comments on the cards of their contacts. */
export function createNoteWriter({ client, layout }: NoteWriterOptions) {
  async function create(
    { parentId, parent, fields, byline }: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written> {
    if (parentId === null) throw goneError('nozbe', 'contact')
    const card = parent?.parts.card
    if (card === undefined) throw noCard()
    const body = { task_id: card, body: textOf(byline, fields.body) }
    try {
      const { row, found } = await journalledRequest(
        journal,
        'note',
        () =>
          makeOrFind(client.comments, keys.note ?? seededId('note', card), body, isNoteOn(card, isLinked)),
        (made) => made.row.id,
      )
      const state = parent?.state === 'archived' ? 'archived' : 'live'
      return { record: noteRecord({ comment: row, parentId, byline, state }), adopted: found }
    } catch (error) {
      throw await explained(error, parentId, card)
    }
  }

  /** A comment cannot be made on a card that is gone: with its contact, or to be made again by the contact's update. */
  async function explained(error: unknown, parentId: string, card: string): Promise<unknown> {
    if (!hasCode(error, 'request.refused') || (await client.tasks.get(card))) return error
    return (await layout.get(parentId)) ? noCard() : goneError('nozbe', 'contact')
  }

  async function update(current: RemoteRecord, changes: Fields, journal: WriteJournal): Promise<Written> {
    if (!('body' in changes)) return { record: current }
    const body = textOf(current.byline, changes.body)
    const comment = await journalledRow(journal, 'note', () => client.comments.update(current.id, { body }))
    if (comment.is_deleted) throw goneError('nozbe', 'note')
    const { parentId, byline, state } = current
    return { record: noteRecord({ comment, parentId, byline, state }) }
  }

  /** Nozbe keeps a comment on its task: it is made anew on the other card. */
  async function move(
    current: RemoteRecord,
    draft: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written> {
    const written = await create(draft, keys, journal, isLinked)
    await journalledRemoval(journal, 'removed', () => client.comments.remove(current.id))
    return written
  }

  return { create, update, move }
}

/** Whether a comment may be taken for the note that is to stand on the card. */
export const isNoteOn =
  (card: string, isLinked: IsLinked) =>
  ({ id, task_id, is_deleted }: CommentRow): boolean =>
    task_id === card && !is_deleted && !isLinked('note', id)

/** Mentions in it notify nobody. */
export const textOf = (byline: string | null, body: FieldValue | undefined): string =>
  [byline, body].flatMap((text) => (typeof text === 'string' ? [commentOf(text)] : [])).join('\n\n')

const noCard = (): TandemError =>
  new TandemError('request.refused', {
    service: serviceNames.nozbe,
    status: 'not sent',
    detail: 'the contact has no card to write on yet',
  })
