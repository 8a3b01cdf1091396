import { z } from 'zod'
import { type App, answer, requireLocation, type Service } from '../context'
import { unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { Contact } from '../state'
import { filled, readBody, readQuery } from '../validate'
import { contactAnswer, fullName, searchRow } from './answers'
import { findMatch } from './duplicates'
import { compileFilters, type Field, filterSchema, searchField } from './filters'
import { normalEmail, normalPhone } from './normalise'

/** Page mode ends here; searchAfter goes on. */
const pageModeEnd = 10_000

const sortKey = z.union([z.number(), z.string(), z.boolean(), z.null()])
type SortKey = z.output<typeof sortKey>

const searchBody = z.strictObject({
  locationId: filled,
  pageLimit: z.number().int().min(1).max(500),
  page: z.number().int().min(1).optional(),
  searchAfter: z.array(sortKey).optional(),
  filters: z.array(filterSchema).optional(),
  sort: z.array(z.strictObject({ field: z.string(), direction: z.enum(['asc', 'desc']) })).optional(),
  query: z.string().max(75).optional(),
})
type SearchBody = z.output<typeof searchBody>

interface Sort {
  field: Field
  sign: 1 | -1
}

/** Searches see the contacts as they were `settings.indexLagMs` ago. */
export function contactSearchRoutes(app: App, service: Service, can: Guard): void {
  const { state, index } = service

  app.post('/contacts/search', can('contacts.readonly'), async (call) => {
    const body = await readBody(call, searchBody)
    requireLocation(service, body.locationId)
    const most = state.settings.contactSearchLimit
    if (body.pageLimit > most) throw unprocessable([`pageLimit must not be greater than ${most}`])
    const start = pageStart(body)
    const sorts = readSorts(service, body)
    const passes = compileFilters(state, body.filters ?? [])
    const found: { contact: Contact; keys: SortKey[] }[] = []
    for (const contact of index.rows()) {
      if (!passes(contact) || !mentions(contact, body.query)) continue
      found.push({ contact, keys: [...sorts.map(({ field }) => sortable(field(contact))), contact.id] })
    }
    const total = found.length
    const after = body.searchAfter
    const rest = after ? found.filter(({ keys }) => compareKeys(keys, after, sorts) > 0) : found
    const page = rest.sort((a, b) => compareKeys(a.keys, b.keys, sorts)).slice(start, start + body.pageLimit)
    return answer(call, {
      contacts: page.map(({ contact, keys }) => ({ ...searchRow(state, contact), searchAfter: keys })),
      total,
    })
  })

  app.get('/contacts/search/duplicate', can('contacts.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const { email, number } = readQuery(call, duplicateQuery)
    if (!email && !number) throw unprocessable(['email or number should not be empty'])
    const match = findMatch(
      index.rows(),
      email ? normalEmail(email) : null,
      number ? normalPhone(number, state.location.country) : null,
    )
    return answer(call, { contact: match ? contactAnswer(state, match.contact) : null })
  })
}

const duplicateQuery = z.strictObject({
  locationId: filled,
  email: z.string().optional(),
  number: z.string().optional(),
})

function pageStart({ page, searchAfter, pageLimit }: SearchBody): number {
  if (page !== undefined && searchAfter !== undefined) {
    throw unprocessable(['page and searchAfter should not exist together'])
  }
  const start = ((page ?? 1) - 1) * pageLimit
  if (start + pageLimit > pageModeEnd) {
    throw unprocessable([`page times pageLimit must not be greater than ${pageModeEnd}, use searchAfter`])
  }
  return start
}

/** Newest first unless told otherwise; the id settles what is equal. */
function readSorts({ state }: Service, { sort = [], searchAfter }: SearchBody): Sort[] {
  const wanted = sort.length > 0 ? sort : [{ field: 'dateAdded', direction: 'desc' }]
  if (searchAfter && searchAfter.length !== wanted.length + 1) {
    throw unprocessable(['searchAfter must be the searchAfter of a contact of the same search'])
  }
  return wanted.map(({ field: name, direction }, position) => {
    const field = searchField(state, name)
    if (!field) throw unprocessable([`sort.${position}.field ${name} is not a sortable field`])
    return { field, sign: direction === 'asc' ? 1 : -1 }
  })
}

const sortable = (value: ReturnType<Field>): SortKey =>
  typeof value === 'object' && value !== null ? value.join(', ') : value

function compareKeys(a: readonly SortKey[], b: readonly SortKey[], sorts: readonly Sort[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const order = compare(a[i] ?? null, b[i] ?? null)
    if (order !== 0) return order === 'last' ? 1 : order === 'first' ? -1 : order * (sorts[i]?.sign ?? 1)
  }
  return 0
}

/** Empty values come last in both directions. */
function compare(a: SortKey, b: SortKey): number | 'first' | 'last' {
  if (a === b) return 0
  if (a === null) return 'last'
  if (b === null) return 'first'
  return a < b ? -1 : 1
}

/** Whether name, e-mail, phone or company hold the query. */
export function mentions(contact: Contact, query: string | undefined): boolean {
  if (!query) return true
  const wanted = query.trim().toLowerCase()
  return [fullName(contact), contact.email, contact.phone, contact.companyName].some((text) =>
    text?.toLowerCase().includes(wanted),
  )
}
