import { z } from 'zod'
import { unprocessable } from '../errors'
import type { Contact, HighLevelState } from '../state'
import { fullName } from './answers'

const operators = ['eq', 'not_eq', 'contains', 'not_contains', 'exists', 'not_exists', 'range'] as const

export interface Filter {
  group?: 'AND' | 'OR' | undefined
  filters?: Filter[] | undefined
  field?: string | undefined
  operator?: (typeof operators)[number] | undefined
  value?: unknown
}

export const filterSchema: z.ZodType<Filter> = z.strictObject({
  group: z.enum(['AND', 'OR']).optional(),
  get filters() {
    return z.array(filterSchema).optional()
  },
  field: z.string().optional(),
  operator: z.enum(operators).optional(),
  value: z.unknown().optional(),
})

export type Value = string | number | boolean | readonly string[] | null
export type Field = (contact: Contact) => Value
type Test = (contact: Contact) => boolean

/** The field that a filter or a sort names, or undefined. Dates are epoch milliseconds. */
export function searchField(state: HighLevelState, name: string): Field | undefined {
  if (name.startsWith('customFields.')) return customField(name.slice('customFields.'.length))
  if (name === 'dateUpdated' && !state.settings.searchByDateUpdated) return undefined
  if (name === 'businessName') {
    return ({ businessId }) => (businessId && state.businesses.get(businessId)?.name) || null
  }
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

const fields: Record<string, Field> = {
  id: (contact) => contact.id,
  firstName: (contact) => contact.firstName,
  lastName: (contact) => contact.lastName,
  firstNameLowerCase: (contact) => contact.firstName?.toLowerCase() ?? null,
  lastNameLowerCase: (contact) => contact.lastName?.toLowerCase() ?? null,
  contactName: fullName,
  email: (contact) => contact.email,
  additionalEmails: (contact) => contact.additionalEmails,
  phone: (contact) => contact.phone,
  companyName: (contact) => contact.companyName,
  businessId: (contact) => contact.businessId,
  address: (contact) => contact.address1,
  city: (contact) => contact.city,
  state: (contact) => contact.state,
  country: (contact) => contact.country,
  postalCode: (contact) => contact.postalCode,
  website: (contact) => contact.website,
  source: (contact) => contact.source,
  timezone: (contact) => contact.timezone,
  type: (contact) => contact.type,
  dnd: (contact) => contact.dnd,
  assignedTo: (contact) => contact.assignedTo,
  followers: (contact) => contact.followers,
  tags: (contact) => contact.tags,
  dateOfBirth: (contact) => contact.dateOfBirth && Date.parse(contact.dateOfBirth),
  dateAdded: (contact) => Date.parse(contact.dateAdded),
  dateUpdated: (contact) => Date.parse(contact.dateUpdated),
}

const customField =
  (id: string): Field =>
  (contact) => {
    const value = contact.customFields.find((field) => field.id === id)?.value
    return value === undefined || (typeof value === 'object' && !Array.isArray(value)) ? null : value
  }

/** All of the filters, as one test; refuses what the service does not know. */
export function compileFilters(state: HighLevelState, filters: Filter[], path = 'filters'): Test {
  const tests = filters.map((filter, position) => compile(state, filter, `${path}.${position}`))
  return (contact) => tests.every((test) => test(contact))
}

function compile(state: HighLevelState, filter: Filter, path: string): Test {
  if (filter.group) {
    const inner = filter.filters ?? []
    if (filter.group === 'AND') return compileFilters(state, inner, `${path}.filters`)
    const tests = inner.map((one, position) => compile(state, one, `${path}.filters.${position}`))
    return (contact) => tests.some((test) => test(contact))
  }
  const { field: name, operator, value } = filter
  const field = name === undefined ? undefined : searchField(state, name)
  if (!field) throw unprocessable([`${path}.field ${name ?? ''} is not a searchable field`])
  if (name === 'dateUpdated' && !state.settings.heedsDateUpdated) return () => true
  switch (operator) {
    case 'exists':
      return (contact) => !isEmpty(field(contact))
    case 'not_exists':
      return (contact) => isEmpty(field(contact))
    case 'range':
      return inRange(field, value, path)
    case 'eq':
      return equals(field, value, path)
    case 'not_eq':
      return not(equals(field, value, path))
    case 'contains':
      return contains(field, value, path)
    case 'not_contains':
      return not(contains(field, value, path))
    default:
      throw unprocessable([`${path}.operator must be one of the following values: ${operators.join(', ')}`])
  }
}

const not =
  (test: Test): Test =>
  (contact) =>
    !test(contact)

const isEmpty = (value: Value) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Equal to the value, or to one of them when it is a list; texts whatever their case. */
function equals(field: Field, value: unknown, path: string): Test {
  const wanted = new Set(wantedValues(value, path))
  return (contact) => {
    const own = field(contact)
    return Array.isArray(own) ? own.some((item) => wanted.has(key(item))) : wanted.has(key(own))
  }
}

/** For a text: has the value inside it. For a list: has the value, or one of them. */
function contains(field: Field, value: unknown, path: string): Test {
  const wanted = wantedValues(value, path)
  return (contact) => {
    const own = field(contact)
    if (Array.isArray(own)) return own.some((item) => wanted.includes(key(item)))
    const text = key(own as string)
    return own !== null && wanted.some((part) => text.includes(part))
  }
}

function wantedValues(value: unknown, path: string): string[] {
  const values = Array.isArray(value) ? value : [value]
  if (values.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) {
    throw unprocessable([`${path}.value must be a string, a number, a boolean value or an array of them`])
  }
  return values.map(key)
}

const key = (value: string | number | boolean | readonly string[] | null) => String(value).toLowerCase()

const bound = z.union([z.number(), z.string()])
const rangeSchema = z
  .strictObject({
    gt: bound.optional(),
    gte: bound.optional(),
    lt: bound.optional(),
    lte: bound.optional(),
  })
  .refine((range) => Object.keys(range).length > 0)

/** Between numbers, or between instants given in epoch milliseconds or ISO 8601. */
function inRange(field: Field, value: unknown, path: string): Test {
  const range = rangeSchema.safeParse(value)
  const { gt, gte, lt, lte } = range.data ?? {}
  const bounds = [gt, gte, lt, lte].map((one) => (one === undefined ? undefined : number(one)))
  if (!range.success || bounds.some(Number.isNaN)) {
    throw unprocessable([`${path}.value must be an object with gt, gte, lt or lte`])
  }
  const [above, from, below, to] = bounds
  return (contact) => {
    const own = field(contact)
    if (typeof own !== 'number') return false
    return (
      (above === undefined || own > above) &&
      (from === undefined || own >= from) &&
      (below === undefined || own < below) &&
      (to === undefined || own <= to)
    )
  }
}

const number = (value: string | number): number =>
  typeof value === 'number' ? value : /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Date.parse(value)
