import { describe, expect, it } from 'vitest'
import { shownValue } from '../../../../renderer/words/conflict'
import { now, words } from '../support'

describe('edits that met a delete', () => {
  it('are told with the names of their fields and kinds', () => {
    const own = { ...words, ownFields: { 'custom.f1': { name: 'Lease ends', type: 'date' } } } as const
    const edits = 'phone: 12\ncustom.f1: 2026-09-30\ntask: Call: today\ncontact: Anna'
    expect(shownValue('edits', edits, own, now)).toBe(
      'Phone: 12\nLease ends: 2026-09-30\nTask: Call: today\nContact: Anna',
    )
  })
})
