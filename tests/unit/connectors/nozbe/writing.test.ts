import { describe, expect, it } from 'vitest'
import { cardBook } from '../../../../main/connectors/nozbe/card/book'
import { demandedBy, responsibleAfter } from '../../../../main/connectors/nozbe/values/demanded'
import { fitted, holds } from '../../../../main/connectors/nozbe/values/fit'
import { copyId, idsAfter, isCopyId, seededId } from '../../../../main/connectors/nozbe/values/ids'
import type { Definitions } from '../../../../main/sync/ports'
import type { FieldValue, Kind } from '../../../../shared/domain'

const definitions: Definitions = {
  customFields: [
    { id: 'likes', name: 'Likes', type: 'set', options: ['Tea', 'Coffee, black'] },
    { id: 'size', name: 'Size', type: 'text', options: ['Small', 'Large'] },
    { id: 'budget', name: 'Budget', type: 'number', options: null },
  ],
  people: [
    { name: 'Olga', highlevelId: 'h1', nozbeId: 'own' },
    { name: 'Pat', highlevelId: 'h2', nozbeId: 'pat' },
    { name: 'Zed', highlevelId: 'h3', nozbeId: null },
  ],
}

describe('an id of ours', () => {
  it('is the same for the same thing on every computer, and fits Nozbe', () => {
    expect(seededId('team', 'task', 'task', 'abc')).toBe(seededId('team', 'task', 'task', 'abc'))
    expect(seededId('team', 'task', 'task', 'abc')).not.toBe(seededId('team', 'note', 'note', 'abc'))
    const many = Array.from({ length: 500 }, (_, index) => seededId('team', 'task', 'task', String(index)))
    expect(new Set(many).size).toBe(500)
    expect(many.every((id) => /^[a-zA-Z0-9]{16}$/.test(id))).toBe(true)
  })

  it('of a copy tells that it is one, as no other id does', () => {
    const copies = Array.from({ length: 500 }, (_, index) => copyId('team', 'task', String(index)))
    expect(new Set(copies).size).toBe(500)
    expect(copies.every((id) => /^[a-zA-Z0-9]{16}$/.test(id) && isCopyId(id))).toBe(true)
    expect([...idsAfter(copies[0] ?? '')].every(isCopyId)).toBe(true)
    const others = Array.from({ length: 500 }, (_, index) => seededId('team', 'task', String(index)))
    expect(others.some(isCopyId)).toBe(false)
  })

  it('is followed by a few others, always the same', () => {
    const ids = [...idsAfter('first')]
    expect(ids[0]).toBe('first')
    expect(new Set(ids).size).toBe(ids.length)
    expect([...idsAfter('first')]).toEqual(ids)
  })
})

describe('the form in which Nozbe holds a value', () => {
  it.each<[Kind, string, FieldValue, FieldValue]>([
    ['contact', 'name', 'x'.repeat(300), `${'x'.repeat(254)}…`],
    ['contact', 'street', ' 1 Main St\n Cork ', '1 Main St Cork'],
    ['contact', 'tags', ['a\nb', 'y'.repeat(300)], ['a b', `${'y'.repeat(254)}…`]],
    ['contact', 'custom.likes', ['coffee, black', 'tea'], ['Coffee, black', 'Tea']],
    ['contact', 'custom.budget', '1200', '1200'],
    ['contact', 'custom.unknown', 'as it is', 'as it is'],
    ['task', 'title', 'x'.repeat(300), `${'x'.repeat(254)}…`],
    ['task', 'body', 'Ask @bob', 'Ask @bob'],
    ['note', 'body', ' \n', null],
    ['task', 'completed', true, true],
    ['appointment', 'status', 'noshow', 'cancelled'],
    ['appointment', 'status', 'invalid', 'cancelled'],
    ['appointment', 'status', 'showed', 'showed'],
  ])('%s %s: %j is %j', (kind, field, value, expected) => {
    expect(fitted(kind, field, value, cardBook(definitions))).toEqual(expected)
  })
})

describe('whether Nozbe can hold a value', () => {
  it.each<[Kind, string, FieldValue, boolean]>([
    ['contact', 'owner', 'Zed', true],
    ['contact', 'owner', 'Nobody known', false],
    ['contact', 'owner', null, true],
    ['contact', 'birthday', '1990-05-03', true],
    ['contact', 'birthday', 'in May', false],
    ['contact', 'tags', ['VIP'], true],
    ['contact', 'tags', 'VIP', false],
    ['contact', 'custom.size', 'small', true],
    ['contact', 'custom.size', 'Medium', false],
    ['contact', 'custom.likes', ['Tea'], true],
    ['contact', 'custom.likes', ['Tea', 'Beer'], false],
    ['contact', 'custom.budget', 'a lot', false],
    ['contact', 'custom.unknown', 'x', false],
    ['task', 'assignee', 'Zed', true],
    ['task', 'assignee', null, true],
    ['task', 'dueDate', '2026-06-01', true],
    ['task', 'dueDate', '1960-06-01', false],
    ['task', 'dueDate', 'soon', false],
    ['appointment', 'status', 'lost', false],
    ['appointment', 'start', null, false],
    ['note', 'body', 'Tea', true],
  ])('%s %s: %j: %j', (kind, field, value, expected) => {
    expect(holds(kind, field, value, definitions)).toBe(expected)
  })
})

describe('who is responsible', () => {
  const crew = { definitions: () => definitions, memberId: 'own' }
  const stranger = { definitions: () => definitions, memberId: 'author' }

  it('is demanded only where Nozbe needs somebody', () => {
    const demanded = (asked: Record<string, FieldValue>, current: Record<string, FieldValue> | null) =>
      demandedBy('task', { title: 'Call', ...asked }, current, crew)
    expect(demanded({ dueDate: '2026-06-01' }, null)).toEqual({ assignee: 'Olga' })
    expect(demanded({ dueDate: '2026-06-01', assignee: 'Pat' }, null)).toEqual({})
    expect(demanded({ assignee: 'Zed' }, null)).toEqual({ assignee: 'Olga' })
    expect(demanded({}, { dueDate: '2026-06-01', assignee: null })).toEqual({})
    expect(demanded({ assignee: null }, { dueDate: '2026-06-01', assignee: 'Pat' })).toEqual({
      assignee: 'Olga',
    })
    expect(demanded({ assignee: null, dueDate: null }, { dueDate: '2026-06-01', assignee: 'Pat' })).toEqual(
      {},
    )
    // Somebody is responsible who cannot be named.
    expect(demanded({ dueDate: '2026-06-01' }, { dueDate: null })).toEqual({})
    expect(demandedBy('task', { title: 'Call', dueDate: '2026-06-01' }, null, stranger)).toEqual({})
  })

  it('is sent as a member of the space', () => {
    expect(responsibleAfter({ assignee: 'Pat' }, null, crew)).toBe('pat')
    expect(responsibleAfter({ assignee: 'Zed' }, null, stranger)).toBe('author')
    expect(responsibleAfter({}, null, crew)).toBeNull()
    expect(responsibleAfter({ dueDate: '2026-06-01' }, null, stranger)).toBe('author')
    expect(responsibleAfter({ dueDate: '2026-06-01' }, { assignee: 'Pat' }, crew)).toBe('pat')
    expect(responsibleAfter({ dueDate: '2026-06-01' }, { dueDate: null }, crew)).toBeUndefined()
  })
})
