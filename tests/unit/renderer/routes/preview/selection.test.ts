import { describe, expect, it } from 'vitest'
import { filtered, noFilter, rowsOf, summaryOf } from '../../../../../renderer/routes/preview/rows'
import { callsOf, choose, tickedOf, tickOf } from '../../../../../renderer/routes/preview/selection'
import { nextRow } from '../../../../../renderer/routes/preview/treeKeys'
import { record, records } from './sample'

const none: ReadonlySet<string> = new Set()
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('what is ticked', () => {
  it('is left out together with what needs it', () => {
    const { unticked, also } = choose(records, none, ['jan'], false)
    expect([...unticked].sort()).toEqual(['jan', 'task'])
    expect(ids(also)).toEqual(['task'])
  })

  it('is ticked together with what it needs, through all steps', () => {
    const chain = [
      record({ id: 'link' }),
      record({ id: 'child', needs: ['link'] }),
      record({ id: 'write', needs: ['child'] }),
    ]
    const { unticked, also } = choose(chain, new Set(['link', 'child', 'write']), ['write'], true)
    expect([...unticked]).toEqual([])
    expect(ids(also)).toEqual(['link', 'child'])
  })

  it('says nothing of what was as it should be', () => {
    expect(choose(records, none, ['task'], true).also).toEqual([])
    const alone = choose(records, none, ['task'], false)
    expect([...alone.unticked]).toEqual(['task'])
    expect(alone.also).toEqual([])
  })

  it('is all, some or none', () => {
    expect(tickOf(['anna', 'jan'], none)).toBe(true)
    expect(tickOf(['anna', 'jan'], new Set(['jan']))).toBe('mixed')
    expect(tickOf(['anna', 'jan'], new Set(['jan', 'anna']))).toBe(false)
  })

  it('costs what its records cost', () => {
    expect(callsOf(tickedOf(records, new Set(['jan', 'task'])))).toEqual({ highlevel: 2, nozbe: 3 })
  })
})

describe('the records', () => {
  it('stand under their contacts, and are counted by kind and direction', () => {
    expect(rowsOf(records).map((row) => (row.type === 'contact' ? row.name : row.record.id))).toEqual([
      'Anna',
      'anna',
      'anna back',
      'Jan',
      'jan',
      'task',
    ])
    const linked = [...records, record({ id: 'link', op: 'link', service: null })]
    expect(summaryOf(linked)).toEqual({
      to: {
        highlevel: [{ kind: 'contact', count: 1 }],
        nozbe: [
          { kind: 'contact', count: 2 },
          { kind: 'task', count: 1 },
        ],
      },
      links: 1,
    })
  })

  it('are found by kind, direction, operation and words in names, titles and values', () => {
    const found = (over: Partial<typeof noFilter>) => ids(filtered(records, { ...noFilter, ...over }))
    expect(found({ kind: 'task' })).toEqual(['task'])
    expect(found({ to: 'highlevel' })).toEqual(['anna back'])
    expect(found({ operation: 'create' })).toEqual(['jan', 'task'])
    expect(found({ search: 'galw anna' })).toEqual(['anna'])
    expect(found({ search: 'CALL' })).toEqual(['task'])
    expect(found({ search: 'nobody' })).toEqual([])
    const parted = [record({ id: 'unlink', op: 'unlink' }), record({ id: 'archive', op: 'archive' })]
    expect(ids(filtered(parted, { ...noFilter, operation: 'link' }))).toEqual(['unlink'])
    expect(ids(filtered(parted, { ...noFilter, operation: 'delete' }))).toEqual(['archive'])
  })

  it('are reached by keys', () => {
    const rows = rowsOf(records)
    expect(nextRow('ArrowDown', rows, 0, 3)).toBe(1)
    expect(nextRow('ArrowUp', rows, 0, 3)).toBe(0)
    expect(nextRow('PageDown', rows, 1, 3)).toBe(4)
    expect(nextRow('End', rows, 1, 3)).toBe(5)
    expect(nextRow('ArrowLeft', rows, 5, 3)).toBe(3)
    expect(nextRow('ArrowRight', rows, 3, 3)).toBe(4)
    expect(nextRow('ArrowRight', rows, 4, 3)).toBeNull()
    expect(nextRow('ArrowDown', [], 0, 3)).toBeNull()
    expect(nextRow('x', rows, 1, 3)).toBeNull()
  })
})
