import { describe, expect, it } from 'vitest'
import { canHoldValue } from '../../../../main/connectors/highlevel/values/canHold'
import { costOf } from '../../../../main/connectors/highlevel/values/cost'
import { demandedBy } from '../../../../main/connectors/highlevel/values/demanded'
import { fitValue } from '../../../../main/connectors/highlevel/values/fit'
import type { Definitions } from '../../../../main/sync/ports'
import type { FieldValue, Kind } from '../../../../shared/domain'

const definitions: Definitions = {
  customFields: [
    { id: 'size', name: 'Size', type: 'text', options: ['Small', 'Large'] },
    { id: 'free', name: 'Free', type: 'text', options: null },
    { id: 'budget', name: 'Budget', type: 'number', options: null },
    { id: 'until', name: 'Until', type: 'date', options: null },
    { id: 'colours', name: 'Colours', type: 'set', options: ['Red', 'Blue'] },
    { id: 'none', name: 'None', type: 'text', options: [] },
  ],
  people: [
    { name: 'Zofia Lis', highlevelId: 'u1', nozbeId: null },
    { name: 'Only Nozbe', highlevelId: null, nozbeId: 'm1' },
  ],
}
const canHold = (kind: Kind, field: string, value: FieldValue) =>
  canHoldValue(kind, field, value, definitions)
const held = (kind: Kind, field: string, value: FieldValue) =>
  fitValue(kind, field, value, definitions.customFields)

describe('what HighLevel can hold', () => {
  it.each<[string, FieldValue, boolean]>([
    ['custom.size', 'large', true],
    ['custom.size', 'Huge', false],
    ['custom.size', null, true],
    ['custom.none', 'Large', false],
    ['custom.free', 'anything', true],
    ['custom.budget', '12.50', true],
    ['custom.budget', '-5', true],
    ['custom.budget', '1,5', false],
    ['custom.budget', '0x1F', false],
    ['custom.budget', 'a lot', false],
    ['custom.until', '2026-05-03', true],
    ['custom.until', 'soon', false],
    ['custom.colours', ['red', 'BLUE'], true],
    ['custom.colours', ['Red', 'Pink'], false],
    ['custom.colours', [], true],
    ['custom.gone', 'x', false],
    ['custom.gone', null, false],
    ['birthday', '1990-05-03', true],
    ['birthday', 'in spring', false],
    ['owner', 'zofia lis', false],
    ['owner', 'Zofia  Lis', true],
    ['owner', 'Only Nozbe', false],
    ['owner', null, true],
    ['tags', ['anything'], true],
    ['name', 'n'.repeat(10_000), true],
  ])('of a contact: %s %j is %s', (field, value, holds) => {
    expect(canHold('contact', field, value)).toBe(holds)
  })

  it('of a task is anybody whom it knows', () => {
    expect(canHold('task', 'assignee', 'Zofia Lis')).toBe(true)
    expect(canHold('task', 'assignee', 'Only Nozbe')).toBe(false)
    expect(canHold('task', 'assignee', null)).toBe(true)
    expect(canHold('task', 'dueDate', null)).toBe(true)
  })
})

describe('the form in which HighLevel holds a value', () => {
  it.each<[Kind, string, FieldValue, FieldValue]>([
    ['contact', 'country', 'Ireland', 'IE'],
    ['contact', 'country', 'Atlantis', 'Atlantis'],
    ['contact', 'tags', ['VIP', ' vip', 'Press', ' '], ['vip', 'press']],
    ['contact', 'tags', [], null],
    ['contact', 'custom.size', 'large', 'Large'],
    ['contact', 'custom.colours', ['BLUE', 'blue'], ['Blue']],
    ['contact', 'custom.budget', '12.50', '12.5'],
    ['contact', 'custom.budget', 'a lot', 'a lot'],
    ['contact', 'custom.until', '2026/5/3', '2026-05-03'],
    ['contact', 'custom.gone', 'x', 'x'],
    ['contact', 'name', 'Ed', 'Ed'],
    ['task', 'completed', true, true],
    ['task', 'title', 'a * b', 'a * b'],
    ['task', 'body', 'An\u0000na', 'Anna'],
    ['note', 'body', 'plain & simple', 'plain & simple'],
    ['note', 'body', null, null],
  ])('of a %s: %s %j is %j', (kind, field, value, form) => {
    expect(held(kind, field, value)).toEqual(form)
  })
})

describe('what HighLevel demands', () => {
  const due = {
    rule: { daysAfter: 3, hour: 9 },
    zone: 'Europe/Dublin',
    now: Date.parse('2026-05-04T08:00:00Z'),
  }
  const there = { title: 'Call', dueDate: '2026-06-01', completed: false }

  it('is a title and a due date of a new task', () => {
    expect(demandedBy('task', {}, null, due)).toEqual({ title: 'Untitled', dueDate: '2026-05-07T08:00:00Z' })
    expect(demandedBy('task', there, null, due)).toEqual({})
  })

  it('is what would be missing after an update', () => {
    expect(demandedBy('task', { title: null }, there, due)).toEqual({ title: 'Untitled' })
    expect(demandedBy('task', { body: 'x' }, { ...there, dueDate: null }, due)).toEqual({
      dueDate: '2026-05-07T08:00:00Z',
    })
    expect(demandedBy('task', { title: 'Call' }, { ...there, title: null }, due)).toEqual({})
    expect(demandedBy('task', { completed: true }, { ...there, dueDate: null }, due)).toEqual({})
  })

  it('is nothing of what is no task', () => {
    for (const kind of ['contact', 'note', 'appointment'] as const) {
      expect(demandedBy(kind, {}, null, due)).toEqual({})
    }
  })
})

describe('what a write costs', () => {
  it('counts the reading before it', () => {
    expect(costOf('contact', 'update', ['city'])).toBe(2)
    expect(costOf('contact', 'update', ['city', 'name', 'tags'])).toBe(4)
    expect(costOf('contact', 'update', ['tags'])).toBe(2)
    expect(costOf('contact', 'create', ['name', 'phone'])).toBe(2)
    expect(costOf('contact', 'create', ['name'])).toBe(1)
    expect(costOf('task', 'update', ['body'])).toBe(2)
    expect(costOf('task', 'move', [])).toBe(4)
    expect(costOf('note', 'delete', [])).toBe(2)
    expect(costOf('appointment', 'update', ['start'])).toBe(3)
  })

  it('is nothing for what HighLevel cannot do', () => {
    expect(costOf('appointment', 'create', ['title'])).toBe(0)
    expect(costOf('appointment', 'move', [])).toBe(0)
    expect(costOf('contact', 'archive', [])).toBe(0)
  })
})
