import { describe, expect, it } from 'vitest'
import { services } from '../../../shared/domain'
import { hasDocuments } from './documents'
import { readSubjects, type Written } from './facts'
import { factsFrom } from './fromDocument'
import { subjectsOfDocuments } from './subjects'
import { typeFaults } from './types'

describe('the copy of what the services’ documents say', () => {
  it.each(services)('of %s has every shape that it mentions, and no other', (service) => {
    for (const [subject, { operations, shapes }] of Object.entries(readSubjects(service))) {
      const mentions = (value: unknown): string[] =>
        [...JSON.stringify(value).matchAll(/#(\w+)/g)].map(([, name = '']) => name)
      const needed = subject === 'refusals' ? Object.keys(shapes) : mentions([operations, shapes])
      expect([...new Set(needed)].sort(), subject).toEqual(Object.keys(shapes).sort())
    }
  })

  // Only a computer that has the documents can tell.
  it.skipIf(!hasDocuments)('says what they say', () => {
    for (const service of services) {
      expect(readSubjects(service), 'node build/facts.mjs').toEqual(subjectsOfDocuments(service))
    }
  })
})

describe('a document', () => {
  it('becomes facts', () => {
    const words = Array.from({ length: 41 }, (_, index) => `word${index}`)
    const task = {
      type: 'object',
      required: ['id', 'name'],
      properties: {
        id: { type: 'string', readOnly: true },
        name: { type: 'string', description: 'Left out.' },
        role: { type: 'string', enum: ['owner', 'member'], nullable: true },
        tags: { type: 'array', items: { $ref: '#/components/schemas/Tag' } },
        scope: { type: 'string', enum: words },
        slots: { type: 'object', additionalProperties: { type: 'number' } },
        value: { anyOf: [{ type: 'string' }, { type: 'number' }] },
        place: { type: 'object', properties: { city: { type: 'string' } } },
      },
    }
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Task' } } }
    const part = { schema: { 'x-fields-of': '#/components/schemas/Task' } }
    const operation = {
      parameters: [
        { name: 'Version', in: 'header', required: true, schema: { enum: ['2021-07-28'] } },
        { name: 'limit', in: 'query', required: true, schema: { type: 'integer' } },
      ],
      requestBody: { content: { 'application/json': part } },
      responses: { 200: { content }, 204: {}, 400: {} },
      security: [{ bearer: ['tasks.write'] }],
    }
    const document = {
      paths: { '/tasks/{id}': { put: operation, delete: { ...operation, parameters: [] } } },
      components: { schemas: { Task: task, Tag: { type: 'string' }, Other: { type: 'string' } } },
    }
    expect(factsFrom(document, (name) => name.startsWith('PUT'))).toEqual({
      operations: {
        'PUT /tasks/{id}': {
          scopes: ['tasks.write'],
          version: '2021-07-28',
          query: { 'limit!': 'integer' },
          body: 'partial #Task',
          answers: { 200: '#Task', 204: null },
          refusals: [400],
        },
      },
      shapes: {
        Tag: 'string',
        Task: {
          'id!~': 'string',
          'name!': 'string',
          role: "'owner' | 'member' | null",
          tags: '[#Tag]',
          scope: 'string',
          slots: '{number}',
          value: 'string | number',
          place: { city: 'string' },
        },
      },
    })
  })
})

describe('a value', () => {
  const shapes: Record<string, Written> = {
    Task: { 'id!~': 'string', 'name!': 'string', role: "'owner' | null", tags: '[#Tag]', slots: '{integer}' },
    Tag: { 'name!': 'string | number' },
  }
  const id = 'a'
  it.each<[unknown, Written, string[]]>([
    [{ id, name: 'A', role: null, tags: [{ name: 1 }], slots: { x: 1 } }, '#Task', []],
    [{ id, name: 5 }, '#Task', ['it.name is a number']],
    [{ id }, '#Task', ['it.name is missing']],
    [{ id }, 'partial #Task', []],
    [{ id, name: 'A', hair: 'red' }, 'partial #Task', ['it.hair is not described']],
    [{ id, name: 'A', role: 'guest' }, '#Task', ["it.role is none of 'owner'"]],
    [{ id, name: 'A', role: ['owner'] }, '#Task', ['it.role is a list']],
    [
      { id, name: 'A', tags: [{}, {}, { name: true }] },
      '#Task',
      ['it.tags[].name is missing', 'it.tags[].name is a boolean'],
    ],
    [{ id, name: 'A', slots: { x: 1.5 } }, '#Task', ['it.slots{} is a number']],
    [null, '#Task', ['it is null']],
    [[{ name: 'a' }, 7], '[#Tag]', ['it[] is a number']],
    ['a', 'object', ['it is a string']],
    [2, '1 | 2', []],
    [3, '1 | 2', ['it is a number']],
  ])('%j is held against %j', (value, type, faults) => {
    expect(typeFaults(value, type, 'it', { shapes, sent: false })).toEqual(faults)
  })

  it('that is sent leaves out what only the service writes', () => {
    const sent = { shapes, sent: true }
    expect(typeFaults({ name: 'A' }, '#Task', 'body', sent)).toEqual([])
    expect(typeFaults({ id, name: 'A' }, '#Task', 'body', sent)).toEqual([
      'body.id is the service’s to write',
    ])
  })

  it('of a type that the facts do not know is no value to judge', () => {
    expect(() => typeFaults(1, 'text', 'it', { shapes, sent: false })).toThrow('a type text')
  })
})
