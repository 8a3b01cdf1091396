import { describe, expect, it } from 'vitest'
import { differs, mergeSighting } from '../../../main/sync/merge'
import { record } from './plan/support'

const contact = (fields: Record<string, string | null>, stamp: number | null = null) =>
  record('highlevel', 'contact', 'h', fields, { stamp })

describe('seeing a record again', () => {
  it('keeps what was not seen this time', () => {
    const merged = mergeSighting(contact({ name: 'Anna', city: 'Cork' }), contact({ city: null }))
    expect(merged.fields).toEqual({ name: 'Anna', city: null })
  })

  it('ignores a sighting from before the last one', () => {
    const known = contact({ city: 'Galway' }, 200)
    expect(mergeSighting(known, contact({ city: 'Cork' }, 100))).toBe(known)
    expect(mergeSighting(known, contact({ city: 'Dublin' }, 200)).fields.city).toBe('Dublin')
  })

  it('tells whether anything is different that a plan looks at', () => {
    expect(differs(contact({ city: 'Cork' }, 1), contact({ city: 'Cork' }, 2))).toBe(false)
    expect(differs(contact({ city: 'Cork' }), contact({ city: null }))).toBe(true)
  })
})
