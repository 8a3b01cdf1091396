import { z } from 'zod'
import { type App, answer, requireLocation, type Service } from '../context'
import type { Guard } from '../guard'
import type { Contact } from '../state'
import { digits, filled, readQuery } from '../validate'
import { listRow } from './answers'
import { mentions } from './search'

const limit = digits.pipe(z.number().min(1).max(100)).optional()

const listQuery = z.strictObject({
  locationId: filled,
  limit,
  startAfter: digits.optional(),
  startAfterId: z.string().optional(),
  query: z.string().optional(),
})

const businessQuery = z.strictObject({
  locationId: filled,
  limit,
  skip: digits.optional(),
  query: z.string().optional(),
})

/** The deprecated list and the list by business; both lag like searches do. */
export function contactListRoutes(app: App, service: Service, can: Guard): void {
  const { state, index } = service

  app.get('/contacts/business/:businessId', can('contacts.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const { limit = 20, skip = 0, query } = readQuery(call, businessQuery)
    const businessId = call.req.param('businessId')
    const found = newestFirst(index.rows()).filter(
      (contact) => contact.businessId === businessId && mentions(contact, query),
    )
    const page = found.slice(skip, skip + limit)
    return answer(call, {
      contacts: page.map((contact) => listRow(state, contact)),
      count: found.length,
    })
  })

  app.get('/contacts', can('contacts.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const { limit = 20, startAfter, startAfterId, query } = readQuery(call, listQuery)
    const found = newestFirst(index.rows()).filter((contact) => mentions(contact, query))
    const from = startAfterId
      ? found.findIndex((contact) => comesAfter(contact, startAfter, startAfterId))
      : 0
    const page = from === -1 ? [] : found.slice(from, from + limit)
    const last = page.at(-1)
    const more = from !== -1 && from + limit < found.length
    const url = new URL(call.req.url)
    if (last) {
      url.searchParams.set('startAfter', String(Date.parse(last.dateAdded)))
      url.searchParams.set('startAfterId', last.id)
    }
    const current = Math.floor(Math.max(from, 0) / limit) + 1
    return answer(call, {
      contacts: page.map((contact) => listRow(state, contact)),
      count: found.length,
      meta: {
        total: found.length,
        currentPage: current,
        ...(more ? { nextPageUrl: url.href, nextPage: current + 1 } : {}),
        prevPage: current > 1 ? current - 1 : null,
        ...(last ? { startAfterId: last.id, startAfter: Date.parse(last.dateAdded) } : {}),
      },
    })
  })
}

const newestFirst = (contacts: Iterable<Contact>): Contact[] =>
  [...contacts].sort((a, b) =>
    a.dateAdded === b.dateAdded ? (a.id < b.id ? -1 : 1) : a.dateAdded < b.dateAdded ? 1 : -1,
  )

function comesAfter(contact: Contact, startAfter: number | undefined, startAfterId: string): boolean {
  const added = Date.parse(contact.dateAdded)
  if (startAfter === undefined || added === startAfter) return contact.id > startAfterId
  return added < startAfter
}
