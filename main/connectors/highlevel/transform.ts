import { e164 } from '../../../shared/canonical/comparable'
import { countryCode } from '../../../shared/canonical/country'
import { dueAt } from '../../../shared/canonical/due'
import { joinName, type SplitName, splitName } from '../../../shared/canonical/name'
import { emptyToNull } from '../../../shared/canonical/text'
import type { Fields, FieldValue } from '../../../shared/domain'
import type { ContactField } from '../../../shared/fields'
import type { RemoteRecord } from '../../sync/ports'
import type { ContactBody } from './contacts'
import type { ContactRow, TaskRow } from './schema'

/**
 * How much a row shows. In a `whole` one (GET) a property that is missing is empty; in a `partial` one (a search, the
 * answer to a write) it was not seen.
 */
export type View = 'whole' | 'partial'

export interface LocationFacts {
  id: string
  /** IANA zone, in which days begin. */
  timezone: string
  /** Country of phone numbers that are written without one. */
  country: string | null
}

export interface RowContext {
  location: LocationFacts
  /** Where HighLevel's pages are, for links. */
  appUrl: string
}

export function contactRecord(row: ContactRow, view: View, { location, appUrl }: RowContext): RemoteRecord {
  const address = row.address1 === undefined ? row.address : row.address1
  return {
    kind: 'contact',
    id: row.id,
    parentId: null,
    fields: seen(view, {
      name: nameOf(row, view),
      email: row.email,
      phone: row.phone,
      company: row.companyName,
      street: address,
      city: row.city,
      state: row.state,
      postalCode: row.postalCode,
      country: row.country,
      website: row.website,
      birthday: row.dateOfBirth,
      source: row.source,
    }),
    copies: {},
    parts: {},
    state: 'live',
    stamp: row.dateUpdated ?? null,
    unfinished: false,
    namedPeer: null,
    url: `${appUrl}/v2/location/${encodeURIComponent(location.id)}/contacts/detail/${encodeURIComponent(row.id)}`,
  }
}

/** `contactId` is the one that the path named. */
export function taskRecord(
  row: TaskRow,
  view: View,
  { location }: RowContext,
  contactId = row.contactId ?? null,
): RemoteRecord {
  const { dueDate, completed } = row
  return {
    kind: 'task',
    id: row.id,
    parentId: contactId,
    fields: seen(view, {
      title: row.title,
      body: row.body,
      dueDate: typeof dueDate === 'number' ? dueAt(dueDate, location.timezone) : dueDate,
      completed: completed ?? (view === 'whole' ? false : undefined),
    }),
    copies: {},
    parts: {},
    state: 'live',
    stamp: null,
    unfinished: false,
    namedPeer: null,
    url: null,
  }
}

function seen(view: View, values: Record<string, FieldValue | undefined>): Fields {
  const fields: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined && view === 'partial') continue
    fields[name] = typeof value === 'string' ? emptyToNull(value) : (value ?? null)
  }
  return fields
}

/** First and last name; undefined unless both were seen. */
function nameOf(row: ContactRow, view: View): string | null | undefined {
  const first = row.firstNameRaw ?? row.firstName
  const last = row.lastNameRaw ?? row.lastName
  if (view === 'partial' && (first === undefined || last === undefined)) return undefined
  return joinName({ first: first ?? null, last: last ?? null })
}

export const splitNameOf = (row: ContactRow): SplitName => ({
  first: row.firstName ?? null,
  last: row.lastName ?? null,
})

const properties: Record<Exclude<ContactField, 'name'>, string> = {
  email: 'email',
  phone: 'phone',
  company: 'companyName',
  street: 'address1',
  city: 'city',
  state: 'state',
  postalCode: 'postalCode',
  country: 'country',
  website: 'website',
  birthday: 'dateOfBirth',
  source: 'source',
}

/** These refuse null. */
const emptiedWithText: readonly string[] = ['postalCode', 'country']

/** The body that writes the fields, and nothing else. `present` is the name as HighLevel has it now. */
export function contactBody(fields: Fields, present: SplitName, location: LocationFacts): ContactBody {
  const body: Record<string, string | null> = {}
  for (const [field, value] of Object.entries(fields)) {
    const text = typeof value === 'string' ? value : null
    if (field === 'name') {
      const { first, last } = splitName(text, present)
      if (first !== present.first) body.firstName = first
      if (last !== present.last) body.lastName = last
      continue
    }
    const property = properties[field as Exclude<ContactField, 'name'>]
    if (!property) continue
    const held = fitContact(field, text)
    body[property] = held ?? (emptiedWithText.includes(property) ? '' : null)
    if (field === 'phone' && held !== null) body[property] = e164(held, location.country) ?? held
  }
  return body
}

/** The form in which HighLevel holds a field of a contact. */
export function fitContact(field: string, value: string | null): string | null {
  if (field === 'country' && value !== null) return countryCode(value) ?? value
  return value
}
