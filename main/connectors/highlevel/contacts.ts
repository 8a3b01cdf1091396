import { duplicateError, type Refusal, unlessGone } from '../errors'
import type { Http } from '../http'
import type { RawPage } from '../paging'
import { property } from '../rows'
import { isGone } from './gone'
import { type ContactRow, contactAnswer, contactList, duplicateAnswer } from './schema'

export type ContactBody = Readonly<Record<string, string | null>>

/** Either the contact made, or the one that the location holds it to be a duplicate of. */
export type CreatedContact = { made: ContactRow } | { duplicateOf: string }

/** Where a page of a contact search begins: after the sort keys of a contact, or by number where none are given. */
export type SearchPosition = { searchAfter: readonly unknown[] } | { page: number }

export interface ContactSearch {
  filters?: readonly unknown[]
  sort?: readonly unknown[]
  query?: string
}

/** The longest `query` of a contact search. */
export const longestQuery = 75

/** The operations on contacts that Tandem uses. */
export function contactCalls(http: Http, locationId: string) {
  const path = (id: string) => `/contacts/${encodeURIComponent(id)}`

  return {
    /** Null when HighLevel says that it is gone. */
    getContact: async (id: string): Promise<ContactRow | null> => {
      const answer = await unlessGone(
        http.request({
          operation: 'contacts.get',
          method: 'GET',
          path: path(id),
          schema: contactAnswer,
          kind: 'contact',
          isGone,
        }),
      )
      return answer?.contact ?? null
    },

    searchContacts: async (
      { filters, sort, query }: ContactSearch,
      position: SearchPosition | null,
      signal?: AbortSignal,
    ): Promise<RawPage<SearchPosition>> => {
      const answer = await http.request({
        operation: 'contacts.search',
        method: 'POST',
        idempotent: true,
        path: '/contacts/search',
        body: {
          locationId,
          pageLimit: 500,
          ...(filters ? { filters } : {}),
          ...(sort ? { sort } : {}),
          ...(query ? { query } : {}),
          ...position,
        },
        schema: contactList,
        ...(signal ? { signal } : {}),
      })
      const rows = answer.contacts
      const ofLast = property(rows.at(-1), 'searchAfter')
      const after = Array.isArray(ofLast) ? ofLast : (answer.searchAfter ?? answer.meta?.searchAfter)
      const page = position && 'page' in position ? position.page : 1
      return { rows, next: after ? { searchAfter: after } : { page: page + 1 } }
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
          return id === undefined ? undefined : { duplicateOf: id }
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
        refused: (refusal) => (duplicateIn(refusal) === undefined ? undefined : 'duplicate'),
      })
      if (answer === 'duplicate') throw duplicateError('highlevel', 'contact')
      return answer.contact ?? null
    },
  }
}

/** The id of the contact that has the e-mail or phone already, where the location forbids that. */
function duplicateIn({ status, body }: Refusal): string | undefined {
  const id = property(property(body, 'meta'), 'contactId')
  return status === 400 && typeof id === 'string' ? id : undefined
}
