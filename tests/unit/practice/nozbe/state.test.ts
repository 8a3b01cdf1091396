import { describe, expect, it } from 'vitest'
import { restoreState } from '../../../../main/practice/nozbe/state'
import { createTable } from '../../../../main/practice/nozbe/table'
import { world } from './world'

it('the state survives JSON', async () => {
  const { state, space, projectId } = world({ maxPage: 7 })
  const taskId = space.task({ name: 'x', projectId })
  space.comment(taskId, 'Hi', true)
  const restored = restoreState(JSON.parse(JSON.stringify(state)))
  expect(JSON.parse(JSON.stringify(restored))).toEqual(JSON.parse(JSON.stringify(state)))
  expect(restored.settings.maxPage).toBe(7)
  expect(restored.comments.where('task_id', taskId)).toHaveLength(1)
})

describe('a table', () => {
  const row = (id: string, owner: string | null, n = 0) => ({ id, owner, n })

  it('finds rows by id and by field, indexed or not', () => {
    const table = createTable(['owner'], [row('1', 'a'), row('2', 'b'), row('3', 'a', 5)])
    expect(table.get('2')).toEqual(row('2', 'b'))
    expect(table.where('owner', 'a').map(({ id }) => id)).toEqual(['1', '3'])
    expect(table.where('n', 5).map(({ id }) => id)).toEqual(['3'])
    expect([table.isIndexed('owner'), table.isIndexed('n')]).toEqual([true, false])
  })

  it('follows rows that change their field, or go', () => {
    const table = createTable(['owner'], [row('1', 'a'), row('2', 'a')])
    table.put(row('1', 'b'))
    expect([table.where('owner', 'a'), table.where('owner', 'b')]).toEqual([[row('2', 'a')], [row('1', 'b')]])
    table.put(row('1', null))
    expect(table.where('owner', null)).toEqual([row('1', null)])
    expect([table.delete('1'), table.delete('1')]).toEqual([true, false])
    expect(table.where('owner', null)).toEqual([])
    expect(table.size).toBe(1)
  })

  it('tells of every change, after it', () => {
    const table = createTable<{ id: string }>()
    const sizes: number[] = []
    table.watch(() => sizes.push(table.size))
    table.put({ id: '1' })
    table.delete('1')
    table.delete('1')
    expect(sizes).toEqual([1, 0])
  })
})
