import { describe, expect, it } from 'vitest'
import { changeText, happeningOf } from '../../../../renderer/words/change'
import type { HistoryEntry } from '../../../../shared/report'
import { entry, now, words } from '../support'

const sentence = (over: Partial<HistoryEntry>) => changeText(entry(over), 'sentence', words, now)
const label = (over: Partial<HistoryEntry>) => changeText(entry(over), 'label', words, now)
const task = { kind: 'task', title: 'Send the inventory photos' } as const

describe('a change in words', () => {
  it('says what a field became', () => {
    expect(sentence({})).toBe('Phone changed to +48 58 320 14 77')
    expect(label({})).toBe('Phone: +48 58 320 14 77')
  })

  it('calls a field of the location’s own as HighLevel does, for as long as it is there', () => {
    const own = { ...words, ownFields: { 'custom.f1': { name: 'Lease ends', type: 'date' } } } as const
    const lease = entry({ field: 'custom.f1', before: '2026-01-31', after: '2026-09-30' })
    expect(changeText(lease, 'sentence', own, now)).toBe('Lease ends changed to 30 September 2026')
    expect(changeText(lease, 'label', words, now)).toBe('Custom field: 2026-09-30')
  })

  it('tells filling and clearing from changing', () => {
    expect(sentence({ field: 'email', before: null, after: 'anna@example.com' })).toBe(
      'E-mail added: anna@example.com',
    )
    expect(sentence({ field: 'email', before: '', after: 'anna@example.com' })).toBe(
      'E-mail added: anna@example.com',
    )
    expect(sentence({ field: 'email', before: 'anna@example.com', after: null })).toBe('E-mail removed')
    expect(label({ field: 'email', before: 'anna@example.com', after: '' })).toBe('E-mail removed')
  })

  it('says that a task was completed or taken up again', () => {
    const completed = { ...task, field: 'completed' }
    expect(sentence({ ...completed, before: false, after: true })).toBe(
      'Completed “Send the inventory photos”',
    )
    expect(label({ ...completed, before: true, after: false })).toBe('Reopened: Send the inventory photos')
  })

  it('names new and linked records', () => {
    const created = { op: 'create', field: null, before: null, after: null } as const
    expect(sentence(created)).toBe('New contact')
    expect(label({ ...created, ...task })).toBe('New task: Send the inventory photos')
    expect(label({ ...created, ...task, title: null })).toBe('New task: no title')
    expect(label({ ...created, op: 'link' })).toBe('Linked')
  })

  it('shows a list with commas, and an empty one as nothing', () => {
    expect(sentence({ field: 'tags', before: ['a'], after: ['a', 'b'] })).toBe('Tags changed to a, b')
    expect(sentence({ field: 'tags', before: ['a'], after: [] })).toBe('Tags removed')
  })

  it('tells deletes, moves, archived and unlinked records', () => {
    const whole = { field: null, before: null, after: null } as const
    expect(sentence({ ...whole, op: 'delete' })).toBe('Contact deleted')
    expect(label({ ...whole, ...task, op: 'delete' })).toBe('Task deleted: Send the inventory photos')
    expect(label({ op: 'delete', before: '1', after: null })).toBe('Phone removed')
    expect(label({ ...task, op: 'move', field: 'contact' })).toBe('Moved: Send the inventory photos')
    expect(sentence({ ...whole, op: 'archive' })).toBe('Contact archived')
    expect(sentence({ ...whole, op: 'unlink' })).toBe('No longer linked')
  })

  it('writes a due date as a day of the calendar, wherever the computer is', () => {
    const due = { ...task, field: 'dueDate', before: null }
    expect(label({ ...due, after: '2026-05-18' })).toBe('Due date: Mon 18 May')
    expect(label({ ...due, after: '2027-01-04' })).toBe('Due date: Mon, 4 Jan 2027')
    const hour = new Date(2026, 4, 14, 16, 30).toISOString()
    expect(label({ ...due, after: hour })).toBe('Due date: Thu 14 May, 16:30')
    expect(label({ ...due, after: 'soon' })).toBe('Due date: soon')
  })

  it('keeps to one line', () => {
    expect(label({ ...task, field: 'body', before: null, after: ' two\n\n lines ' })).toBe(
      'Description: two lines',
    )
  })

  it('isolates what is written from right to left, and only that', () => {
    expect(label({ field: 'name', after: 'عبد الرحمن' })).toBe('Name: \u2068عبد الرحمن\u2069')
    expect(label({ field: 'name', after: 'Nguyễn Thị Linh Chi' })).toBe('Name: Nguyễn Thị Linh Chi')
  })

  it('calls a field it does not know by its own name', () => {
    expect(label({ field: 'Shoe size', after: '43' })).toBe('Shoe size: 43')
  })

  it('does not take a contact field named completed for a task that is done', () => {
    expect(happeningOf(entry({ field: 'completed', before: null, after: 'x' }))).toEqual({
      what: 'filled',
      field: 'completed',
    })
  })
})
