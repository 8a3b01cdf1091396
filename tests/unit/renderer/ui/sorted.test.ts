import { describe, expect, it } from 'vitest'
import { sorted } from '../../../../renderer/ui/sorted'

const same = <T>(value: T) => value

describe('sorted', () => {
  it('puts numbers in their order, and texts as people do', () => {
    expect(sorted([10, 9, 2], same, 'ascending')).toEqual([2, 9, 10])
    expect(sorted(['run 10', 'Run 9', 'ärger', 'zoo'], same, 'ascending')).toEqual([
      'ärger',
      'Run 9',
      'run 10',
      'zoo',
    ])
  })

  it('leaves rows without a value at the end, whichever way', () => {
    expect(sorted([null, 'a', 'b'], same, 'ascending')).toEqual(['a', 'b', null])
    expect(sorted([null, 'a', 'b'], same, 'descending')).toEqual(['b', 'a', null])
  })

  it('leaves equal rows as they were', () => {
    const rows = [
      { id: 1, name: 'a' },
      { id: 2, name: 'a' },
    ]
    expect(sorted(rows, ({ name }) => name, 'ascending')).toEqual(rows)
    expect(sorted(rows, ({ name }) => name, 'descending')).toEqual(rows)
  })
})
