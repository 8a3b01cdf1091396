import { comparable, same } from '../../../../shared/canonical/comparable'
import type { Clock } from '../../../../shared/clock'
import type { Fields, Kind } from '../../../../shared/domain'
import { type FieldDefinition, fieldsIn } from '../../../../shared/fields'
import type { Draft, IsLinked, KnownRecords, RemoteRecord } from '../../../sync/ports'
import { everyRow, property, type Rows, readRows } from '../../rows'
import { longestQuery } from '../calls/contacts'
import type { HighLevelClient } from '../client'
import { unknownAppointments } from '../reading/upcoming'
import { contactRecord } from '../records/contact'
import { noteRecord } from '../records/note'
import { taskRecord } from '../records/task'
import type { RowContext } from '../records/view'
import { type ContactRow, contactRow } from '../rows/contact'
import { noteRow } from '../rows/note'
import { taskRow } from '../rows/task'

export interface Finder {
  /** The unlinked contact with the draft's e-mail, else its phone. Null also when the draft has neither. */
  byKey(draft: Draft, isLinked: IsLinked): Promise<ContactRow | null>
  /** An unlinked task or note of the contact with equal content, e.g. one that a second computer has just made. */
  equal(draft: Draft, isLinked: IsLinked): Promise<RemoteRecord | null>
  /** Another contact with the e-mail, else the phone, of one that is gone. */
  survivor(gone: RemoteRecord): Promise<RemoteRecord | null>
  /** The tasks and notes of a contact, and the appointments to come that are not known, as they are now. */
  belonging(contact: RemoteRecord, known: KnownRecords): Promise<RemoteRecord[]>
  /** What a create of unknown outcome left behind. Searches lag, so it looks again once the lag is over. */
  settle(draft: Draft, isLinked: IsLinked, sentAt: number, signal?: AbortSignal): Promise<RemoteRecord | null>
}

export interface FinderOptions {
  client: HighLevelClient
  context: RowContext
  /** This computer's, by which the journal says when a create was sent. */
  clock: Clock
  /** The service's. */
  served: Clock
  /** How long after a write a search may not show it yet. */
  indexLagMs: () => number
}

export function createFinder({ client, context, clock, served, indexLagMs }: FinderOptions): Finder {
  const compare = { country: context.location.country }

  async function byKey(draft: Draft, isLinked: IsLinked): Promise<ContactRow | null> {
    const keys = keysOf(draft.fields)
    if (!keys.email && !keys.phone) return null
    const found = await client.findDuplicate(keys)
    return found && !isLinked('contact', found.id) ? found : null
  }

  async function survivor({ id, fields }: RemoteRecord): Promise<RemoteRecord | null> {
    const { email, phone } = keysOf(fields)
    for (const key of [...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])]) {
      const found = await client.findDuplicate(key)
      // The search lags: it may still show the one that is gone, and one that is gone by now.
      const row = found && found.id !== id ? await client.getContact(found.id) : null
      if (row) return contactRecord(row, 'whole', context)
    }
    return null
  }

  async function findContact(draft: Draft, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const keys = keysOf(draft.fields)
    if (keys.email || keys.phone) {
      const row = await byKey(draft, isLinked)
      return row && contactRecord(row, 'whole', context)
    }
    const name = comparable('text', draft.fields.name ?? null, compare)
    const query = typeof name === 'string' ? { query: name.slice(0, longestQuery) } : {}
    const { rows } = await client.searchContacts(query, null)
    const listed = readRows(rows, contactRow, { kind: 'contact', operation: 'contacts.search' }).rows
    for (const row of listed) {
      const { id, fields } = contactRecord(row, 'partial', context)
      if (isLinked('contact', id) || !hasContent({ ...draft.fields, ...fields }, draft)) continue
      const whole = await client.getContact(id)
      const record = whole && contactRecord(whole, 'whole', context)
      if (record && hasContent(record.fields, draft)) return record
    }
    return null
  }

  /** Of a contact with thousands of tasks few are called like the one to be made, which is asked for each: only those. */
  async function tasksLike({ fields: { title = null } }: Draft, parentId: string): Promise<RemoteRecord[]> {
    const isCalled = (row: unknown) => {
      const called = property(row, 'title')
      return title === null || same('text', typeof called === 'string' ? called : null, title, compare)
    }
    return (await tasksOf(parentId, isCalled)).rows
  }

  async function tasksOf(id: string, isMeant = (_row: unknown) => true): Promise<Rows<RemoteRecord>> {
    const listed = (await client.tasksOfContact(id)).filter(isMeant)
    const { rows, problems } = readRows(listed, taskRow, { kind: 'task', operation: 'tasks.ofContact' })
    return { rows: rows.map((row) => taskRecord(row, 'whole', context, id)), problems }
  }

  async function notesOf(id: string): Promise<Rows<RemoteRecord>> {
    const listed = await client.notesOfContact(id)
    const { rows, problems } = readRows(listed, noteRow, { kind: 'note', operation: 'notes.ofContact' })
    return { rows: rows.map((row) => noteRecord(row, id, context)), problems }
  }

  async function find(draft: Draft, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const { kind, parentId } = draft
    if (kind === 'contact') return findContact(draft, isLinked)
    // Appointments are not made.
    if (parentId === null || kind === 'appointment') return null
    const listed = kind === 'task' ? await tasksLike(draft, parentId) : (await notesOf(parentId)).rows
    return listed.find(({ id, fields }) => !isLinked(kind, id) && hasContent(fields, draft)) ?? null
  }

  /** Equal content makes adopting harmless. */
  const hasContent = (fields: Fields, draft: Draft): boolean =>
    comparableIn(draft).every(({ name, type }) =>
      same(type, fields[name] || null, draft.fields[name] || null, compare),
    )

  /** What HighLevel puts where nothing is given says nothing about who made the record. */
  const comparableIn = ({ kind, fields }: Draft): readonly FieldDefinition[] =>
    fieldsIn(kind, context.definitions().customFields).filter(
      ({ name }) => !madeUp[kind].includes(name) || fields[name],
    )

  return {
    byKey,
    equal: find,
    survivor,
    belonging: async ({ id }, known) => [
      ...everyRow('highlevel', await tasksOf(id)),
      ...everyRow('highlevel', await notesOf(id)),
      ...(await unknownAppointments({ client, rows: context, clock: served }, id, known)),
    ],
    settle: async (draft, isLinked, sentAt, signal) => {
      const found = await find(draft, isLinked)
      if (found || draft.kind === 'appointment') return found
      const waited = clock.now() - sentAt
      // A clock that was set back or ahead must not make this wait longer than the lag.
      const lag = indexLagMs()
      const wait = waited < 0 ? lag : lag - waited
      if (wait <= 0) return null
      await clock.sleep(wait, signal)
      return find(draft, isLinked)
    },
  }
}

const madeUp: Record<Kind, readonly string[]> = {
  contact: ['country', 'source', 'owner'],
  task: ['title', 'dueDate', 'assignee'],
  note: [],
  appointment: [],
}

function keysOf(fields: Fields): { email?: string; phone?: string } {
  const { email, phone } = fields
  return {
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
  }
}
