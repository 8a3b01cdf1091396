import { instantOfDue, isoSeconds } from '../../../shared/canonical/due'
import type { Clock } from '../../../shared/clock'
import type { Fields, FieldValue } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { Draft, IsLinked, RemoteRecord, ServicePort, WriteJournal, Written } from '../../sync/ports'
import { duplicateError, goneError } from '../errors'
import type { HighLevelClient } from './client'
import type { Finder } from './find'
import type { ContactRow, TaskRow } from './schema'
import type { TaskBody } from './tasks'
import { contactBody, contactRecord, type RowContext, splitNameOf, taskRecord } from './transform'

export interface WriterOptions {
  client: HighLevelClient
  finder: Finder
  context: RowContext
  clock: Clock
  demanded: ServicePort['demanded']
}

const noName = { first: null, last: null }

export function createWriter({ client, finder, context, clock, demanded }: WriterOptions) {
  const { location } = context

  async function createContact(draft: Draft, journal: WriteJournal, isLinked: IsLinked): Promise<Written> {
    const present = await finder.byKey(draft, isLinked)
    if (present) return adopted(present)

    journal.sending('contact')
    const sentAt = clock.now()
    try {
      const answer = await client.createContact(contactBody(draft.fields, noName, location))
      if ('made' in answer) {
        journal.acknowledged('contact', answer.made.id)
        return { record: await wholeContact(answer.made, draft.fields) }
      }
      const duplicate = isLinked('contact', answer.duplicateOf)
        ? null
        : await client.getContact(answer.duplicateOf)
      if (duplicate) return adopted(duplicate)
      throw duplicateError('highlevel', 'contact')
    } catch (error) {
      // A 422 may have created the contact all the same. With an e-mail or a phone, the next try finds it by that.
      if (!hasStatus(error, 422) || draft.fields.email || draft.fields.phone) throw error
      const left = await finder.settle(draft, isLinked, sentAt)
      if (!left) throw error
      return { record: left, adopted: true }
    }
  }

  const adopted = (row: ContactRow): Written => ({
    record: contactRecord(row, 'whole', context),
    adopted: true,
  })

  async function createTask({ parentId, fields: asked }: Draft, journal: WriteJournal): Promise<Written> {
    if (parentId === null) throw goneError('highlevel', 'contact')
    const fields = { ...asked, ...demanded('task', 'create', asked) }
    journal.sending('task')
    const row = await client.createTask(parentId, {
      title: text(fields.title),
      ...(text(fields.body) ? { body: text(fields.body) } : {}),
      dueDate: dueDate(fields.dueDate),
      completed: fields.completed === true,
    })
    journal.acknowledged('task', row.id)
    return { record: await wholeTask(row, parentId, fields) }
  }

  async function updateContact(
    current: RemoteRecord,
    changes: Fields,
    journal: WriteJournal,
  ): Promise<Written> {
    // Only HighLevel itself knows how the name is divided now.
    const present = 'name' in changes ? await client.getContact(current.id) : null
    if ('name' in changes && !present) throw goneError('highlevel', 'contact')
    const body = contactBody(changes, present ? splitNameOf(present) : noName, location)
    if (Object.keys(body).length === 0) return { record: current }
    journal.sending('contact')
    const answer = await client.updateContact(current.id, body)
    journal.acknowledged('contact')
    if (answer && showsAll(contactRecord(answer, 'partial', context).fields, changes)) {
      return { record: merged(current, contactRecord(answer, 'partial', context), changes) }
    }
    return { record: await contactNow(current.id) }
  }

  async function updateTask(current: RemoteRecord, asked: Fields, journal: WriteJournal): Promise<Written> {
    const { id, parentId } = current
    if (parentId === null) throw goneError('highlevel', 'contact')
    const changes = { ...asked, ...demanded('task', 'update', asked) }
    const { completed } = changes
    const names = Object.keys(changes)
    if (names.length === 0) return { record: current }
    const fields = { ...current.fields, ...changes }
    const update: TaskBody = {
      // An update without these two is reported to be refused; they go as they were just read.
      title: text(fields.title),
      dueDate: dueDate(fields.dueDate),
      ...('body' in changes ? { body: text(changes.body) } : {}),
      ...(typeof completed === 'boolean' ? { completed } : {}),
    }
    journal.sending('task')
    const row = await (names.length === 1 && typeof completed === 'boolean'
      ? client.completeTask(parentId, id, completed)
      : client.updateTask(parentId, id, update))
    journal.acknowledged('task')
    const answer = taskRecord(row, 'partial', context, parentId)
    if (showsAll(answer.fields, changes)) return { record: merged(current, answer, changes) }
    return { record: await taskNow(parentId, id) }
  }

  /** A record just made: what its answer leaves out is empty, unless that was written. */
  async function wholeContact(row: ContactRow, written: Fields): Promise<RemoteRecord> {
    const isShown = showsAll(contactRecord(row, 'partial', context).fields, written)
    return isShown ? contactRecord(row, 'whole', context) : contactNow(row.id)
  }

  async function wholeTask(row: TaskRow, contactId: string, written: Fields): Promise<RemoteRecord> {
    const isShown = showsAll(taskRecord(row, 'partial', context, contactId).fields, written)
    return isShown ? taskRecord(row, 'whole', context, contactId) : taskNow(contactId, row.id)
  }

  async function contactNow(id: string): Promise<RemoteRecord> {
    const row = await client.getContact(id)
    if (!row) throw goneError('highlevel', 'contact')
    return contactRecord(row, 'whole', context)
  }

  async function taskNow(contactId: string, id: string): Promise<RemoteRecord> {
    const row = await client.getTask(contactId, id)
    if (!row) throw goneError('highlevel', 'task')
    return taskRecord(row, 'whole', context, contactId)
  }

  /** ISO 8601 to the second, of a day as of an instant. */
  function dueDate(canonical: FieldValue | undefined): string {
    const instant = instantOfDue(text(canonical), location.timezone)
    return instant === null ? text(canonical) : isoSeconds(instant)
  }

  return {
    create: (draft: Draft, journal: WriteJournal, isLinked: IsLinked): Promise<Written> =>
      draft.kind === 'contact' ? createContact(draft, journal, isLinked) : createTask(draft, journal),
    update: (current: RemoteRecord, changes: Fields, journal: WriteJournal): Promise<Written> =>
      current.kind === 'contact'
        ? updateContact(current, changes, journal)
        : updateTask(current, changes, journal),
  }
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** Whether an answer shows every field that was written. What was emptied may be left out of it. */
const showsAll = (answered: Fields, written: Fields): boolean =>
  Object.entries(written).every(([field, value]) => value === null || field in answered)

/** The record after a write. A field that was emptied and left out of the answer is empty. */
function merged(current: RemoteRecord, answer: RemoteRecord, written: Fields): RemoteRecord {
  const emptied = Object.fromEntries(
    Object.entries(written).filter(([field, value]) => value === null && !(field in answer.fields)),
  )
  const fields = { ...current.fields, ...answer.fields, ...emptied }
  return { ...current, fields, stamp: answer.stamp ?? current.stamp }
}

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof TandemError && error.params.status === status
