import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../../main/connectors/catalog'
import type { CatalogAction, InputPart } from '../../../main/connectors/catalog/entry'
import { documents, hasReference, operationOf, resolve, undocumented } from '../openapi/check'

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

describe.runIf(hasReference)('beside the services’ own documents, where this computer has them', () => {
  let all: ReturnType<typeof documents>
  beforeAll(() => {
    all = documents()
  })

  const describedIn = (service: 'highlevel' | 'nozbe', file: number) =>
    Object.entries(all[service][file]?.paths ?? {}).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => ['get', 'post', 'put', 'delete', 'patch'].includes(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    )
  const described = (entry: CatalogAction) => {
    const operation = operationOf(entry.method, entry.path, all[entry.service])
    if (!operation) throw new Error(`There is no ${keyOf(entry)}.`)
    return operation
  }

  it('the catalogue has every operation of HighLevel’s contacts and of Nozbe', () => {
    const wanted = [...describedIn('highlevel', 0), ...describedIn('nozbe', 0)]
    expect(wanted).toHaveLength(97)
    expect(wanted.filter((operation) => !actions.map(keyOf).includes(operation))).toEqual([])
  })

  it.each(named)('%s needs the scope and speaks the version', (_, entry) => {
    const { parameters, security } = described(entry)
    const scopes = security.flatMap((one) => Object.values(one).flat())
    if (scopes.length > 0) expect(scopes).toContain(entry.scope)
    const versions = parameters.find(({ name }) => name === 'Version')?.schema?.enum
    if (entry.service === 'highlevel') expect(versions).toEqual([entry.version ?? '2021-07-28'])
  })

  it.each(named)('%s takes the path and the query', (_, entry) => {
    const { parameters } = described(entry)
    // The documents leave out some of the path.
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect(namesOf(entry, 'path')).toEqual(expect.arrayContaining(inPath))
    const inQuery = parameters.filter((one) => one.in === 'query')
    expect(namesOf(entry, 'query')).toEqual(expect.arrayContaining(inQuery.map(({ name }) => name)))
    const needed = inQuery.filter(({ required }) => required).map(({ name }) => name)
    const more = entry.method === 'GET' ? (alsoNeeded[keyOf(entry)] ?? []) : []
    expect(sorted(neededOf(entry, 'query'))).toEqual(sorted([...needed, ...more]))
  })

  it.each(named.filter(([, { sends }]) => sends === 'json'))('%s takes the body', (_, entry) => {
    const { body, schemas } = described(entry)
    const properties = body?.properties ?? {}
    const taken = [...Object.keys(properties), ...(undocumented[keyOf(entry)] ?? [])]
    expect(namesOf(entry, 'body').filter((name) => !taken.includes(name))).toEqual([])

    // A PUT of Nozbe is partial; its required lists hold what only the service writes.
    const isPartial = entry.service === 'nozbe' && entry.method === 'PUT'
    const needed = isPartial ? [] : (body?.required ?? []).filter((name) => !properties[name]?.readOnly)
    const more = entry.method === 'POST' ? (alsoNeeded[keyOf(entry)] ?? []) : []
    expect(sorted(neededOf(entry, 'body'))).toEqual(sorted([...needed, ...more]))

    for (const [name, type] of typesOf(entry, 'body')) {
      const words = wordsOf(type)
      const there = resolve(properties[name], schemas)?.enum?.filter((word) => word !== 'null')
      if (words && there) expect(sorted(words.map(String)), name).toEqual(sorted(there.map(String)))
    }
  })
})
