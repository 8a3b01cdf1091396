import type { ObserveRequest, Page, RemoteRecord } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { readPages } from '../../paging'
import { readRows } from '../../rows'
import { newest, overlapMs } from '../../stamps'
import { contactRecord } from '../records/contact'
import { scopeState } from '../records/scope'
import { type ContactRow, contactRow } from '../rows/contact'
import { lagShown, noteLag } from '../values/indexLag'
import { differs, needsLook } from './confirm'
import {
  type ContactList,
  changedContacts,
  everyContact,
  type ListKind,
  type ListPosition,
} from './contactList'
import type { ReadContext } from './context'
import { problemOf } from './problem'

export interface ReadContacts {
  /** How far the listing got; where it was before when a row could not be understood. */
  stamp: number | null
  /** Contacts in scope that are new or changed, and all that were seen; ids. */
  changed: string[]
  live: string[]
  /** Whether all in scope were listed, to the end. */
  isWhole: boolean
}

/** Reads contacts by their dateUpdated. */
export function createContactReader({ client, rows: context, facts, knowledge, clock }: ReadContext) {
  /** That dateUpdated can be filtered and sorted is likely and unproven: it is tried until it is known not to work. */
  const byDateUpdated = () => knowledge.answer('highlevel.searchByDateUpdated')

  return {
    /**
     * The contacts that changed since `previous`, less the overlap; all of them when it is null. `inScope`: lists those that
     * can be in scope; null for all of the location.
     */
    async *read(
      request: ObserveRequest,
      previous: number | null,
      inScope: ContactList | null,
    ): AsyncGenerator<Page, ReadContacts> {
      if (previous !== null && !request.complete && byDateUpdated() !== 'no') {
        try {
          const { found, ...read } = yield* list(
            request,
            previous,
            changedContacts(client, previous - overlapMs),
          )
          // The contact that the cursor was taken from lies in the overlap. When not even that comes back, the filter
          // may not have been understood, and everything is read, unless it is known to work: then that contact is gone.
          if (found > 0 || byDateUpdated() === 'yes') return read
        } catch (error) {
          if (!hasCode(error, 'request.refused')) throw error
          knowledge.learn('highlevel.searchByDateUpdated', 'no')
        }
      }
      if (inScope) {
        const { seen, ...read } = yield* list(request, previous, inScope)
        // Where nobody of ours is left, all of the location tells more: they left the scope, or the list is at fault.
        if (seen > 0) return read
      }
      return yield* list(request, previous, everyContact(client))
    },
    look,
  }

  async function* list(
    request: ObserveRequest,
    previous: number | null,
    { kind, operation, page: fetchPage }: ContactList,
  ): AsyncGenerator<Page, ReadContacts & { found: number; seen: number }> {
    const totals = new Set<number | null>()
    const fetch = async (at: ListPosition | null) => {
      const page = await fetchPage(at, request.signal)
      if (page.rows.length > 0 || at === null) totals.add(page.total)
      return page
    }
    const [changed, live]: [string[], string[]] = [[], []]
    let [found, seen, problems] = [0, 0, 0]
    let stamp = previous
    const pages = readPages(facts(operation), null, fetch)
    let page = await pages.next()
    for (; !page.done; page = await pages.next()) {
      const read = readRows(page.value, contactRow, { kind: 'contact', operation })
      const records: RemoteRecord[] = []
      for (const row of read.rows) {
        const record = await look(row, request, kind).catch((error: unknown) => {
          read.problems.push(problemOf(error, { kind: 'contact', id: row.id, operation: 'contacts.get' }))
          return null
        })
        if (!record) continue
        records.push(record)
        if (record.state !== 'live') continue
        live.push(record.id)
        if (isChanged(record, request, previous)) changed.push(record.id)
      }
      found += page.value.length
      seen += records.length
      problems += read.problems.length
      stamp = newest(stamp, [
        ...read.rows.map((row) => row.dateUpdated),
        ...records.map((record) => record.stamp),
      ])
      yield { records, problems: read.problems, listed: [] }
    }
    const isStable = page.value && isCount(totals, found)
    const isWhole = isStable && problems === 0 && (kind === 'everything' || (kind !== 'changes' && seen > 0))
    if (isWhole) yield { records: [], problems: [], listed: [{ kind: 'contact', parentId: null }] }
    return { found, seen, stamp: problems > 0 ? previous : stamp, changed, live, isWhole }
  }

  /** The contact of a row, looked at itself where the row does not tell enough; null for none of our business. */
  async function look(
    row: ContactRow,
    request: ObserveRequest,
    list: ListKind,
  ): Promise<RemoteRecord | null> {
    const { known, signal } = request
    const listed = contactRecord(row, 'partial', context)
    noteLag(knowledge, lagShown(listed, known.byId('contact', row.id), clock.now()))
    const mustLook = scopeState(row, 'partial', context.scope) === null || needsLook(listed, known, list)
    const whole = mustLook ? await client.getContact(row.id, signal) : null
    if (mustLook && !whole) return null
    const record = whole ? contactRecord(whole, 'whole', context) : listed
    return record.state === 'outside' && !known.byId('contact', record.id) ? null : record
  }
}

/** Every page said the same, which is as many as came; or none said anything. */
const isCount = (totals: ReadonlySet<number | null>, found: number): boolean =>
  totals.size === 1 && (totals.has(null) || totals.has(found))

function isChanged(record: RemoteRecord, { known }: ObserveRequest, previous: number | null): boolean {
  const before = known.byId('contact', record.id)
  const isNewer = previous !== null && record.stamp !== null && record.stamp > previous
  return !before || isNewer || differs(record, before)
}
