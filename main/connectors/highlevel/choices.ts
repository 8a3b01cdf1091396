import { z } from 'zod'
import type { Named } from '../../../shared/setUp'
import { hasCode } from '../errors'
import type { Http } from '../http'
import { freshKnowledge } from '../probes/knowledge'
import { contactCalls, longestQuery } from './calls/contacts'
import { readDefinitions } from './definitions'
import { contactRow } from './rows/contact'

/** What a location has by which its contacts can be chosen. */
export interface LocationChoices {
  tags: string[]
  businesses: Named[]
  users: Named[]
}

const tagList = z.looseObject({ tags: z.array(z.looseObject({ name: z.string() })) })
const businessList = z.looseObject({
  businesses: z.array(z.looseObject({ id: z.string().min(1), name: z.string() })),
})

/** Where the sign-in may not read one of the three, that list is empty. */
export async function readChoices(http: Http, locationId: string): Promise<LocationChoices> {
  const location = encodeURIComponent(locationId)
  const tags = await orNothing(
    http.request({
      operation: 'tags.list',
      method: 'GET',
      path: `/locations/${location}/tags`,
      schema: tagList,
    }),
    { tags: [] },
  )
  const businesses = await orNothing(
    http.request({
      operation: 'businesses.list',
      method: 'GET',
      path: '/businesses/',
      query: { locationId },
      schema: businessList,
    }),
    { businesses: [] },
  )
  const { users } = await readDefinitions(http, locationId)
  return {
    tags: tags.tags.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
    businesses: businesses.businesses.map(({ id, name }) => ({ id, name })),
    users: users.map(({ id, name }) => ({ id, name })),
  }
}

const most = 20

/** Contacts by words in their name, e-mail or phone, as HighLevel's search finds them; at most 20. */
export async function findContacts(http: Http, locationId: string, words: string): Promise<Named[]> {
  const query = words.trim().slice(0, longestQuery)
  if (query === '') return []
  const { rows } = await contactCalls(http, locationId, freshKnowledge()).searchContacts(
    { query, pageLimit: most },
    null,
  )
  return rows.flatMap((row) => {
    const contact = contactRow.safeParse(row).data
    return contact ? [{ id: contact.id, name: labelOf(contact) }] : []
  })
}

function labelOf({
  id,
  firstName,
  lastName,
  email,
  phone,
  companyName,
}: z.output<typeof contactRow>): string {
  const name = [firstName, lastName].filter(Boolean).join(' ').trim()
  const more = email || phone || companyName
  return name && more ? `${name}, ${more}` : name || more || id
}

async function orNothing<T>(reading: Promise<T>, nothing: T): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (hasCode(error, 'permission.refused')) return nothing
    throw error
  }
}
