import { describe, expect, it } from 'vitest'
import { type ScopeFacts, scopeState } from '../../../../main/connectors/highlevel/records/scope'
import { type Scope, wholeLocation } from '../../../../main/sync/scope'

const may = Date.parse('2026-05-01T00:00:00Z')
const whole: ScopeFacts = {
  id: 'c1',
  tags: ['VIP', 'lead'],
  businessId: 'b1',
  assignedTo: 'u1',
  dateAdded: may,
}
const at = (scope: Partial<Scope>, row: ScopeFacts = whole) =>
  scopeState(row, 'whole', { ...wholeLocation, ...scope })
const listed = (scope: Partial<Scope>, row: ScopeFacts) =>
  scopeState(row, 'partial', { ...wholeLocation, ...scope })

describe('the scope', () => {
  it('leaves nobody out unless it says so', () => {
    expect(at({})).toBe('live')
    expect(at({}, { id: 'c1' })).toBe('live')
    expect(listed({}, { id: 'c1' })).toBe('live')
  })

  it.each([
    ['a tag, whatever its case', { tag: ' vip' }, { tag: 'press' }],
    ['a business', { businessId: 'b1' }, { businessId: 'b2' }],
    ['an owner', { ownerId: 'u1' }, { ownerId: 'u2' }],
    ['the day it was added', { addedSince: may }, { addedSince: may + 1 }],
    ['being picked by hand', { contactIds: ['c0', 'c1'] }, { contactIds: [] }],
  ])('can ask for %s', (_, holds, fails) => {
    expect(at(holds)).toBe('live')
    expect(at(fails)).toBe('outside')
  })

  it('asks for everything at once', () => {
    expect(at({ tag: 'vip', ownerId: 'u1' })).toBe('live')
    expect(at({ tag: 'vip', ownerId: 'u2' })).toBe('outside')
  })

  it('leaves out what has nothing, where all is shown', () => {
    for (const scope of [{ tag: 'vip' }, { businessId: 'b1' }, { ownerId: 'u1' }, { addedSince: may }]) {
      expect(at(scope, { id: 'c1' })).toBe('outside')
    }
  })

  it('is not known of a row that leaves out what decides it, unless something else does', () => {
    expect(listed({ tag: 'vip' }, { id: 'c1' })).toBeNull()
    expect(listed({ businessId: 'b1' }, { id: 'c1', businessId: null })).toBe('outside')
    expect(listed({ tag: 'vip', ownerId: 'u2' }, { id: 'c1', assignedTo: 'u1' })).toBe('outside')
    expect(listed({ tag: 'vip', ownerId: 'u1' }, { id: 'c1', assignedTo: 'u1' })).toBeNull()
  })
})
