import { z } from 'zod'
import { badRequest } from './errors'
import type { Field } from './fields'
import type { Settings } from './settings'

type Primitive = string | number | boolean | null
export type Fields = Readonly<Record<string, Field<unknown>>>

export interface Filter {
  field: string
  operator: Operator
  value: Primitive
}

export interface ListQuery {
  filters: Filter[]
  /** Filters that are no field of the record, as sent. */
  special: [name: string, value: string][]
  sort: { field: string; descending: boolean }[]
  limit: number
  offset: number
  /** The properties to answer; null for all. */
  properties: string[] | null
}

const operators = {
  eq: 'eq',
  ne: 'ne',
  gt: 'gt',
  gte: 'gte',
  min: 'gte',
  lt: 'lt',
  lte: 'lte',
  max: 'lte',
} as const
type Operator = (typeof operators)[keyof typeof operators]
const stamps = ['last_modified', 'created_at', 'edited_at']

/** Reads the query of a list; throws a 400 for what cannot be understood. `special` names filters that are no field. */
export function readListQuery(
  sent: Readonly<Record<string, string[]>>,
  fields: Fields,
  special: readonly string[],
  settings: Settings,
): ListQuery {
  const query: ListQuery = { filters: [], special: [], sort: [], limit: 100, offset: 0, properties: null }
  for (const [key, values] of Object.entries(sent)) {
    for (const value of values) {
      if (key === 'limit') query.limit = wholeNumber(key, value, 1, settings.greatestLimit)
      else if (key === 'offset') query.offset = wholeNumber(key, value, 0, Number.MAX_SAFE_INTEGER)
      else if (key === 'sortBy') query.sort = readSort(value, fields)
      else if (key === 'fields') query.properties = readProperties(value, fields)
      else if (special.includes(key)) query.special.push([key, value])
      else {
        const filter = readFilter(key, value, fields, settings)
        if (filter) query.filters.push(filter)
      }
    }
  }
  query.limit = Math.min(query.limit, settings.maxPage ?? query.limit)
  return query
}

/** `fields=id,name`. */
export function readProperties(value: string, fields: Fields): string[] {
  const names = value.split(',').map((name) => name.trim())
  for (const name of names) known(name, fields, 'fields')
  return names
}

function readSort(value: string, fields: Fields): ListQuery['sort'] {
  return value.split(',').map((part) => {
    const descending = part.startsWith('-')
    const field = part.replace(/^-/, '').trim()
    known(field, fields, 'sortBy')
    return { field, descending }
  })
}

function known(name: string, fields: Fields, where: string): void {
  if (!Object.hasOwn(fields, name)) throw badRequest(`${where}: there is no property ${name}`)
}

function wholeNumber(key: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) {
    throw badRequest(`${key}: must be a whole number from ${least} to ${most}`)
  }
  return number
}

/** `name=…` or `name[gte]=…`; undefined for one that the settings ignore. */
function readFilter(key: string, value: string, fields: Fields, settings: Settings): Filter | undefined {
  const [, field = key, suffix = 'eq'] = /^(\w+)\[(\w+)\]$/.exec(key) ?? []
  const definition = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!definition || !Object.hasOwn(operators, suffix)) {
    if (settings.refusesUnknown) throw badRequest(`There is no filter ${key}`)
    return undefined
  }
  if (stamps.includes(field) && settings.stampFilters !== 'work') {
    if (settings.stampFilters === 'refused') throw badRequest(`There is no filter ${key}`)
    return undefined
  }
  const operator = operators[suffix as keyof typeof operators]
  if (value === 'null') {
    if (operator !== 'eq' && operator !== 'ne') throw badRequest(`${key}: null has no order`)
    return { field, operator, value: null }
  }
  return { field, operator, value: typed(key, value, definition.type) }
}

function typed(key: string, value: string, type: z.ZodType): Primitive {
  switch (plainType(type)) {
    case 'number': {
      const number = value.trim() === '' ? Number.NaN : Number(value)
      if (!Number.isFinite(number)) throw badRequest(`${key}: must be a number`)
      return number
    }
    case 'boolean':
      if (value !== 'true' && value !== 'false') throw badRequest(`${key}: must be true or false`)
      return value === 'true'
    default:
      return value
  }
}

function plainType(type: z.ZodType): string {
  return type instanceof z.ZodNullable ? plainType(type.unwrap() as z.ZodType) : type.type
}
