import { expect, it } from 'vitest'
import { createTable } from '../../../../main/practice/highlevel/table'

const row = (id: string, contactId: string, text = '') => ({ id, contactId, text })

it('finds rows by id and by contact, and a changed row keeps its place', () => {
  const table = createTable([row('a', 'ann'), row('b', 'bob'), row('c', 'ann')])
  table.put(row('a', 'ann', 'changed'))
  expect(table.of('ann')).toEqual([row('a', 'ann', 'changed'), row('c', 'ann')])
  expect(Array.from(table.all(), ({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(table.of('nobody')).toEqual([])
})

it('follows a row to another contact', () => {
  const table = createTable([row('a', 'ann')])
  table.put(row('a', 'bob'))
  expect([table.of('ann'), table.of('bob')]).toEqual([[], [row('a', 'bob')]])
})

it('tells of every change, and of deletes that deleted something', () => {
  const table = createTable([row('a', 'ann')])
  const seen: unknown[] = []
  table.watch((id, now) => seen.push([id, now?.text]))
  table.put(row('a', 'ann', 'changed'))
  expect([table.delete('a'), table.delete('a')]).toEqual([true, false])
  expect(seen).toEqual([
    ['a', 'changed'],
    ['a', undefined],
  ])
  expect([table.size, table.of('ann')]).toEqual([0, []])
})

it('is the list of its rows in JSON', () => {
  const rows = [row('b', 'bob'), row('a', 'ann')]
  expect(JSON.parse(JSON.stringify(createTable(rows)))).toEqual(rows)
})
