import { describe, expect, it } from 'vitest'
import type { OperationField } from '../../../shared/catalogue'
import { inputOf, problemOf } from '../../../shared/operationInput'

const field = (over: Partial<OperationField> = {}): OperationField => ({
  name: 'query.some',
  kind: 'text',
  options: null,
  required: false,
  own: false,
  least: null,
  most: null,
  longest: null,
  pattern: null,
  ...over,
})

describe('what is wrong with what was typed', () => {
  it.each<[Partial<OperationField>, string, string | null]>([
    [{ required: true }, '  ', 'empty'],
    [{}, '', null],
    [{ required: true, own: true }, '', null],
    [{ options: ['a', 'b'] }, 'c', 'choice'],
    [{ options: ['a', 'b'] }, 'a', null],
    [{ longest: 3 }, 'four', 'long'],
    [{ pattern: '^[a-z]{2}$' }, 'A1', 'form'],
    [{ pattern: '^[a-z]{2}$' }, 'ab', null],
    [{ kind: 'number' }, 'many', 'number'],
    [{ kind: 'number' }, '1.5', null],
    [{ kind: 'whole' }, '1.5', 'whole'],
    [{ kind: 'whole', least: 1 }, '0', 'least'],
    [{ kind: 'whole', most: 100 }, '101', 'most'],
    [{ kind: 'whole', least: 1, most: 100 }, ' 100 ', null],
    [{ kind: 'flag' }, 'perhaps', 'choice'],
    [{ kind: 'list' }, ' , ', 'empty'],
    [{ kind: 'json' }, '[1,', 'json'],
    [{ kind: 'json' }, 'null', null],
    [{ kind: 'time' }, 'tomorrow', 'time'],
    [{ kind: 'time' }, '2026-13-40', 'time'],
    [{ kind: 'time' }, '1969-12-01', 'time'],
    [{ kind: 'time' }, '2026-05-14 10:30', null],
  ])('%o with “%s”: %s', (over, text, what) => {
    expect(problemOf(field(over), text)?.what ?? null).toBe(what)
  })

  it('names the bound', () => {
    expect(problemOf(field({ kind: 'whole', most: 100 }), '101')).toEqual({ what: 'most', bound: 100 })
  })
})

describe('the input', () => {
  it('has what was typed, as its type, in the part that it belongs to', () => {
    const fields = [
      field({ name: 'path.id' }),
      field({ name: 'query.limit', kind: 'whole' }),
      field({ name: 'query.done', kind: 'flag' }),
      field({ name: 'body.ids', kind: 'list' }),
      field({ name: 'body.filters', kind: 'json' }),
      field({ name: 'query.from', kind: 'time' }),
      field({ name: 'query.day', kind: 'time' }),
      field({ name: 'query.at', kind: 'time' }),
      field({ name: 'query.left' }),
      field({ name: 'query.locationId', own: true }),
    ]
    const texts = {
      'path.id': ' abc ',
      'query.limit': '20',
      'query.done': 'false',
      'body.ids': 'a, b,',
      'body.filters': '[{"field":"tags"}]',
      'query.from': '2026-05-14 10:30',
      'query.day': '2026-05-14',
      'query.at': '1778000000000',
      'query.left': '  ',
      'query.locationId': 'elsewhere',
    }
    expect(inputOf(fields, texts)).toEqual({
      path: { id: 'abc' },
      query: {
        limit: 20,
        done: false,
        from: new Date(2026, 4, 14, 10, 30).getTime(),
        day: new Date(2026, 4, 14).getTime(),
        at: 1_778_000_000_000,
      },
      body: { ids: ['a', 'b'], filters: [{ field: 'tags' }] },
    })
  })
})
