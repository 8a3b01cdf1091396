import type { Fields } from '../../../../shared/domain'
import type { Peer, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError, unlessGone } from '../../errors'
import { editCard, readCard, rewriteCard } from '../card/card'
import { shownName } from '../records/contact'
import { modifiedAt } from '../records/task'
import type { CommentRow, TaskRow } from '../rows'
import { createContactMaker } from './contactMaker'
import { type ContactTools, joined, madeCard, setOf } from './contactParts'
import { journalledRow } from './send'

export interface ContactWriterOptions extends ContactTools {
  /** The id of the card of the contact that is a copy of the one by this id in HighLevel. */
  cardIdFor: (peerId: string) => string
}

/** Writes contacts, wherever on their card, their container or their tags a field stands. */
export function createContactWriter({ cardIdFor, ...tools }: ContactWriterOptions) {
  const { client, look, layout, pinned, tags, book } = tools

  async function update(
    current: RemoteRecord,
    changes: Fields,
    journal: WriteJournal,
    peer: Peer,
  ): Promise<Written> {
    const fields = { ...current.fields, ...changes }
    const { name: _, tags: changedTags, ...lines } = changes
    const shown = 'name' in changes ? shownName(fields) : null
    if (current.unfinished && current.parts.card === undefined) {
      const container = await layout.get(current.id)
      if (!container) throw goneError('nozbe', 'contact')
      await joined(layout, container, journal)
    }
    const container =
      shown === null || current.fields.name === shown
        ? null
        : await journalledRow(journal, 'container', () => layout.rename(current.id, shown))

    const present = await renamedCard(current, shown, journal)
    const card = present ?? (await remadeCard(container?.name ?? shownName(fields)))
    const isCommentDue = !present || current.unfinished || Object.keys(lines).length > 0
    // A card without its comment is not read for tags: what is not there yet was not taken away.
    const isCommentLost = !present || current.parts.comment === undefined
    const before = isCommentLost ? await writtenTags() : null
    const comment = isCommentDue ? await writtenComment() : null
    const shownTags = before ?? (await writtenTags())
    const read = comment && readCard(comment.body, book())

    const name = container?.name ?? shown ?? current.fields.name
    const copy = name === undefined ? undefined : (card.row?.name ?? current.copies.name)
    return {
      record: {
        ...current,
        fields: {
          ...current.fields,
          ...read?.fields,
          ...(name === undefined ? {} : { name }),
          ...(shownTags === null ? {} : { tags: shownTags.length > 0 ? shownTags : null }),
        },
        copies: copy === undefined ? {} : { name: copy },
        parts: { ...current.parts, card: card.id, ...(comment ? { comment: comment.id } : {}) },
        modified: modifiedAt(card.row ?? 'unseen', comment ? { comment } : 'unseen', current),
        unfinished: false,
        damaged: comment ? null : current.damaged,
        namedPeer: read?.namedPeer ?? current.namedPeer,
      },
    }

    async function remadeCard(called: string): Promise<WrittenCard> {
      const isHere = (task: TaskRow) => layout.containerOf(task) === current.id
      const wanted = { id: cardIdFor(peer.id), containerId: current.id, name: called, isOurs: isHere }
      const { row } = await madeCard(tools, wanted, journal)
      return { id: row.id, row }
    }

    async function writtenTags(): Promise<readonly string[] | null> {
      if (changedTags === undefined) return present ? null : []
      return tags.change(card.id, setOf(current.fields.tags), setOf(changedTags), journal)
    }

    /** The card's comment with the changes in it; made where there is none. */
    async function writtenComment(): Promise<CommentRow> {
      const sight = present ? await look.comment(card.id, current.parts.comment, true) : 'none'
      const amended = typeof sight === 'object' ? await amend(sight.comment) : null
      if (amended) return amended
      const made = await pinned.make(card.id, rewriteCard(fields, peer.url, book()), journal)
      return (made.found ? await amend(made.row) : null) ?? made.row
    }

    /** Null when it is gone. */
    async function amend(comment: CommentRow): Promise<CommentRow | null> {
      const edited = editCard(comment.body, lines, peer.url, book(), current.unfinished)
      return edited === comment.body && comment.is_pinned ? comment : pinned.edit(comment.id, edited, journal)
    }
  }

  /** The contact's card, by the name to be shown; null when there is none. */
  async function renamedCard(
    { parts, copies }: RemoteRecord,
    shown: string | null,
    journal: WriteJournal,
  ): Promise<WrittenCard | null> {
    const id = parts.card
    if (id === undefined) return null
    if (shown === null || copies.name === shown) return { id, row: null }
    const row = await unlessGone(
      journalledRow(journal, 'card', () => client.tasks.update(id, { name: shown })),
    )
    return row && { id, row }
  }

  return { create: createContactMaker(tools), update }
}

interface WrittenCard {
  id: string
  /** Null where it was left as it is. */
  row: TaskRow | null
}
