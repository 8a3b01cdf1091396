import type { KnownRecords, RemoteRecord } from '../../../sync/ports'
import type { CardBook } from '../card/book'
import { type CardSign, cardSign } from '../card/card'
import { chooseCard, hasLink } from '../card/choose'
import type { Container, Layout, Places } from '../layouts/container'
import { appointmentNamed, appointmentRecord, detailsField } from '../records/appointment'
import { contactRecord } from '../records/contact'
import { noteRecord } from '../records/note'
import { bodyField, type Home, modifiedAt, part, partOf, type TaskView, taskRecord } from '../records/task'
import type { CommentRow, TaskRow } from '../rows'
import type { GoneCards } from './goneCards'
import { groupBy } from './group'
import { type Sight, sightOf } from './sight'
import type { TagView } from './tagView'

/** What a reading found. */
export interface Reading {
  places: Places
  /** All that stand in them, or those that changed; and those that are known, wherever they stand now. */
  tasks: readonly TaskRow[]
  hasAllTasks: boolean
  /** What is known of cards that are missing in what changed. */
  goneCards: GoneCards
  /** By task; all of them, or those that changed. */
  comments: ReadonlyMap<string, readonly CommentRow[]>
  /** Whether every comment of the task is among them, so that one that is missing is not there. */
  hasAllComments(taskId: string): boolean
  tags: TagView
}

export interface AssembleOptions {
  known: KnownRecords
  layout: Pick<Layout, 'containerOf' | 'isUnfiled'>
  view: TaskView
  book: CardBook
}

export interface Assembled {
  contacts: RemoteRecord[]
  tasks: RemoteRecord[]
  appointments: RemoteRecord[]
  notes: RemoteRecord[]
}

/** The records that a reading shows, as far as it shows them. Pure. */
export function assemble(reading: Reading, { known, layout, view, book }: AssembleOptions): Assembled {
  const { places, comments, tags } = reading
  const tasks = reading.tasks.filter((task) => task.type !== 'thread' && !isWaiting(task))
  const byId = new Map(reading.tasks.map((task) => [task.id, task]))
  const byContainer = groupBy(tasks, (task) => layout.containerOf(task) ?? '')
  /** The contacts, by their cards. */
  const cards = new Map<string, RemoteRecord>()

  const contacts = [...places.contacts.values()].map(contactOf)
  const homes = new Map(contacts.map(({ id, state }) => [id, { id, isArchived: state === 'archived' }]))
  const work = tasks.filter(({ id }) => !cards.has(id) && !isStrayCard(id)).flatMap(workOf)
  const all = [...work, ...changedComments()]
  return {
    contacts,
    tasks: all.filter(({ kind }) => kind === 'task'),
    appointments: all.filter(({ kind }) => kind === 'appointment'),
    notes: [...cards].flatMap(notesOn),
  }

  /**
   * A task in a container that is not listed waits: that was made after the list was read, and the overlap of the next
   * reading brings both.
   */
  function isWaiting(task: TaskRow): boolean {
    const id = layout.containerOf(task)
    return id !== null && !places.contacts.has(id) && !places.others.has(id)
  }

  function contactOf(container: Container): RemoteRecord {
    const before = known.byId('contact', container.id)
    const card = chooseCard(container, {
      standing: byContainer.get(container.id) ?? [],
      recorded: byId.get(before?.parts.card ?? ''),
      isGone: reading.hasAllTasks || reading.goneCards.gone.has(before?.parts.card ?? ''),
      comments,
      known,
      book,
    })
    const cardId = card === 'unseen' ? before?.parts.card : card?.id
    // What is recorded of a card that is another one now says nothing.
    const isSame = before !== undefined && before.parts.card === cardId
    const wereTagsRead = cardId !== undefined && tags.isWhole && !reading.goneCards.unasked.has(cardId)
    const record = contactRecord(
      {
        container,
        card,
        comment:
          cardId === undefined ? 'none' : sight(cardId, isSame ? before.parts.comment : undefined, true),
        tags: wereTagsRead ? tags.of(cardId) : 'unseen',
        known: before && (isSame ? before : { ...before, parts: {} }),
      },
      book,
    )
    if (cardId !== undefined) cards.set(cardId, record)
    return record
  }

  /** A task or an appointment; nothing for what cannot be told yet, or stands where nothing of ours is. */
  function workOf(task: TaskRow): RemoteRecord[] {
    const home: Home = homes.get(layout.containerOf(task) ?? '') ?? null
    const before = known.byId('task', task.id) ?? known.byId('appointment', task.id)
    if (!home && !before && !layout.isUnfiled(task)) return []
    const comment = sight(task.id, before?.parts.comment, false)
    const parts = { task, home, comment, known: before }
    if (before) return [before.kind === 'task' ? taskRecord(parts, view) : appointmentRecord(parts)]
    const isTagged = tags.isAppointment(task.id)
    if (isTagged && comment === 'unseen') return []
    const isAppointment = isTagged && appointmentNamed(comment) !== null
    return [isAppointment ? appointmentRecord(parts) : taskRecord(parts, view)]
  }

  /** A card that was moved elsewhere, or a second one, is nobody's task. */
  function isStrayCard(taskId: string): boolean {
    if (known.byPart('card', taskId)) return true
    const isWork = known.byId('task', taskId) ?? known.byId('appointment', taskId)
    return !isWork && (comments.get(taskId) ?? []).some((comment) => hasLink(comment, book))
  }

  function sight(taskId: string, recorded: string | undefined, ofCard: boolean): Sight {
    return sightOf(comments.get(taskId) ?? [], {
      recorded,
      cardBy: ofCard ? signOn : null,
      complete: reading.hasAllComments(taskId),
    })
  }

  function signOn({ id, body }: CommentRow): CardSign {
    return known.byId('note', id) ? null : cardSign(body, book)
  }

  /** Tasks and appointments of which only the comment changed. */
  function* changedComments(): Generator<RemoteRecord> {
    for (const taskId of comments.keys()) {
      if (byId.has(taskId) || cards.has(taskId)) continue
      const before = known.byId('task', taskId) ?? known.byId('appointment', taskId)
      const comment = before ? sight(taskId, before.parts.comment, false) : 'unseen'
      if (!before || comment === 'unseen') continue
      yield {
        ...before,
        fields: before.kind === 'task' ? bodyField(comment) : detailsField(comment),
        copies: {},
        parts: part('comment', partOf(comment, before)),
        modified: modifiedAt('unseen', comment, before),
        namedPeer: before.kind === 'task' ? null : (appointmentNamed(comment) ?? before.namedPeer),
        unfinished: before.kind === 'appointment' && before.unfinished,
      }
    }
  }

  /** The comments on a card that were read, but for the one that is the card. What is pinned is a note if it was one. */
  function notesOn([cardId, { id, parts, state }]: [string, RemoteRecord]): RemoteRecord[] {
    // One of them may turn out to be the card.
    if (parts.comment === undefined && !reading.hasAllComments(cardId)) return []
    return (comments.get(cardId) ?? []).flatMap((comment) => {
      const before = known.byId('note', comment.id)
      const isRemark = before !== undefined || !comment.is_pinned
      if (comment.is_deleted || comment.id === parts.comment || !isRemark) return []
      return noteRecord({ comment, parentId: id, byline: before?.byline ?? null, state })
    })
  }
}
