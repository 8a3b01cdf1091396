import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readRows } from '../../../main/connectors/rows'
import { newest, stampOf } from '../../../main/connectors/stamps'

const schema = z.looseObject({ id: z.string(), at: z.number() })
const facts = { kind: 'task', operation: 'tasks.list' } as const

describe('one odd row', () => {
  const list = [
    { id: 'a', at: 1 },
    { id: 'b', at: 'private words' },
    null,
    { _id: 'c' },
    { id: 'd', at: 4, more: true },
  ]

  it('blocks only itself', () => {
    expect(readRows(list, schema, facts).rows.map(({ id }) => id)).toEqual(['a', 'd'])
  })

  it('is named, with its place and what was expected, and never with its content', () => {
    const { problems } = readRows(list, schema, facts)
    expect(problems.map(({ id }) => id)).toEqual(['b', null, 'c'])
    expect(problems[0]).toEqual({
      ...facts,
      id: 'b',
      detail: expect.stringMatching(/^at: .*expected number/),
    })
    expect(JSON.stringify(problems)).not.toContain('private')
  })
})

it('a stamp is read from a number or from ISO 8601', () => {
  expect(stampOf(5)).toBe(5)
  expect(stampOf('1970-01-01T00:00:01Z')).toBe(1000)
  expect(stampOf('soon')).toBeNull()
  expect(newest(3, [null, 7, undefined, 5])).toBe(7)
  expect(newest(null, [])).toBeNull()
})
