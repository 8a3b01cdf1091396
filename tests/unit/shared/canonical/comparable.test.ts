import { describe, expect, it } from 'vitest'
import { comparable, e164, elementKey, same } from '../../../../shared/canonical/comparable'
import type { FieldValue } from '../../../../shared/domain'
import { type FieldType, fieldTypes } from '../../../../shared/fields'

const ireland = { country: 'IE' }

describe('two values', () => {
  it.each<[FieldType, FieldValue, FieldValue]>([
    ['text', 'Anna  Berg', ' Anna Berg\n'],
    ['text', 'Ze\u0301', 'Zé'],
    ['text', ' ', null],
    ['person', 'Anna  Berg', 'Anna Berg '],
    ['email', 'Anna@Example.com', 'anna@example.com '],
    ['phone', '021 427 1190', '+353 21 4271190'],
    ['phone', '(ext) 12', '12'],
    ['markdown', '* a\n* __b__', '- a\n- **b**'],
    ['markdown', 'a\r\nb', 'a  \nb'],
    ['markdown', '\n', null],
    ['date', '1990-05-03', ' 1990-05-03'],
    ['due', '2026-05-03', '2026-05-03 '],
    ['instant', '2026-05-03T09:30:00Z', '2026-05-03T10:30:00+01:00'],
    ['instant', '2026-05-03T09:30:00Z', '2026-05-03T09:30:00.000Z'],
    ['instant', '2026-05-03T09:30Z', '2026-05-03T05:00:00-0430'],
    ['flag', true, true],
    ['flag', null, false],
    ['flag', 'true', false],
    ['number', '1.50', '01.5'],
    ['number', '+12', '12.'],
    ['number', '.5', '0.50'],
    ['number', '-0.0', '0'],
    ['number', '000', '0'],
    ['set', ['VIP', 'Lead'], ['lead', 'vip']],
    ['set', ['a', 'A ', ' '], ['a']],
    ['set', ['Ze\u0301', 'b  c'], ['B c', 'zé']],
    ['set', [], null],
    ['set', ['', ' '], null],
    ['set', 'vip', ['VIP']],
    ['text', ['a', 'b'], 'a, b'],
    ['text', [], null],
  ])('of type %s, %j and %j, are the same', (type, a, b) => {
    expect(same(type, a, b, ireland)).toBe(true)
    expect(comparable(type, a, ireland)).toBe(comparable(type, b, ireland))
  })

  it.each<[FieldType, FieldValue, FieldValue]>([
    ['text', 'Anna', 'anna'],
    ['text', 'a', null],
    ['text', 'a\u200db', 'ab'],
    ['person', 'Anna Berg', 'anna berg'],
    ['email', 'anna@example.com', 'ann@example.com'],
    ['phone', '021 427 1190', '+49 21 4271190'],
    ['markdown', 'a\nb', 'a b'],
    ['markdown', '**a**', 'a'],
    ['markdown', '- a', '1. a'],
    ['markdown', '[a](https://example.com)', '[a](https://example.org)'],
    ['date', '1990-05-03', '1990-05-04'],
    ['due', '2026-05-03', '2026-05-03T00:00:00Z'],
    ['instant', '2026-05-03T09:30:00Z', '2026-05-03T09:30:01Z'],
    ['instant', '12', '2001-12-01T00:00:00Z'],
    ['flag', true, false],
    ['number', '1,5', '1.5'],
    ['number', '1,500', '1500'],
    ['number', '0x10', '16'],
    ['number', '1e3', '1000'],
    ['number', '12345678901234567890', '12345678901234567891'],
    ['number', '0', null],
    ['number', '-1', '1'],
    ['set', ['a', 'b'], ['a']],
    ['set', ['a, b'], ['a', 'b']],
    ['set', ['a'], null],
  ])('of type %s, %j and %j, are different', (type, a, b) => {
    expect(same(type, a, b, ireland)).toBe(false)
  })

  it.each(fieldTypes)('of type %s that are both empty are the same', (type) => {
    expect(same(type, null, '', ireland)).toBe(true)
  })
})

describe('a phone number', () => {
  it.each([
    ['021 427 1190', 'IE', '+353214271190'],
    ['+353 21 427 1190', null, '+353214271190'],
    ['021 427 1190', null, null],
    ['12', 'IE', null],
  ])('%s in %s is %s', (text, country, expected) => expect(e164(text, country)).toBe(expected))
})

describe('an element of a set', () => {
  it('is known by its letters alone', () => {
    expect(elementKey('  Very\tImportant  ')).toBe('very important')
    expect(elementKey('Ze\u0301')).toBe('zé')
    expect(elementKey(' \n')).toBe('')
  })
})
