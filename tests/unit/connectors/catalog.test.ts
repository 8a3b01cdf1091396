import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalog, findEntry, searchCatalog } from '../../../main/connectors/catalog'
import { actionOf, type CatalogAction, type Operation } from '../../../main/connectors/catalog/entry'
import { filledPath, pathNames } from '../../../main/connectors/catalog/path'
import { locationId } from '../../../main/connectors/catalog/place'
import { fileInput, requestOf } from '../../../main/connectors/catalog/request'
import { triggerNames } from '../../../shared/triggers'

const place = { locationId: 'here', teamId: 'abcdefgh01234567' }
const actions = catalog.filter((entry): entry is CatalogAction => entry.type === 'action')
const triggers = catalog.filter(({ type }) => type === 'trigger')
const named = catalog.map((entry) => [entry.name, entry] as const)

const made = (operation: Partial<Operation>) =>
  actionOf(
    {
      name: 'things.do',
      sentence: 'Does it.',
      method: 'POST',
      path: '/things',
      output: z.unknown(),
      ...operation,
    },
    { service: 'highlevel', scope: 'things.write', version: null, id: z.string().min(1) },
  )

const refusal = (entry: CatalogAction, input: unknown): unknown => {
  try {
    return requestOf(entry, input, place)
  } catch (thrown) {
    return thrown
  }
}

describe('the catalogue', () => {
  it('has everything once, under a name of its own', () => {
    expect(catalog.length).toBeGreaterThanOrEqual(126)
    expect(new Set(catalog.map(({ name }) => name)).size).toBe(catalog.length)
    const operations = actions.map(({ service, method, path }) => `${service} ${method} ${path}`)
    expect(new Set(operations).size).toBe(actions.length)
  })

  it.each(named)('says everything about %s', (_, entry) => {
    expect(entry.name).toMatch(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/)
    expect(entry.sentence).toMatch(/^[A-Z].{8,}\.$/)
    expect(entry.output).toBeInstanceOf(z.ZodType)
    if (entry.type === 'trigger') return
    expect(entry.path).toMatch(/^\/[\w/{}-]*$/)
    expect(entry.scope === null).toBe(entry.service === 'nozbe')
    expect(Object.keys(entry.input.shape.path?.shape ?? {})).toEqual(pathNames(entry.path))
  })

  it('says of everything but a GET and a search that it writes', () => {
    const reads = actions.filter(({ method, writes }) => method !== 'GET' && !writes).map(({ name }) => name)
    expect(reads).toEqual(['contacts.search', 'location.tasks.search'])
    expect(actions.filter(({ method, writes }) => method === 'GET' && writes)).toEqual([])
  })

  it('has every trigger on each service where it can happen', () => {
    const expected = triggerNames.flatMap((name) =>
      name === 'appointment.upcoming' ? [`highlevel.${name}`] : [`highlevel.${name}`, `nozbe.${name}`],
    )
    expect(triggers.map(({ name }) => name).sort()).toEqual(expected.sort())
  })

  it('is searched by all words, in names, sentences and services', () => {
    expect(searchCatalog('NOZBE  download')).toEqual([findEntry('comments.attachments.download')])
    expect(searchCatalog('contacts.get')).toEqual([findEntry('contacts.get')])
    expect(searchCatalog('')).toEqual([...catalog])
    expect(searchCatalog('nozbe followers')).toEqual([])
  })
})

describe('a path', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' })

  it('carries any id as one part of it', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        const parts = filledPath('/things/{a}/parts/{b}', { a, b }).split('/')
        expect(parts.map(decodeURIComponent)).toEqual(['', 'things', a, 'parts', b])
      }),
    )
  })

  it.each(actions.map((entry) => [entry.name, entry] as const))(
    'of %s cannot be led elsewhere by an id',
    (_, entry) => {
      const [name] = pathNames(entry.path)
      if (name === undefined) return
      for (const id of ['..', '.', '', '\ud800']) {
        const refused = refusal(entry, { path: { [name]: id } })
        expect(refused).toMatchObject({ code: expect.stringMatching(/choice\.wrong|workspace\.mismatch/) })
      }
    },
  )
})

describe('a request', () => {
  it('is made of the parts of an input', () => {
    const entry = made({
      path: '/things/{id}',
      query: { full: z.boolean(), ids: z.array(z.string()), none: z.null(), left: z.string().optional() },
      body: { title: z.string() },
    })
    const input = {
      path: { id: 'a/b' },
      query: { full: true, ids: ['x', 'y'], none: null },
      body: { title: 'T' },
    }
    expect(requestOf(entry, input, place)).toEqual({
      method: 'POST',
      path: '/things/a%2Fb',
      query: { full: 'true', ids: 'x,y', none: 'null' },
      body: { title: 'T' },
      form: null,
    })
  })

  it('has a body only where the operation takes one', () => {
    expect(requestOf(made({ method: 'DELETE' }), {}, place)).toMatchObject({ body: null })
    expect(requestOf(made({ method: 'DELETE', body: {} }), {}, place)).toMatchObject({ body: {} })
  })

  it('has a file and the texts beside it', () => {
    const entry = made({ sends: 'form', body: { id: z.string(), file: fileInput } })
    const file = { name: 'a.txt', base64: 'QQ==' }
    expect(requestOf(entry, { body: { id: 'x', file } }, place)).toMatchObject({
      body: null,
      form: { file: { ...file, field: 'file', type: 'application/octet-stream' }, texts: { id: 'x' } },
    })
  })

  it.each(['path', 'query', 'body'] as const)('names the location of the workspace in its %s', (part) => {
    const entry = made(
      part === 'path' ? { path: '/things/{locationId}', names: { locationId } } : { [part]: { locationId } },
    )
    const sent = (input: unknown) => JSON.stringify(requestOf(entry, input, place))
    expect(sent({})).toContain('here')
    expect(sent({ [part]: { locationId: 'here' } })).toBe(sent({}))
    expect(refusal(entry, { [part]: { locationId: 'there' } })).toMatchObject({
      code: 'workspace.mismatch',
      message: expect.stringContaining('location here, not there'),
    })
  })

  it('is made of no input that is none, and never throws anything but what it says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.anything(), fc.anything(), (entry, input, part) => {
        for (const given of [input, { path: part }, { body: part }, { query: part, extra: part }]) {
          const outcome = refusal(entry, given)
          if (outcome instanceof Error) {
            expect(outcome).toMatchObject({
              code: expect.stringMatching(/choice\.wrong|workspace\.mismatch/),
            })
          } else {
            expect(outcome).toMatchObject({ method: entry.method })
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('says nothing of what the input held', () => {
    const entry = made({ body: { kind: z.enum(['a', 'b']), size: z.number() } })
    const refused = refusal(entry, { body: { kind: 'secret', size: 'secret' } })
    expect(refused).toMatchObject({ message: expect.stringContaining('body.kind') })
    expect(String(refused)).not.toContain('secret')
  })
})
