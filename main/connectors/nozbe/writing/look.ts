import type { Definitions, KnownRecords, RemoteRecord } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { everyRow } from '../../rows'
import { cardBook } from '../card/book'
import { cardSign } from '../card/card'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import type { Lists } from '../reading/lists'
import { type Sight, sightOf } from '../reading/sight'
import { namesIn, namesOf } from '../reading/tagView'
import { appointmentRecord, isAppointmentTag } from '../records/appointment'
import { contactRecord } from '../records/contact'
import { noteRecord } from '../records/note'
import { type Home, taskRecord } from '../records/task'
import type { TaskRow } from '../rows'

export type Look = ReturnType<typeof createLook>

export interface LookOptions {
  client: NozbeClient
  lists: Lists
  layout: Layout
  zone: string
  definitions: () => Definitions
}

/** Looks at single records as they are now. Of each, null means that it is gone. */
export function createLook({ client, lists, layout, zone, definitions }: LookOptions) {
  /** Names of tags by their ids: they have no stamp, and most stay what they are. */
  let tagNames: ReadonlyMap<string, string> = new Map()

  /** The comment that counts on a task; `recorded` is the one taken so far. */
  async function comment(taskId: string, recorded: string | undefined, ofCard: boolean): Promise<Sight> {
    if (recorded !== undefined) {
      const taken = await client.comments.get(recorded)
      if (taken && !taken.is_deleted) return { comment: taken }
    }
    const book = ofCard ? cardBook(definitions()) : null
    const { rows, isWhole } = await lists.commentsOf(taskId)
    const options = { recorded: undefined, complete: isWhole }
    return sightOf(rows, { ...options, cardBy: book && (({ body }) => cardSign(body, book)) })
  }

  /** The card, where the contact still has it in its container. */
  async function card(containerId: string, recorded: string | undefined): Promise<TaskRow | null> {
    const task = recorded === undefined ? null : await client.tasks.get(recorded)
    return task && layout.containerOf(task) === containerId ? task : null
  }

  /** Names of a task's tags; see `TagView`. */
  async function tags(taskId: string): Promise<readonly string[] | 'unseen'> {
    const { rows, isWhole } = await lists.tagAssignmentsOf(taskId)
    if (!isWhole) return 'unseen'
    if (rows.some(({ tag_id }) => !tagNames.has(tag_id))) {
      const listed = await lists.tags()
      if (!listed.isWhole) return 'unseen'
      tagNames = namesOf(listed.rows)
    }
    return namesIn(rows, tagNames).filter((name) => !isAppointmentTag(name))
  }

  /** The names, which are written without being looked at again, are read last: an edit until then is seen. */
  async function contact(record: RemoteRecord): Promise<RemoteRecord | null> {
    const { card: cardId, comment: recorded } = record.parts
    const onCard = cardId === undefined ? null : await unlessRefused(() => comment(cardId, recorded, true))
    const tagged = onCard && cardId !== undefined ? await unlessRefused(() => tags(cardId)) : null
    const own = await card(record.id, cardId)
    const container = await layout.get(record.id)
    if (!container) return null
    const parts = {
      container,
      card: own,
      comment: own ? (onCard ?? (await comment(own.id, recorded, true))) : ('none' as const),
      tags: own ? (tagged ?? (await tags(own.id))) : ('unseen' as const),
    }
    return contactRecord({ ...parts, known: record }, cardBook(definitions()))
  }

  /** A task, or the task that is an appointment. Its own fields are read after its text, as a contact's names are. */
  async function work(record: RemoteRecord): Promise<RemoteRecord | null> {
    const { comment: recorded } = record.parts
    const onTask = await unlessRefused(() => comment(record.id, recorded, false))
    const task = await client.tasks.get(record.id)
    if (!task) return null
    const sight = onTask ?? (await comment(task.id, recorded, false))
    const parts = { task, home: await homeOf(task, record), comment: sight, known: record }
    return record.kind === 'task'
      ? taskRecord(parts, { zone, people: definitions().people })
      : appointmentRecord(parts)
  }

  /** Whether its container rests is not asked where it stands where it stood: that is seen when containers are read. */
  async function homeOf(task: TaskRow, { parentId, state }: RemoteRecord): Promise<Home> {
    const id = layout.containerOf(task)
    if (id === null) return null
    if (id === parentId) return { id, isArchived: state === 'archived' }
    const container = await layout.get(id)
    return container && !container.isStray && !layout.isIgnored(container.name) ? container : null
  }

  async function note({ id, parentId, byline, state }: RemoteRecord): Promise<RemoteRecord | null> {
    const comment = await client.comments.get(id)
    return comment && !comment.is_deleted ? noteRecord({ comment, parentId, byline, state }) : null
  }

  /** What was written on the card. */
  async function notesOf({ id, parts, state }: RemoteRecord, known: KnownRecords): Promise<RemoteRecord[]> {
    const { card, comment: text } = parts
    if (card === undefined) return []
    return everyRow('nozbe', await lists.commentsOf(card))
      .filter((row) => row.id !== text && !row.is_pinned && !row.is_deleted)
      .map((row) => {
        const byline = known.byId('note', row.id)?.byline ?? null
        return noteRecord({ comment: row, parentId: id, byline, state })
      })
  }

  return {
    notesOf,
    comment,
    contact,
    get: (record: RemoteRecord): Promise<RemoteRecord | null> => {
      if (record.kind === 'contact') return contact(record)
      return record.kind === 'note' ? note(record) : work(record)
    },
    /** What a reading learned of the names of tags. */
    learn: (names: ReadonlyMap<string, string>): void => {
      tagNames = names
    },
  }
}

/** What is on a task that is gone may be refused to be listed; that it is gone, its own reading says. */
async function unlessRefused<T>(reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading()
  } catch (error) {
    if (!hasCode(error, 'request.refused')) throw error
    return null
  }
}
