import { describe, expect, it } from 'vitest'
import { readPages } from '../../../main/connectors/paging'

const what = { service: 'nozbe', host: 'nozbe.example', operation: 'tasks.list' } as const

async function readAll(pages: unknown[][]): Promise<unknown[]> {
  const read = readPages(what, 0, async (at) => ({ rows: pages[at] ?? [], next: at + 1 }))
  const rows: unknown[] = []
  for await (const page of read) rows.push(...page)
  return rows
}

const row = (id: string) => ({ id })

describe('a list is read', () => {
  it('until a page is empty, however short the pages are', async () => {
    expect(await readAll([[row('a'), row('b')], [row('c')], [row('d')], []])).toHaveLength(4)
  })

  it('without what was met before', async () => {
    const pages = [[row('a'), row('b')], [row('b'), row('c')], [row('c')], [row('d')]]
    expect(await readAll(pages)).toEqual(['a', 'b', 'c', 'd'].map(row))
  })

  it.each([
    [true, [[row('a')], [row('b')]]],
    [
      false,
      [
        [row('a'), row('b')],
        [row('b'), row('c')],
      ],
    ],
    [false, [[row('a')], [row('a')], [row('b')]]],
  ])('and it is told whether no row came twice: %s', async (isStable, pages) => {
    const read = readPages(what, 0, async (at) => ({ rows: pages[at] ?? [], next: at + 1 }))
    let page = await read.next()
    while (!page.done) page = await read.next()
    expect(page.value).toBe(isStable)
  })

  it('with rows that have no id, since they are for the check of rows', async () => {
    expect(await readAll([[{ odd: true }, null], [{ odd: true }]])).toHaveLength(3)
  })

  it('not for ever: a list that keeps repeating itself is refused', async () => {
    const same = [row('a')]
    await expect(readAll([same, same, same, same])).rejects.toMatchObject({ code: 'protocol.unexpected' })
  })
})
