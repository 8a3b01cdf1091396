import type { Scope } from '../../../sync/scope'
import { property } from '../../rows'
import { stampOf } from '../../stamps'
import type { ContactPage, ContactSearch, SearchPosition } from '../calls/contacts'
import type { HighLevelClient } from '../client'

/** Where a page of a list begins. Only what the list itself gave means anything to it; anything else is the beginning. */
export type ListPosition = SearchPosition | { skip: number }

/**
 * How far the rows of a list are believed:
 * - `changes`: less than there is is shown of what was emptied
 * - `everything`: a row without news says that all is as before
 * - `business`: the same, but news are read by id, since nobody knows how such rows differ from others
 * - `picked`: rows are ids alone, of contacts of which some may be gone
 */
export type ListKind = 'changes' | 'everything' | 'business' | 'picked'

/** Contacts of the location, a page at a time. */
export interface ContactList {
  kind: ListKind
  operation: string
  /** `size`: of the page, where it matters. */
  page(at: ListPosition | null, signal: AbortSignal, size?: number): Promise<ContactPage<ListPosition>>
}

const searched = (client: HighLevelClient, kind: ListKind, search: ContactSearch): ContactList => ({
  kind,
  operation: 'contacts.search',
  page: (at, signal, size) =>
    client.searchContacts(
      { ...search, ...(size === undefined ? {} : { pageLimit: size }) },
      at && 'skip' in at ? null : at,
      signal,
    ),
})

/** Sorted by a stamp that edits do not move, so that nothing is missed between pages. */
export const everyContact = (client: HighLevelClient): ContactList =>
  searched(client, 'everything', { sort: [{ field: 'dateAdded', direction: 'asc' }] })

/** `since`: epoch milliseconds. */
export const changedContacts = (client: HighLevelClient, since: number): ContactList =>
  searched(client, 'changes', {
    filters: [{ field: 'dateUpdated', operator: 'range', value: { gte: new Date(since).toISOString() } }],
    sort: [{ field: 'dateUpdated', direction: 'asc' }],
  })

/** Each is a call: for more than these, a search of the whole location is fewer calls. */
const fewPicked = 100

/** The contacts that can be in scope, where HighLevel can be asked for those alone; null where it cannot. */
export function contactsOfScope(
  client: HighLevelClient,
  { contactIds, businessId }: Scope,
): ContactList | null {
  if (contactIds !== null && contactIds.length <= fewPicked) return picked(contactIds)
  return businessId === null ? null : ofBusiness(client, businessId)
}

const picked = (ids: readonly string[]): ContactList => ({
  kind: 'picked',
  operation: 'contacts.get',
  page: async (at, _, size = fewPicked) => {
    const skip = skipOf(at)
    const rows = ids.slice(skip, skip + size).map((id) => ({ id }))
    return { rows, next: { skip: skip + rows.length }, total: ids.length }
  },
})

/**
 * Goes on with the whole location where the first page has nobody, so that those who left show that they did; and where its
 * rows do not say when a contact changed, without which a row tells no news.
 */
const ofBusiness = (client: HighLevelClient, businessId: string): ContactList => ({
  kind: 'business',
  operation: 'contacts.ofBusiness',
  page: async (at, signal, size) => {
    const all = everyContact(client)
    if (at !== null && !('skip' in at)) return all.page(at, signal, size)
    const where = { skip: skipOf(at), ...(size === undefined ? {} : { limit: size }) }
    const page = await client.contactsOfBusiness(businessId, where, signal)
    const isUseless = page.rows.length === 0 || !page.rows.every(hasStamp)
    if (at === null && isUseless) return all.page(null, signal, size)
    // A row that leaves its business out belongs to the one that was asked for.
    return { ...page, rows: page.rows.map((row) => (isObject(row) ? { businessId, ...row } : row)) }
  },
})

const skipOf = (at: ListPosition | null): number => (at && 'skip' in at ? at.skip : 0)

const hasStamp = (row: unknown): boolean => stampOf(property(row, 'dateUpdated')) !== null

const isObject = (row: unknown): row is object => typeof row === 'object' && row !== null
