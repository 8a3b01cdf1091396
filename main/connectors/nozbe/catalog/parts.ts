import { z } from 'zod'
import { actionOf, type CatalogAction, type Operation } from '../../catalog/entry'

export const id = z.string().regex(/^[a-zA-Z0-9]{16}$/, 'must be 16 letters and digits')
export type Shape = Record<string, z.ZodType>

/** Epoch milliseconds. */
export const stamp = z.int().min(0)
export const name = z.string().min(1).max(255)
export const text = z.string()
export const flag = z.boolean()
/** Nozbe knows a fixed set of each; it says itself where one is not in it. */
export const symbol = z.string().regex(/^[\w-]{1,40}$/, 'must be the name of a colour or an icon')

/** Makes an action. A token may do all that its owner may: there are no scopes. */
export const nozbeAction = (operation: Operation): CatalogAction =>
  actionOf(operation, { service: 'nozbe', scope: null, version: null, id })

/** An answer of which nothing is asked. */
export const anything = z.unknown()

const operators = ['eq', 'ne', 'gt', 'gte', 'min', 'lt', 'lte', 'max'] as const

/** Every property can be asked for, also as `name[gte]`; null asks for what has none. */
const filtersOf = (properties: Shape): Shape =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, type]) => {
      const asked = (type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type)
        .nullable()
        .optional()
      const keys = [property, ...operators.map((operator) => `${property}[${operator}]`)]
      return keys.map((key) => [key, asked])
    }),
  )

/** Names of properties, with commas between them. */
const names = z.string().min(1)

export const oneQuery = { fields: names.optional() }

/** What a list takes. Without a limit it shows 100. */
export const listQuery = (properties: Shape, more: Shape = {}): Shape => ({
  limit: z.int().min(1).max(10_000).optional(),
  offset: z.int().min(0).optional(),
  /** A minus before a name turns the order round. */
  sortBy: names.optional(),
  fields: names.optional(),
  ...filtersOf(properties),
  ...more,
})
