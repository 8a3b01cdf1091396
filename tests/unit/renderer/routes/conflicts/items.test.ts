import { describe, expect, it } from 'vitest'
import { isOpen, itemsOf, nextOpen, rowsOf } from '../../../../../renderer/routes/conflicts/items'
import { ambiguous, approval, conflict, waiting } from './sample'

const jan = { id: 'link 2', name: 'Jan', detail: '' }

describe('the list of what waits', () => {
  it('has approvals first, conflicts under their contact, what is unlinked last', () => {
    const shown = waiting({
      approvals: [approval()],
      conflicts: [conflict(1), conflict(2, { contact: jan }), conflict(3)],
      ambiguous: [ambiguous()],
    })
    expect(rowsOf(shown, []).map(({ key }) => key)).toEqual([
      'head approvals',
      'approval 1',
      'head link 1',
      '1 phone',
      '3 phone',
      'head link 2',
      '2 phone',
      'head unlinked',
      'highlevel contact h1',
    ])
    expect(rowsOf(waiting(), [])).toEqual([])
  })

  it('goes on to what is still open, from the top again after the last', () => {
    const shown = waiting({ conflicts: [conflict(1), conflict(2, { chosen: true }), conflict(3)] })
    const items = itemsOf(rowsOf(shown, []))
    expect(items.map(isOpen)).toEqual([true, false, true])
    expect([nextOpen(items, '1 phone'), nextOpen(items, '3 phone')]).toEqual(['3 phone', '1 phone'])
    const one = itemsOf(rowsOf(waiting({ conflicts: [conflict(1)] }), []))
    expect(nextOpen(one, '1 phone')).toBe('1 phone')
  })
})
