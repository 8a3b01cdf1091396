import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldable,
  type JsonLine,
  jsonLines,
  lineTarget,
  parentOf,
} from '../../../../../renderer/routes/catalogue/jsonLines'

const written = (lines: readonly JsonLine[]) =>
  lines
    .map(({ depth, name, text, comma }) => {
      const label = name === null ? '' : `${JSON.stringify(name)}: `
      return `${' '.repeat(2 * depth)}${label}${text}${comma ? ',' : ''}`
    })
    .join('\n')
const none = new Set<string>()
const value = { contacts: [{ id: 'a' }, { id: 'b' }], total: 2, none: {} }

describe('lines of JSON', () => {
  it('are what JSON.stringify makes of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (any) => {
        expect(written(jsonLines(any, none))).toBe(JSON.stringify(any, null, 2))
      }),
    )
  })

  it('leave out what is folded, and count it', () => {
    const lines = jsonLines(value, new Set(['/0']))
    expect(written(lines)).toBe('{\n  "contacts": […],\n  "total": 2,\n  "none": {}\n}')
    expect(lines[1]).toMatchObject({ elements: 2, isFolded: true })
  })

  it('can be folded wherever something is inside', () => {
    expect(foldable(value)).toEqual(['/0', '/0/0', '/0/1'])
    expect(foldable('text')).toEqual([])
  })
})

describe('keys', () => {
  const lines = jsonLines(value, none)
  it('pass over what only closes', () => {
    const closing = lines.findIndex(({ type }) => type === 'close')
    expect(lineTarget(lines, closing - 1, 'ArrowDown')).toBe(closing + 1)
    expect(lineTarget(lines, closing + 1, 'ArrowUp')).toBe(closing - 1)
    expect(lineTarget(lines, 0, 'ArrowUp')).toBe(0)
    expect(lines[lineTarget(lines, 0, 'End') ?? -1]).toMatchObject({ name: 'none' })
    expect(lineTarget(lines, 4, 'Home')).toBe(0)
    expect(lineTarget(lines, 4, 'x')).toBeNull()
  })

  it('lead outwards', () => {
    const inner = lines.findIndex(({ path }) => path === '/0/1/0')
    expect(lines[parentOf(lines, inner)]).toMatchObject({ path: '/0/1' })
    expect(parentOf(lines, 0)).toBe(0)
  })
})
