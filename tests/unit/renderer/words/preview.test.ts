import { describe, expect, it } from 'vitest'
import { budgetText, leftOutTexts, whatText } from '../../../../renderer/words/preview'
import { record } from '../routes/preview/sample'
import { appState, words } from '../support'

const what = (over: Parameters<typeof record>[0]) => whatText(record(over), words)

describe('the preview in words', () => {
  it('says what would be done, and why', () => {
    expect(what({ id: '1', op: 'link', service: null, reason: 'email' })).toBe(
      'Links the contact on both sides (same e-mail)',
    )
    expect(
      what({
        id: '1',
        op: 'delete',
        reason: 'gone',
        also: [
          { kind: 'task', count: 2 },
          { kind: 'note', count: 1 },
        ],
      }),
    ).toBe('Deletes the contact (deleted on the other side, with 2 tasks, 1 note)')
    expect(what({ id: '1', kind: 'task', op: 'create', title: 'Call' })).toBe('New task: Call')
    expect(what({ id: '1', fields: [] })).toBe('Completes what is missing in Nozbe')
  })

  it('sets the calls beside what is left of the day', () => {
    const { calls } = appState()
    expect(budgetText({ highlevel: 1, nozbe: 40 }, calls, words)).toEqual({
      text: 'About 1 call to HighLevel, of 18,160 left today. About 40 calls to Nozbe, of 4,040 left today.',
      isTooMuch: false,
    })
    expect(budgetText({ highlevel: 0, nozbe: 5000 }, calls, words).isTooMuch).toBe(true)
    expect(budgetText({ highlevel: 0, nozbe: 0 }, calls, words).text).toBe('')
  })

  it('names what was left out, each reason by itself', () => {
    const left = ['Anna', 'Jan', 'Zoe', 'Bea'].map((name) => ({
      record: record({ id: name, contact: { id: name, name } }),
      reason: 'changed' as const,
    }))
    expect(leftOutTexts(left, words)).toEqual([
      '4 were left out, since they changed meanwhile: Anna, Jan, Zoe and 1 more.',
    ])
    expect(leftOutTexts([{ record: record({ id: '1', title: 'Call' }), reason: 'stopped' }], words)).toEqual([
      '1 waits, since the sync was stopped: Call.',
    ])
  })
})
