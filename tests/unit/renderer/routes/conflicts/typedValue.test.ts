import { describe, expect, it } from 'vitest'
import { asTyped, typingOf, valueTyped } from '../../../../../renderer/routes/conflicts/typedValue'
import { conflict } from './sample'

describe('a value that is typed', () => {
  it.each([
    ['phone', 'line'],
    ['markdown', 'lines'],
    ['date', 'date'],
    ['flag', 'flag'],
    ['set', 'list'],
    ['number', 'line'],
  ] as const)('of a field of the type %s as %s', (form, typing) => {
    expect(typingOf(conflict(1, { form }))).toBe(typing)
  })

  it('is chosen where only some values are possible', () => {
    expect(typingOf(conflict(1, { form: 'person', options: ['Anna'] }))).toBe('choice')
  })

  it('is a day where a due date has no time on either side', () => {
    const due = (highlevel: string | null, nozbe: string) =>
      typingOf(conflict(1, { form: 'due', values: { highlevel, base: null, nozbe } }))
    expect(due(null, '2026-05-12')).toBe('date')
    expect(due('2026-05-12', '2026-05-12T10:00:00Z')).toBe('moment')
  })

  it.each([
    ['line', ' Anna ', 'Anna'],
    ['line', '  ', null],
    ['lines', 'a\n b\n', 'a\n b'],
    ['flag', 'true', true],
    ['flag', 'false', false],
    ['list', 'vip, , new,vip', ['vip', 'new']],
    ['date', '2026-05-12', '2026-05-12'],
    ['date', '', null],
  ] as const)('as %s, %j, is %j', (typing, text, value) => {
    expect(valueTyped(typing, text)).toEqual(value)
  })

  it.each(['2026-05-12T10:30:00Z', '2026-12-01T23:00:00Z'])('keeps the moment %s in every zone', (moment) => {
    expect(valueTyped('moment', asTyped('moment', moment))).toBe(moment)
  })

  it('begins with what HighLevel shows', () => {
    expect(asTyped('list', ['a', 'b'])).toBe('a, b')
    expect(asTyped('line', null)).toBe('')
    expect(asTyped('flag', null)).toBe('false')
    expect(asTyped('moment', '2026-05-12')).toBe('2026-05-12T00:00')
  })
})
