import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../../main/connectors/catalog'
import type { CatalogAction, InputPart } from '../../../main/connectors/catalog/entry'
import { deviationOf } from '../deviations/deviation'
import { deviations } from '../deviations/index'
import { alternativesOf, propertiesOf, shapeOf } from '../facts/types'
import { described, facts } from '../openapi/judge'

const actions = catalog.filter((entry): entry is CatalogAction => entry.type === 'action')
const named = actions.map((entry) => [entry.name, entry] as const)

/** What of its input an entry wants, besides what the documents require. */
const alsoNeeded: Record<string, readonly string[]> = {
  // Its body is empty in the documents.
  'POST /contacts/search': ['locationId', 'pageLimit'],
  // Without the location, other locations are searched as well.
  'GET /users/search': ['locationId'],
  // Where nothing is said, the tag is of the workspace’s space.
  'POST /tags': ['team_id'],
}

const typesOf = (entry: CatalogAction, part: InputPart): [string, z.core.$ZodType][] =>
  Object.entries(entry.input.shape[part]?.shape ?? {})

const isNeeded = ([, type]: [string, z.core.$ZodType]) => !z.safeParse(type, undefined).success

const namesOf = (entry: CatalogAction, part: InputPart) => typesOf(entry, part).map(([name]) => name)
const neededOf = (entry: CatalogAction, part: InputPart) =>
  typesOf(entry, part)
    .filter(isNeeded)
    .map(([name]) => name)

/** The words that a value may be; null where it may be any. */
function wordsOf(type: z.core.$ZodType): unknown[] | null {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return wordsOf(type.unwrap())
  return type instanceof z.ZodEnum ? [...type.options] : null
}

const keyOf = ({ method, path }: CatalogAction) => `${method} ${path}`
const sorted = (names: Iterable<string>) => [...new Set(names)].sort()
const factsOf = (entry: CatalogAction) => described(entry.service, keyOf(entry))
const isDeviation = (entry: CatalogAction, name: string) =>
  deviationOf(deviations[entry.service], keyOf(entry), `body.${name} is not described`) !== undefined

describe('beside the services’ own documents', () => {
  it('the catalogue has every operation of HighLevel’s contacts and of Nozbe', () => {
    const ofContacts = Object.entries(facts.highlevel.operations)
      .filter(([, { subject }]) => subject === 'contacts' || subject === 'ofContacts')
      .map(([name]) => name)
    const wanted = [...ofContacts, ...Object.keys(facts.nozbe.operations)]
    expect(wanted).toHaveLength(97)
    expect(wanted.filter((operation) => !actions.map(keyOf).includes(operation))).toEqual([])
  })

  it.each(named)('%s needs the scope and speaks the version', (_, entry) => {
    const { scopes, version } = factsOf(entry)
    if (scopes) expect(scopes).toContain(entry.scope)
    if (entry.service === 'highlevel') expect(entry.version ?? '2021-07-28').toBe(version)
    else expect(version).toBeUndefined()
  })

  it.each(named)('%s takes the query', (_, entry) => {
    const inQuery = propertiesOf(factsOf(entry).query ?? {})
    expect(namesOf(entry, 'query')).toEqual(expect.arrayContaining(inQuery.map(({ name }) => name)))
    const needed = inQuery.filter(({ required }) => required).map(({ name }) => name)
    const more = entry.method === 'GET' ? (alsoNeeded[keyOf(entry)] ?? []) : []
    expect(sorted(neededOf(entry, 'query'))).toEqual(sorted([...needed, ...more]))
  })

  it.each(named.filter(([, { sends }]) => sends === 'json'))('%s takes the body', (_, entry) => {
    const { body, shapes } = factsOf(entry)
    const properties = propertiesOf(shapeOf(body, shapes) ?? {})
    const known = properties.map(({ name }) => name)
    const unknown = namesOf(entry, 'body').filter((name) => !known.includes(name))
    expect(unknown.filter((name) => !isDeviation(entry, name))).toEqual([])

    // A partial body needs nothing.
    const isPartial = typeof body === 'string' && body.startsWith('partial ')
    const needed = isPartial ? [] : properties.filter(({ required, readOnly }) => required && !readOnly)
    const more = entry.method === 'POST' ? (alsoNeeded[keyOf(entry)] ?? []) : []
    expect(sorted(neededOf(entry, 'body'))).toEqual(sorted([...needed.map(({ name }) => name), ...more]))

    for (const [name, type] of typesOf(entry, 'body')) {
      const words = wordsOf(type)
      const there = properties.find((one) => one.name === name)?.type
      const texts =
        typeof there === 'string' ? alternativesOf(there).filter((one) => one.startsWith("'")) : []
      if (words && texts.length > 0)
        expect(sorted(words.map((word) => `'${word}'`)), name).toEqual(
          sorted(texts.filter((word) => word !== "'null'")),
        )
    }
  })
})
