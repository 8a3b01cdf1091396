import type { Cursor, ObserveRequest, Page, RemoteRecord } from '../../sync/ports'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { readPages } from '../paging'
import { readRows } from '../rows'
import { newest, overlapMs } from '../stamps'
import type { HighLevelClient } from './client'
import { needsLook } from './confirm'
import type { ContactSearch, SearchPosition } from './contacts'
import { contactRow, taskRow } from './schema'
import { contactRecord, type RowContext, taskRecord } from './transform'

interface ListedContacts {
  found: number
  /** How far the listing got; where it was before when a row could not be understood. */
  stamp: number | null
}

/** Reads contacts by their dateUpdated, and every task: tasks have no stamps. */
export function createReader(http: Http, client: HighLevelClient, context: RowContext) {
  /** That dateUpdated can be filtered and sorted is likely and unproven: true until it is refused. */
  let canFilter = true
  const facts = (operation: string) => ({ service: http.service, host: http.host, operation })

  return {
    async *observe(request: ObserveRequest): AsyncGenerator<Page, Cursor> {
      const previous = request.complete ? null : stampIn(request.cursor)
      const contacts = yield* readContacts(request, previous)
      yield* readTasks(request)
      return contacts === null ? {} : { contacts }
    },
  }

  async function* readContacts(
    request: ObserveRequest,
    previous: number | null,
  ): AsyncGenerator<Page, number | null> {
    if (previous !== null && canFilter) {
      try {
        const { found, stamp } = yield* listContacts(request, previous)
        // The contact that the cursor was taken from lies in the overlap. When not even that comes back, the filter may
        // not have been understood, and everything is read.
        if (found > 0) return stamp
      } catch (error) {
        if (!hasCode(error, 'request.refused')) throw error
        canFilter = false
      }
    }
    const { stamp } = yield* listContacts(request, null)
    return stamp
  }

  /** The contacts that changed since `previous`, less the overlap; all of them when it is null. */
  async function* listContacts(
    request: ObserveRequest,
    previous: number | null,
  ): AsyncGenerator<Page, ListedContacts> {
    const operation = 'contacts.search'
    const search = previous === null ? everything : changesSince(previous - overlapMs)
    const list = previous === null ? 'everything' : 'changes'
    const fetch = (at: SearchPosition | null) => client.searchContacts(search, at, request.signal)
    let found = 0
    let stamp = previous
    let problems = 0
    for await (const page of readPages(facts(operation), null, fetch)) {
      const read = readRows(page, contactRow, { kind: 'contact', operation })
      const records: RemoteRecord[] = []
      for (const row of read.rows) {
        const listed = contactRecord(row, 'partial', context)
        if (!needsLook(listed, request.known, list)) {
          records.push(listed)
          continue
        }
        const whole = await client.getContact(row.id)
        if (whole) records.push(contactRecord(whole, 'whole', context))
      }
      found += page.length
      problems += read.problems.length
      stamp = newest(
        stamp,
        read.rows.map(({ dateUpdated }) => dateUpdated),
      )
      yield { records, problems: read.problems }
    }
    return { found, stamp: problems > 0 ? previous : stamp }
  }

  async function* readTasks(request: ObserveRequest): AsyncGenerator<Page, void> {
    const operation = 'tasks.search'
    const fetch = (skip: number) => client.searchTasks(skip, request.signal)
    for await (const page of readPages(facts(operation), 0, fetch)) {
      const { rows, problems } = readRows(page, taskRow, { kind: 'task', operation })
      const records: RemoteRecord[] = []
      for (const row of rows) {
        const listed = taskRecord(row, 'partial', context)
        if (listed.parentId === null || !needsLook(listed, request.known, 'everything')) {
          records.push(listed)
          continue
        }
        const whole = await client.getTask(listed.parentId, row.id)
        if (whole) records.push(taskRecord(whole, 'whole', context, listed.parentId))
      }
      yield { records, problems }
    }
  }
}

/** Sorted by a stamp that edits do not move, so that nothing is missed between pages. */
const everything: ContactSearch = { sort: [{ field: 'dateAdded', direction: 'asc' }] }

const changesSince = (since: number): ContactSearch => ({
  filters: [{ field: 'dateUpdated', operator: 'range', value: { gte: new Date(since).toISOString() } }],
  sort: [{ field: 'dateUpdated', direction: 'asc' }],
})

function stampIn(cursor: Cursor | null): number | null {
  const stamp = cursor?.contacts
  return typeof stamp === 'number' ? stamp : null
}
