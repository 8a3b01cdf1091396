import { describe, expect, it } from 'vitest'
import { customFieldsOf, customInput } from '../../../../main/connectors/highlevel/records/custom'
import type { FieldValue } from '../../../../shared/domain'
import type { CustomField, FieldType } from '../../../../shared/fields'

const field = (type: FieldType, options: readonly string[] | null = null): CustomField => ({
  id: 'f1',
  name: 'Field',
  type,
  options,
})
const shown = (type: FieldType, value: unknown) =>
  customFieldsOf(
    [
      { id: 'other', value: 'x' },
      { id: 'f1', value },
    ],
    'whole',
    [field(type)],
  )

describe('the value of a field of the location’s own', () => {
  it.each([
    ['text', 'blue', 'blue'],
    ['text', 5, '5'],
    ['text', ['blue'], 'blue'],
    ['text', [], null],
    ['text', '', null],
    ['text', '  ', null],
    ['text', null, null],
    ['number', 1800, '1800'],
    ['number', '12.5', '12.5'],
    ['date', '2026-05-03', '2026-05-03'],
    ['date', Date.parse('2026-05-03T00:00:00Z'), '2026-05-03'],
    ['date', '2026-05-03T00:00:00.000Z', '2026-05-03'],
    ['set', ['Red', 'Blue'], ['Red', 'Blue']],
    ['set', 'Red', ['Red']],
    ['set', ['Red', ''], ['Red']],
    ['set', [], null],
  ] as const)('of type %s that is %j is %j', (type, value, canonical) => {
    expect(shown(type, value)).toEqual({ 'custom.f1': canonical })
  })

  it.each([
    ['date', 'soon'],
    ['text', { url: 'x' }],
    ['text', ['a', 'b']],
    ['number', true],
    ['set', { a: 1 }],
  ] as const)('of type %s that is %j makes no sense, and was not seen', (type, value) => {
    expect(shown(type, value)).toEqual({})
  })

  it('is empty where the list leaves it out, and was not seen where there is no list', () => {
    const read = (list: readonly unknown[] | null | undefined, view: 'whole' | 'partial') =>
      customFieldsOf(list, view, [field('text')])
    expect(read([], 'partial')).toEqual({ 'custom.f1': null })
    expect(read(['nonsense', null], 'partial')).toEqual({ 'custom.f1': null })
    expect(read(undefined, 'whole')).toEqual({ 'custom.f1': null })
    expect(read(null, 'partial')).toEqual({ 'custom.f1': null })
    expect(read(undefined, 'partial')).toEqual({})
  })
})

describe('a value that is written', () => {
  const input = (type: FieldType, value: FieldValue, options: readonly string[] | null = null) =>
    customInput(field(type, options), value, 'IE').field_value

  it('has the type of its field', () => {
    expect(input('text', 'blue')).toBe('blue')
    expect(input('number', '12.50')).toBe(12.5)
    expect(input('phone', '021 400 7777')).toBe('+353214007777')
    expect(input('phone', 'ext. 5')).toBe('ext. 5')
  })

  it('is an option as that is spelt', () => {
    expect(input('text', 'yes ', ['Yes', 'No'])).toBe('Yes')
    expect(input('set', ['RED', ' '], ['Red', 'Blue'])).toEqual(['Red'])
    expect(input('set', 'blue', ['Red', 'Blue'])).toEqual(['Blue'])
  })

  it('clears with an empty text, or list', () => {
    expect(input('text', null)).toBe('')
    expect(input('number', null)).toBe('')
    expect(input('set', null)).toEqual([])
  })
})
