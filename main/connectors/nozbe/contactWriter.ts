import type { Fields, FieldValue } from '../../../shared/domain'
import type { Draft, Keys, Peer, RemoteRecord, WriteJournal, Written } from '../../sync/ports'
import { unlessGone } from '../errors'
import { editCard, readCard, rewriteCard, writeCard } from './card'
import type { NozbeClient } from './client'
import type { Sight } from './comments'
import type { Look } from './look'
import type { CommentRow, TaskRow } from './schema'
import { journalled, makeOrFind, wasNotCarriedOut } from './send'
import { contactRecord, shownName } from './transform'

export interface ContactWriterOptions {
  client: NozbeClient
  look: Look
  projectId: string
  newId: () => string
}

/** Writes contacts: a section, its card, and the card's comment. */
export function createContactWriter({ client, look, projectId, newId }: ContactWriterOptions) {
  const makeCard = (journal: WriteJournal, id: string, sectionId: string, name: string): Promise<TaskRow> => {
    const body = { id, name, project_id: projectId, project_section_id: sectionId }
    return journalled(journal, 'card', () => makeOrFind(client.tasks, body))
  }

  const makeComment = (
    journal: WriteJournal,
    id: string,
    cardId: string,
    body: string,
  ): Promise<CommentRow> => {
    const comment = { id, task_id: cardId, body, is_pinned: true }
    return journalled(journal, 'comment', () => makeOrFind(client.comments, comment))
  }

  async function create({ fields, peer }: Draft, keys: Keys, journal: WriteJournal): Promise<Written> {
    const name = shownName(fields)
    const section = await journalled(journal, 'section', () =>
      client.sections.create({ project_id: projectId, name }),
    )
    let card: TaskRow | null = null
    let comment: Sight = 'none'
    try {
      card = await makeCard(journal, keys.card ?? newId(), section.id, name)
      const body = writeCard(fields, peer.url)
      comment = { comment: await makeComment(journal, keys.comment ?? newId(), card.id, body) }
    } catch (error) {
      // The section is there: it is linked as it is, and an update makes the rest.
      if (!wasNotCarriedOut(error)) throw error
    }
    const known = { fields: { name }, parts: {}, unfinished: true, namedPeer: null }
    return { record: contactRecord({ section, card, comment, known }) }
  }

  async function update(
    current: RemoteRecord,
    changes: Fields,
    peer: Peer,
    journal: WriteJournal,
  ): Promise<Written> {
    const fields = { ...current.fields, ...changes }
    const { name: _, ...lines } = changes
    const shown = 'name' in changes ? shownName(fields) : null
    const section =
      shown === null || current.fields.name === shown
        ? null
        : await journalled(journal, 'section', () => client.sections.update(current.id, { name: shown }))

    const present = await renamedCard(current, shown, journal)
    const card = present ?? (await makeCard(journal, newId(), current.id, section?.name ?? shownName(fields)))
    const isCommentDue = !present || current.unfinished || Object.keys(lines).length > 0
    const comment = isCommentDue ? await writtenComment() : null
    const read = comment && readCard(comment.body)

    const name = section?.name ?? shown ?? current.fields.name
    const copy = name === undefined ? undefined : (card.name ?? current.copies.name)
    return {
      record: {
        ...current,
        fields: { ...current.fields, ...read?.fields, ...(name === undefined ? {} : { name }) },
        copies: copy === undefined ? {} : { name: copy },
        parts: { ...current.parts, card: card.id, ...(comment ? { comment: comment.id } : {}) },
        unfinished: false,
        namedPeer: read?.namedPeer ?? current.namedPeer,
      },
    }

    /** The card's comment with the changes in it; made where there is none. */
    async function writtenComment(): Promise<CommentRow> {
      const sight = present ? await look.comment(card.id, current.parts.comment, true) : 'none'
      if (typeof sight === 'object') {
        const { id, body, is_pinned } = sight.comment
        const edited = editCard(body, lines, peer.url)
        if (edited === body && is_pinned) return sight.comment
        const edit = { body: edited, ...(is_pinned ? {} : { is_pinned: true }) }
        const written = await unlessGone(
          journalled(journal, 'comment', () => client.comments.update(id, edit)),
        )
        if (written) return written
      }
      return makeComment(journal, newId(), card.id, rewriteCard(fields, peer.url))
    }
  }

  /** The contact's card, by the name to be shown; null when there is none. */
  async function renamedCard(
    { id, unfinished, parts, copies }: RemoteRecord,
    shown: string | null,
    journal: WriteJournal,
  ): Promise<NamedCard | null> {
    const known = parts.card === undefined ? null : { id: parts.card, name: copies.name }
    const card: NamedCard | null = unfinished ? await look.card(id, parts.card) : known
    if (!card || shown === null || card.name === shown) return card
    return unlessGone(journalled(journal, 'card', () => client.tasks.update(card.id, { name: shown })))
  }

  return { create, update }
}

interface NamedCard {
  id: string
  name: FieldValue | undefined
}
