import type { CatalogAction } from '../../../main/connectors/catalog/entry'
import { filledPath, pathNames } from '../../../main/connectors/catalog/path'
import { requestOf } from '../../../main/connectors/catalog/request'
import { highLevelHeaders } from '../../../main/connectors/highlevel/client'
import { nozbeHeaders } from '../../../main/connectors/nozbe/client'
import { addToken } from '../../../main/practice/highlevel/access'
import { createRandom } from '../../../main/practice/random'
import type { CatalogWorld } from '../catalog/world'
import type { Written } from '../facts/facts'
import { alternativesOf, type Property, propertiesOf, shapeOf } from '../facts/types'
import { type Answered, answered } from '../pieces'
import type { Described } from './check'

/** A request that the documents do not allow, or that is of something that is not there. */
export interface Wrong {
  /** What is wrong with it: `without body.title`. */
  what: string
  headers: Record<string, string>
  path: string
  query: Record<string, string>
  body: Record<string, unknown> | null
}

/** Every way in which a request of an action can be wrong, one at a time. */
export function wrongRequests(
  world: CatalogWorld,
  entry: CatalogAction,
  operation: Described,
  input: unknown,
): Wrong[] {
  const { path, query, body } = requestOf(entry, input, world.place)
  const isHighLevel = entry.service === 'highlevel'
  const { token } = world.practice[entry.service]
  const headers: Record<string, string> = isHighLevel
    ? { ...highLevelHeaders(token), ...(entry.version ? { Version: entry.version } : {}) }
    : nozbeHeaders(token)
  const right = { headers, path, query, body }
  const without = (name: string): Wrong => {
    const { [name]: _, ...rest } = headers
    return { ...right, what: `without the header ${name}`, headers: rest }
  }
  const { practice, place } = world
  const other = addToken(practice.highlevelState, createRandom(9), ['nothing.readonly'])
  return [
    without('Authorization'),
    ...(isHighLevel
      ? [
          without('Version'),
          { ...right, what: 'of another version', headers: { ...headers, Version: '2020-01-01' } },
          {
            ...right,
            what: 'without the scope',
            headers: { ...headers, Authorization: `Bearer ${other}` },
          },
          ...elsewhere(right, place.locationId),
        ]
      : []),
    ...ofNothing(right, entry, world),
    ...propertiesOf(operation.query ?? {}).flatMap(({ name, required, type }) =>
      wrongInQuery(right, name, required, type),
    ),
    ...(body ? wrongBodies(right, body, operation) : []),
  ]
}

type Right = Omit<Wrong, 'what'>

function elsewhere(right: Right, locationId: string): Wrong[] {
  const { path, query, body } = right
  const moved = {
    path: path.replace(locationId, 'elsewhere'),
    query: query.locationId === undefined ? query : { ...query, locationId: 'elsewhere' },
    body: body?.locationId === undefined ? body : { ...body, locationId: 'elsewhere' },
  }
  const isMoved = moved.path !== path || moved.query !== query || moved.body !== body
  return isMoved ? [{ ...right, ...moved, what: 'of another location' }] : []
}

/** With ids in the path that nothing has; the location stays the right one. */
function ofNothing(right: Right, { path }: CatalogAction, { place }: CatalogWorld): Wrong[] {
  const ids = pathNames(path).map((name) => [
    name,
    name === 'locationId' ? place.locationId : name === 'type' ? 'add' : 'none0000none0000',
  ])
  const moved = filledPath(path, Object.fromEntries(ids))
  return moved.includes('none0000') ? [{ ...right, what: 'of what is not there', path: moved }] : []
}

function wrongInQuery(right: Right, name: string, required: boolean, type: Written): Wrong[] {
  const { [name]: _, ...query } = right.query
  const isFree = typeof type !== 'string' || alternativesOf(type).some((one) => /^(string|\[.*)$/.test(one))
  return [
    ...(required ? [{ ...right, what: `without query.${name}`, query }] : []),
    ...(isFree
      ? []
      : [{ ...right, what: `query.${name} is no ${type}`, query: { ...query, [name]: 'never' } }]),
  ]
}

function wrongBodies(right: Right, body: Record<string, unknown>, operation: Described): Wrong[] {
  const { shapes } = operation
  const properties = propertiesOf(shapeOf(operation.body, shapes) ?? {}).filter(({ readOnly }) => !readOnly)
  const isPartial = typeof operation.body === 'string' && operation.body.startsWith('partial ')
  return [
    { ...right, what: 'with body.colourOfHair', body: { ...body, colourOfHair: 'red' } },
    ...properties.flatMap((property) => {
      const { name, required } = property
      const { [name]: _, ...rest } = body
      return [
        ...(required && !isPartial ? [{ ...right, what: `without body.${name}`, body: rest }] : []),
        ...wrongValues(property, shapes).map(([what, value]) => ({
          ...right,
          what: `body.${name} is ${what}`,
          body: { ...body, [name]: value },
        })),
      ]
    }),
  ]
}

/** Of each property, what is of another type, and a word that is none of those it may be. */
function wrongValues({ type }: Property, shapes: Described['shapes']): [what: string, value: unknown][] {
  const named = typeof type === 'string' ? /^#(\w+)$/.exec(type)?.[1] : undefined
  const actual = named === undefined ? type : (shapes[named] ?? 'any')
  if (typeof actual !== 'string') return [['a text', 'word']]
  const some = alternativesOf(actual)
  if (some.some((one) => one.startsWith("'")))
    return [
      ['another word', 'neverAWord'],
      ['a number', 7],
    ]
  if (some.includes('any')) return []
  return some.includes('string') ? [['a number', 7]] : [['a text', 'word']]
}

/** Sends a wrong request, and answers what came back. */
export async function sendWrong(
  { practice }: CatalogWorld,
  { service, method }: CatalogAction,
  { headers, path, query, body }: Wrong,
): Promise<Answered> {
  const { url } = practice[service]
  const search = new URLSearchParams(query).toString()
  const request = new Request(`${url}${path}${search ? `?${search}` : ''}`, {
    method,
    headers: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await answered(service, url, request, practice.transport)).exchange
}
