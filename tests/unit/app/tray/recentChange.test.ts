import { describe, expect, it } from 'vitest'
import { recentChange } from '../../../../main/app/tray/recentChange'
import { change } from '../appState'
import { english } from '../speech'

/** As a reader sees it, without the marks that isolate the name. */
const shown = (changes: Parameters<typeof change>[0]) =>
  recentChange(
    change(changes),
    { 'custom.f1': { name: 'Budget (PLN)', type: 'number' } },
    english.words,
  ).replace(/[\u2068\u2069]/g, '')

describe('recentChange', () => {
  it('names the service written to, what changed, and whose it is', () => {
    expect(shown({})).toBe('→ Nozbe · Phone, Siobhán O’Connell')
    expect(shown({ service: 'highlevel', op: 'create', field: null })).toBe(
      '→ HighLevel · New contact, Siobhán O’Connell',
    )
    expect(shown({ kind: 'task', field: 'completed', after: true })).toContain('Task completed,')
    expect(shown({ kind: 'task', field: 'completed', after: false })).toContain('Task reopened,')
    expect(shown({ kind: 'task', field: 'dueDate' })).toContain('Due date of a task,')
    expect(shown({ op: 'link', field: null })).toContain('Linked contact,')
    expect(shown({ field: 'custom.f1' })).toContain('Budget (PLN),')
    expect(shown({ field: 'custom.gone' })).toContain('Changed contact,')
  })

  it('has an arrow only for what Tandem wrote', () => {
    expect(shown({ service: 'highlevel', by: 'highlevel' })).toBe('HighLevel · Phone, Siobhán O’Connell')
  })

  it('isolates the name, so that one from right to left turns nothing around', () => {
    const text = recentChange(change({ contact: 'عبد الرحمن الخطيب' }), {}, english.words)
    expect(text).toBe('→ Nozbe · Phone, \u2068عبد الرحمن الخطيب\u2069')
  })

  it('cuts a long name between letters, and the change never', () => {
    expect(shown({ contact: 'Katarzyna Wiśniewska-Zielińska-Dąbrowska' })).toBe(
      '→ Nozbe · Phone, Katarzyna Wiśniewska-Zieliń…',
    )
    const family = '👨‍👩‍👧'
    expect(shown({ contact: family.repeat(40) })).toBe(`→ Nozbe · Phone, ${family.repeat(27)}…`)
  })

  it('keeps to one line', () => {
    expect(shown({ contact: ' Ada\n\tByron ' })).toBe('→ Nozbe · Phone, Ada Byron')
  })
})
