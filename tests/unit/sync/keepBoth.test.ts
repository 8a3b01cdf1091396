import { describe, expect, it } from 'vitest'
import { bothTexts } from '../../../main/sync/keepBoth'

describe('both texts', () => {
  it.each([
    ['markdown', 'Call.', 'Write.', 'Call.\n\nWrite.'],
    ['text', 'Quayside', 'Harbour', 'Quayside / Harbour'],
    ['text', 'Quayside Partners', 'Quayside', 'Quayside Partners'],
    ['markdown', null, 'Write.', 'Write.'],
  ] as const)('of the type %s: %j and %j are %j', (type, highlevel, nozbe, value) => {
    expect(bothTexts(type, highlevel, nozbe)).toEqual({ value })
  })

  it.each(['phone', 'due', 'flag', 'set'] as const)('are none of the type %s', (type) => {
    expect(bothTexts(type, 'a', 'b')).toBeNull()
  })

  it('are none where a side has no text', () => {
    expect(bothTexts('text', ['a'], 'b')).toBeNull()
  })
})
