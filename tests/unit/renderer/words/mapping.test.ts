import { describe, expect, it } from 'vitest'
import { lackTexts } from '../../../../renderer/words/lacks'
import { editText, effectText, fieldName, placeText } from '../../../../renderer/words/mapping'
import { changedRules, defaultMapping, type FieldRule, type Mapping } from '../../../../shared/mapping'
import type { MappingEffect } from '../../../../shared/mappingShown'
import { words } from '../support'

const custom = [{ id: 'b', name: 'Budget', type: 'number', options: null }] as const
const usual = defaultMapping(custom)
const edited = (...rules: FieldRule[]): Mapping => ({
  ...usual,
  contact: usual.contact.map((rule) => rules.find(({ field }) => field === rule.field) ?? rule),
})
const textOf = (...rules: FieldRule[]) => editText(changedRules(usual, edited(...rules)), custom, words)

describe('what was edited', () => {
  it('is said of one rule, and counted of several', () => {
    const website = { field: 'website', direction: 'to-highlevel', conflict: 'ask' } as const
    expect(textOf(website)).toBe('Website, from Nozbe to HighLevel')
    const budget = { field: 'custom.b', direction: 'both', conflict: 'newest' } as const
    expect(textOf(budget)).toBe('Budget, the newest wins when both changed')
    expect(textOf(website, budget)).toBe('2 rules changed')
  })
})

describe('what saving does', () => {
  const none = { highlevel: 0, nozbe: 0 }
  const effect: MappingEffect = {
    records: { contact: none, task: none, note: none, appointment: none },
    calls: 0,
    conflicts: 0,
    held: 0,
  }
  it.each<[Partial<MappingEffect>, string]>([
    [{}, 'Writes nothing on either side. Nothing is deleted.'],
    [
      {
        records: { ...effect.records, contact: { highlevel: 1, nozbe: 0 }, task: { highlevel: 2, nozbe: 3 } },
        calls: 1,
      },
      'Writes 3 tasks in Nozbe, and 1 contact in HighLevel, and 2 tasks in HighLevel. About 1 call.',
    ],
    [
      { conflicts: 1, held: 12 },
      'Writes nothing on either side. Nothing is deleted. 1 field differs and waits for you. 12 records would be emptied and wait for approval.',
    ],
  ])('is said in a sentence: %j', (over, sentence) => {
    expect(effectText({ ...effect, ...over }, words)).toBe(sentence)
  })
})

describe('fields', () => {
  it('are called as people call them, and have a place in either layout', () => {
    expect(fieldName('contact', 'custom.gone', custom, words)).toBe('gone')
    expect(fieldName('note', 'body', custom, words)).toBe('Text')
    const name = { field: 'name', direction: 'both' } as const
    expect(placeText('contact', name, 'section', words)).toBe('Section and card')
    expect(placeText('contact', name, 'project', words)).toBe('Project and card')
    expect(placeText('contact', { ...name, direction: 'off' }, 'section', words)).toBe('Not synced')
    for (const kind of ['task', 'note', 'appointment'] as const) {
      for (const rule of usual[kind]) expect(placeText(kind, rule, 'section', words)).not.toContain('.')
    }
  })
})

describe('what the sign-in lacks', () => {
  it('is said where it matters', () => {
    expect(lackTexts('task', ['contacts.write'], words)).toEqual([
      'These go to Nozbe only: the sign-in lacks “Write contacts”.',
    ])
    expect(lackTexts('appointment', ['contacts.write', 'users.readonly'], words)).toEqual([])
    expect(lackTexts('people', ['users.readonly'], words)[0]).toContain('who the users are')
    expect(lackTexts('note', ['contacts.readonly'], words)[0]).toContain('nothing of these')
  })
})
