import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain'
import { type CustomField, fieldsIn } from '../../../shared/fields'
import { completeMapping, defaultMapping, type FieldRule, type Mapping } from '../../../shared/mapping'

const custom = (id: string): CustomField => ({ id, name: id, type: 'text', options: null })
const nothing: Mapping = { contact: [], task: [], note: [], appointment: [] }
const names = (rules: readonly FieldRule[]): string[] => rules.map(({ field }) => field)

describe('the usual mapping', () => {
  it.each(kinds)('has a rule for each field of a %s', (kind) => {
    const fields = fieldsIn(kind, [custom('a')]).map(({ name }) => name)
    expect(names(defaultMapping([custom('a')])[kind])).toEqual(fields)
  })

  it('keeps all both ways and asks, but takes appointments to Nozbe only', () => {
    const { appointment, ...others } = defaultMapping([custom('a')])
    expect(appointment.every(({ direction }) => direction === 'to-nozbe')).toBe(true)
    expect(
      Object.values(others)
        .flat()
        .every(({ direction }) => direction === 'both'),
    ).toBe(true)
    expect(
      [...appointment, ...Object.values(others).flat()].every(({ conflict }) => conflict === 'ask'),
    ).toBe(true)
  })
})

describe('a stored mapping', () => {
  it('is completed by the usual rules', () => {
    expect(completeMapping(nothing, [custom('a')])).toEqual(defaultMapping([custom('a')]))
  })

  it('keeps its own rules, in the usual order', () => {
    const email: FieldRule = { field: 'email', direction: 'off', conflict: 'newest' }
    const start: FieldRule = { field: 'start', direction: 'both', conflict: 'nozbe' }
    const complete = completeMapping({ ...nothing, contact: [email], appointment: [start] }, [])
    expect(complete.contact).toContainEqual(email)
    expect(complete.appointment).toContainEqual(start)
    expect(names(complete.contact)).toEqual(names(defaultMapping([]).contact))
    expect(complete.contact.find(({ field }) => field === 'phone')?.direction).toBe('both')
  })

  it('has no rule for a custom field that is gone, and one for a new one', () => {
    const gone: FieldRule = { field: 'custom.gone', direction: 'off', conflict: 'ask' }
    const { contact } = completeMapping({ ...nothing, contact: [gone] }, [custom('new')])
    expect(names(contact)).not.toContain('custom.gone')
    expect(names(contact)).toContain('custom.new')
  })

  it('is complete once completed', () => {
    const once = completeMapping(nothing, [custom('a')])
    expect(completeMapping(once, [custom('a')])).toEqual(once)
  })
})
