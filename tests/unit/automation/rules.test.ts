import { describe, expect, it } from 'vitest'
import { holdsAll } from '../../../main/automation/conditions'
import { dueAfter } from '../../../main/automation/due'
import { newRecord } from '../../../main/sync/record'
import type { StoredRecord } from '../../../main/sync/syncStore'
import { fillIn, wrongPlaceholder } from '../../../shared/placeholders'
import type { OwnSettings } from '../../../shared/recipeSettings'
import type { TriggerEvent } from '../../../shared/triggers'

describe('placeholders', () => {
  it.each([
    ['Welcome {{first name}}', null],
    ['{{ First  Name }}!', null],
    ['{{colour}}', '{{colour}}'],
    ['{{first name', '{{first name'],
    ['first name}}', '}}'],
    ['{{}}', '{{}}'],
    ['a { b } c', null],
  ])('%s', (text, wrong) => expect(wrongPlaceholder(text, ['first name'])).toBe(wrong))

  it('leave no second blank where there is nothing', () => {
    expect(fillIn('Hello {{first name}} of {{company}}', { company: 'Acme' })).toBe('Hello of Acme')
    expect(fillIn('{{a}}', { a: '{{b}}', b: 'no' })).toBe('{{b}}')
  })
})

describe('a due date', () => {
  const friday = Date.parse('2026-05-15T14:00:00Z')
  it.each([
    [{ days: 2, working: true, hour: 10 }, 'UTC', '2026-05-19T10:00:00Z'],
    [{ days: 1, working: false, hour: 10 }, 'UTC', '2026-05-16T10:00:00Z'],
    [{ days: 0, working: false, hour: 18 }, 'UTC', '2026-05-15T18:00:00Z'],
    [{ days: 1, working: true, hour: 9 }, 'Pacific/Auckland', '2026-05-17T21:00:00Z'],
  ])('%j in %s', (offset, zone, due) => expect(dueAfter(friday, offset, zone)).toBe(due))

  it('of no working day after a Saturday is the Monday', () =>
    expect(dueAfter(Date.parse('2026-05-16T10:00:00Z'), { days: 0, working: true, hour: 8 }, 'UTC')).toBe(
      '2026-05-18T08:00:00Z',
    ))
})

describe('conditions', () => {
  const contact = newRecord('contact', 'c', {
    parentId: null,
    fields: { city: 'Cork', tags: ['Lead', 'vip'], company: null },
  }) as StoredRecord
  const event = { field: 'email' } as TriggerEvent
  const holds = (...conditions: OwnSettings['conditions']) => holdsAll(conditions, contact, event)
  it.each([
    ['city', 'is', 'cork', true],
    ['city', 'is not', 'cork', false],
    ['city', 'contains', 'or', true],
    ['tags', 'is', 'lead', true],
    ['tags', 'is not', 'lead', false],
    ['company', 'is empty', '', true],
    ['company', 'is not empty', '', false],
    ['changed field', 'is', 'email', true],
  ] as const)('%s %s %s', (field, operator, value, expected) =>
    expect(holds({ field, operator, value })).toBe(expected),
  )

  it('have to hold all', () =>
    expect(
      holds({ field: 'city', operator: 'is', value: 'Cork' }, { field: 'tags', operator: 'is', value: 'x' }),
    ).toBe(false))
})
