import { TandemError } from '../../../../shared/errors'
import { duplicateError, type Refusal, unlessGone } from '../../errors'
import type { Http } from '../../http'
import type { RawPage } from '../../paging'
import { type Knowledge, numberOf } from '../../probes/knowledge'
import { withPage } from '../../probes/page'
import { property } from '../../rows'
import {
  businessContacts,
  type ContactRow,
  contactAnswer,
  contactList,
  duplicateAnswer,
  tagsAnswer,
} from '../rows/contact'
import { anyAnswer } from '../rows/parts'
import { isGone } from './gone'

/** A value of a field of the location's own, as it is written. */
export interface CustomInput {
  id: string
  /** An empty text, or list, clears. */
  field_value: string | number | readonly string[]
}

export type ContactBody = Readonly<Record<string, string | null | readonly string[] | readonly CustomInput[]>>

/** Either the contact made, or the one that the location holds it to be a duplicate of. */
export type CreatedContact = { made: ContactRow } | { duplicateOf: string; traceId: string | null }

/** Where a page of a contact search begins: after the sort keys of a contact, or by number where none are given. */
export type SearchPosition = { searchAfter: readonly unknown[] } | { page: number }

export interface ContactSearch {
  filters?: readonly unknown[]
  sort?: readonly unknown[]
  query?: string
  /** Rows of a page; as many as HighLevel gives at once where nothing is said, and never more. */
  pageLimit?: number
}

export interface ContactPage<At = SearchPosition> extends RawPage<At> {
  /** How many the search finds in all; null where HighLevel does not say. */
  total: number | null
}

/** The most contacts that HighLevel is said to give at once. */
export const mostContacts = 500
const contactPage = { id: 'highlevel.contactPage', safe: 100 } as const

/** The most contacts of a business that are asked for at once, as in HighLevel's other lists. */
const mostOfBusiness = 100

/** The longest `query` of a contact search. */
export const longestQuery = 75

const duplicate = (refusal: Refusal): TandemError | undefined =>
  duplicateIn(refusal) === undefined ? undefined : duplicateError('highlevel', 'contact', refusal.traceId)

/** The operations on contacts that Tandem uses. */
export function contactCalls(http: Http, locationId: string, knowledge: Knowledge) {
  const path = (id: string) => `/contacts/${encodeURIComponent(id)}`

  return {
    /** Null when HighLevel says that it is gone. */
    getContact: async (id: string, signal?: AbortSignal): Promise<ContactRow | null> => {
      const answer = await unlessGone(
        http.request({
          operation: 'contacts.get',
          method: 'GET',
          path: path(id),
          schema: contactAnswer,
          kind: 'contact',
          isGone,
          ...(signal ? { signal } : {}),
        }),
      )
      return answer?.contact ?? null
    },

    searchContacts: async (
      { filters, sort, query, pageLimit: wanted = mostContacts }: ContactSearch,
      position: SearchPosition | null,
      signal?: AbortSignal,
    ): Promise<ContactPage> => {
      const most = numberOf(knowledge, 'highlevel.contactPage', {
        standard: mostContacts,
        most: mostContacts,
      })
      const answer = await withPage({ ...contactPage, knowledge }, Math.min(wanted, most), (pageLimit) =>
        http.request({
          operation: 'contacts.search',
          method: 'POST',
          idempotent: true,
          path: '/contacts/search',
          body: {
            locationId,
            pageLimit,
            ...(filters ? { filters } : {}),
            ...(sort ? { sort } : {}),
            ...(query ? { query } : {}),
            ...position,
          },
          schema: contactList,
          ...(signal ? { signal } : {}),
        }),
      )
      const rows = answer.contacts
      const ofLast = property(rows.at(-1), 'searchAfter')
      const after = Array.isArray(ofLast) ? ofLast : (answer.searchAfter ?? answer.meta?.searchAfter)
      const page = position && 'page' in position ? position.page : 1
      const next = after ? { searchAfter: after } : { page: page + 1 }
      return { rows, next, total: answer.total ?? null }
    },

    /** Some contacts of a business, from number `skip` on; none where HighLevel knows no such business (any more). */
    contactsOfBusiness: async (
      businessId: string,
      { skip, limit = mostOfBusiness }: { skip: number; limit?: number },
      signal?: AbortSignal,
    ): Promise<ContactPage<{ skip: number }>> => {
      const { contacts, count } = await http.request({
        operation: 'contacts.ofBusiness',
        method: 'GET',
        path: `/contacts/business/${encodeURIComponent(businessId)}`,
        query: { locationId, skip, limit: Math.min(limit, mostOfBusiness) },
        schema: businessContacts,
        refused: ({ status }) => ([400, 404, 422].includes(status) ? { contacts: [], count: 0 } : undefined),
        ...(signal ? { signal } : {}),
      })
      return { rows: contacts, next: { skip: skip + contacts.length }, total: count ?? null }
    },

    /** The contact with the e-mail, else the one with the phone. Follows writes with a lag, like every search. */
    findDuplicate: async ({
      email,
      phone,
    }: {
      email?: string
      phone?: string
    }): Promise<ContactRow | null> => {
      const answer = await http.request({
        operation: 'contacts.duplicate',
        method: 'GET',
        path: '/contacts/search/duplicate',
        query: { locationId, ...(email ? { email } : {}), ...(phone ? { number: phone } : {}) },
        schema: duplicateAnswer,
      })
      return answer.contact ?? null
    },

    createContact: (body: ContactBody): Promise<CreatedContact> =>
      http.request({
        operation: 'contacts.create',
        method: 'POST',
        path: '/contacts/',
        body: { locationId, ...body },
        schema: contactAnswer.transform(({ contact }): CreatedContact => ({ made: contact })),
        refused: (refusal): CreatedContact | undefined => {
          const id = duplicateIn(refusal)
          return id === undefined ? undefined : { duplicateOf: id, traceId: refusal.traceId }
        },
      }),

    /** Null when the answer does not show the contact. Throws `record.gone` and `record.duplicate`. */
    updateContact: async (id: string, body: ContactBody): Promise<ContactRow | null> => {
      const answer = await http.request({
        operation: 'contacts.update',
        method: 'PUT',
        path: path(id),
        body,
        schema: duplicateAnswer,
        kind: 'contact',
        isGone,
        refused: duplicate,
      })
      if (answer instanceof TandemError) throw answer
      return answer.contact ?? null
    },

    /**
     * Adds or removes tags and answers all that the contact has now; null where HighLevel does not show them. Throws
     * `record.gone`. PUT would replace them all.
     */
    changeTags: async (
      id: string,
      method: 'POST' | 'DELETE',
      tags: readonly string[],
    ): Promise<readonly string[] | null> => {
      const answer = await http.request({
        operation: method === 'POST' ? 'contacts.addTags' : 'contacts.removeTags',
        method,
        path: `${path(id)}/tags`,
        body: { tags },
        schema: tagsAnswer,
        kind: 'contact',
        isGone,
      })
      return answer.tags ?? null
    },

    /** Throws `record.gone`. */
    removeContact: async (id: string): Promise<void> => {
      await http.request({
        operation: 'contacts.remove',
        method: 'DELETE',
        path: path(id),
        schema: anyAnswer,
        kind: 'contact',
        isGone,
      })
    },
  }
}

/** The id of the contact that has the e-mail or phone already, where the location forbids that. */
function duplicateIn({ status, body }: Refusal): string | undefined {
  const id = property(property(body, 'meta'), 'contactId')
  return status === 400 && typeof id === 'string' ? id : undefined
}
