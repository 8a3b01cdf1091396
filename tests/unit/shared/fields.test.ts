import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain'
import {
  type CustomField,
  customFieldId,
  customFieldName,
  fieldsIn,
  fieldsOf,
  fieldTypes,
} from '../../../shared/fields'

const rooms: CustomField = { id: 'r.1', name: 'Rooms', type: 'number', options: null }

describe('the name of a custom field', () => {
  it('leads back to its id, and is none of a field that every contact has', () => {
    expect(customFieldId(customFieldName(rooms.id))).toBe(rooms.id)
    expect(customFieldId('email')).toBeNull()
    expect(fieldsOf.contact.every(({ name }) => customFieldId(name) === null)).toBe(true)
  })
})

describe('the fields of a kind', () => {
  it("are a contact's own and the location's", () => {
    expect(fieldsIn('contact', [rooms])).toEqual([
      ...fieldsOf.contact,
      { name: 'custom.r.1', type: 'number' },
    ])
    expect(fieldsIn('contact', [])).toEqual(fieldsOf.contact)
  })

  it.each(kinds)('of a %s have each a name of their own and a known type', (kind) => {
    const fields = fieldsIn(kind, [rooms])
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(fields.every(({ type }) => fieldTypes.includes(type))).toBe(true)
    expect(fields.some(({ name }) => name === 'custom.r.1')).toBe(kind === 'contact')
  })
})
