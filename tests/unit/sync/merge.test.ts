import { describe, expect, it } from 'vitest'
import { differs, isStale, mergeSighting } from '../../../main/sync/merge'
import { record } from './plan/support'

const contact = (fields: Record<string, string | null>, stamp: number | null = null) =>
  record('highlevel', 'contact', 'h', fields, { stamp })

describe('seeing a record again', () => {
  it('keeps what was not seen this time', () => {
    const merged = mergeSighting(contact({ name: 'Anna', city: 'Cork' }), contact({ city: null }))
    expect(merged.fields).toEqual({ name: 'Anna', city: null })
  })

  it('knows a listing that is older than what was seen last', () => {
    const known = contact({ city: 'Galway' }, 200)
    expect(isStale(known, contact({ city: 'Cork' }, 100))).toBe(true)
    expect(isStale(known, contact({ city: 'Dublin' }, 200))).toBe(false)
    expect(isStale(known, contact({ city: 'Dublin' }))).toBe(false)
  })

  it('tells whether anything is different that a plan looks at', () => {
    expect(differs(contact({ city: 'Cork' }, 1), contact({ city: 'Cork' }, 2))).toBe(false)
    expect(differs(contact({ city: 'Cork' }), contact({ city: null }))).toBe(true)
  })
})

describe('what a plan looks at', () => {
  const usual = contact({ city: 'Cork' })

  it.each([
    ['the contact it belongs to', { parentId: 'h2' }],
    ['its state', { state: 'archived' }],
    ['a missing part', { unfinished: true }],
    ['a card that cannot be read', { damaged: 'nonsense' }],
    ['that it repeats', { repeats: true }],
    ['its second place', { copies: { name: 'Anna' } }],
    ['its parts', { parts: { card: 'c' } }],
  ] as const)('is %s', (_what, change) => expect(differs(usual, { ...usual, ...change })).toBe(true))

  it('is not a list read anew that is the same (I2)', () => {
    const tagged = (...tags: string[]) => ({ ...usual, fields: { tags } })
    expect(differs(tagged('a', 'b'), tagged('a', 'b'))).toBe(false)
    expect(differs(tagged('a', 'b'), tagged('a'))).toBe(true)
  })
})
