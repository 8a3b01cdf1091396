import { comparable, same } from '../../../shared/canonical/comparable'
import type { Clock } from '../../../shared/clock'
import type { Fields } from '../../../shared/domain'
import { type FieldDefinition, fieldsOf } from '../../../shared/fields'
import type { Draft, IsLinked, RemoteRecord } from '../../sync/ports'
import { readRows } from '../rows'
import type { HighLevelClient } from './client'
import { longestQuery } from './contacts'
import { type ContactRow, contactRow, taskRow } from './schema'
import { contactRecord, type RowContext, taskRecord } from './transform'

export interface Finder {
  /** The unlinked contact with the draft's e-mail, else its phone. Null also when the draft has neither. */
  byKey(draft: Draft, isLinked: IsLinked): Promise<ContactRow | null>
  /** What a create of unknown outcome left behind. Searches lag, so it looks again once the lag is over. */
  settle(draft: Draft, isLinked: IsLinked, sentAt: number, signal?: AbortSignal): Promise<RemoteRecord | null>
}

export interface FinderOptions {
  client: HighLevelClient
  context: RowContext
  clock: Clock
  /** How long after a write a search may not show it yet. */
  indexLagMs: number
}

export function createFinder({ client, context, clock, indexLagMs }: FinderOptions): Finder {
  const compare = { country: context.location.country }

  async function byKey(draft: Draft, isLinked: IsLinked): Promise<ContactRow | null> {
    const keys = keysOf(draft.fields)
    if (!keys.email && !keys.phone) return null
    const found = await client.findDuplicate(keys)
    return found && !isLinked('contact', found.id) ? found : null
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
    const found = listed
      .map((row) => contactRecord(row, 'partial', context))
      .find((record) => !isLinked('contact', record.id) && hasContent(record, draft, fieldsOf.contact))
    if (!found) return null
    const whole = await client.getContact(found.id)
    return whole && contactRecord(whole, 'whole', context)
  }

  async function findTask(draft: Draft, isLinked: IsLinked): Promise<RemoteRecord | null> {
    const { parentId } = draft
    if (parentId === null) return null
    const rows = await client.tasksOfContact(parentId)
    const listed = readRows(rows, taskRow, { kind: 'task', operation: 'tasks.ofContact' }).rows
    const found = listed
      .map((row) => taskRecord(row, 'whole', context, parentId))
      .find((record) => !isLinked('task', record.id) && hasContent(record, draft, comparableIn(draft)))
    return found ?? null
  }

  /** Equal content makes adopting harmless. */
  const hasContent = (record: RemoteRecord, draft: Draft, fields: readonly FieldDefinition[]): boolean =>
    fields.every(({ name, type }) =>
      same(type, record.fields[name] || null, draft.fields[name] || null, compare),
    )

  return {
    byKey,
    settle: async (draft, isLinked, sentAt, signal) => {
      const find = draft.kind === 'contact' ? findContact : findTask
      const found = await find(draft, isLinked)
      if (found) return found
      const waited = clock.now() - sentAt
      // A clock that was set back or ahead must not make this wait longer than the lag.
      const wait = waited < 0 ? indexLagMs : indexLagMs - waited
      if (wait <= 0) return null
      await clock.sleep(wait, signal)
      return find(draft, isLinked)
    },
  }
}

/** What HighLevel demands and the draft does not have got a value that is not known here. */
const comparableIn = ({ fields }: Draft): readonly FieldDefinition[] =>
  fieldsOf.task.filter(({ name }) => !['title', 'dueDate'].includes(name) || typeof fields[name] === 'string')

function keysOf(fields: Fields): { email?: string; phone?: string } {
  const { email, phone } = fields
  return {
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
  }
}
