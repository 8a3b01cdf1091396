import { describe, expect, it } from 'vitest'
import { equalIn, identical, typeOf } from '../../../../shared/canonical/equal'
import type { CustomField } from '../../../../shared/fields'

const customFields: CustomField[] = [
  { id: 'rooms', name: 'Rooms', type: 'number', options: null },
  { id: 'wants', name: 'Wants', type: 'set', options: ['Garden', 'Garage'] },
]
const context = { country: 'IE', customFields }

describe('the type of a field', () => {
  it.each([
    ['contact', 'tags', 'set'],
    ['contact', 'custom.rooms', 'number'],
    ['contact', 'custom.wants', 'set'],
    ['contact', 'custom.removed', 'text'],
    ['contact', 'rooms', 'text'],
    ['note', 'body', 'markdown'],
    ['appointment', 'minutes', 'number'],
    ['task', 'tags', 'text'],
  ] as const)("of a %s's %s is %s", (kind, field, type) => expect(typeOf(kind, field, context)).toBe(type))
})

describe('values of a field', () => {
  it('are equal where they mean the same', () => {
    expect(equalIn('contact', 'custom.rooms', context)('3.0', '3')).toBe(true)
    expect(equalIn('contact', 'custom.removed', context)('3.0', '3')).toBe(false)
    expect(equalIn('contact', 'phone', context)('021 427 1190', '+353214271190')).toBe(true)
    expect(equalIn('contact', 'phone', { ...context, country: null })('021 427 1190', '+353214271190')).toBe(
      false,
    )
  })

  it('are identical to the letter', () => {
    expect(identical(['a', 'b'], ['a', 'b'])).toBe(true)
    expect(identical(['a', 'b'], ['b', 'a'])).toBe(false)
    expect(identical(['a'], 'a')).toBe(false)
    expect(identical('a', 'a ')).toBe(false)
    expect(identical(null, undefined)).toBe(false)
  })
})
