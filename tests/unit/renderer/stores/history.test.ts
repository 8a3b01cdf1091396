import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isComplete, noFilter, useHistory } from '../../../../renderer/stores/history'
import type { HistoryPage, HistoryQuery } from '../../../../shared/ipc/history'
import type { HistoryEntry } from '../../../../shared/report'
import { entry, fakeBridge } from '../support'

/** What the main process has, newest first. */
let stored: HistoryEntry[]
const add = (count: number) => {
  const newest = stored[0]?.id ?? 0
  stored = [...Array.from({ length: count }, (_, i) => entry({ id: newest + count - i })), ...stored]
}
const answer = ({ search, offset, limit }: HistoryQuery): HistoryPage => {
  const found = stored.filter(({ contact }) => contact.includes(search))
  const entries = found.slice(offset, offset + limit)
  return { total: found.length, all: stored.length, first: 1, entries }
}

const fake = (list = answer as (input: never) => unknown) => {
  const made = fakeBridge({ 'history:list': list as (input: unknown) => unknown })
  vi.stubGlobal('window', { tandem: made.bridge })
  return made
}
const store = () => useHistory.getState()
const ids = () => store().page?.entries.map(({ id }) => id)
const falling = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => from - i)

beforeEach(() => {
  stored = []
  useHistory.setState({ page: null, loading: false, failure: null, filter: noFilter })
})

describe('the history as it is loaded', () => {
  it('comes page by page until there is no more', async () => {
    add(450)
    const { asked } = fake()
    await store().open(noFilter)
    expect(ids()).toEqual(falling(450, 251))
    await store().more()
    await store().more()
    expect(ids()).toEqual(falling(450, 1))
    await store().more()
    expect(asked('history:list')).toHaveLength(3)
  })

  it('takes in what was written meanwhile, each entry once', async () => {
    add(300)
    fake()
    await store().open(noFilter)
    add(5)
    await store().more()
    await store().refresh()
    await store().more()
    expect(ids()).toEqual(falling(305, 1))
  })

  it('starts anew where so much was written that a gap would be left', async () => {
    add(300)
    fake()
    await store().open(noFilter)
    add(1000)
    await store().refresh()
    expect(ids()).toEqual(falling(1300, 1101))
  })

  it('does not ask for ever for a page that brings nothing', async () => {
    add(200)
    const { asked } = fake((({ offset, limit }: HistoryQuery) => ({
      ...answer({ ...noFilter, since: null, offset: 0, limit }),
      total: 400,
      first: offset,
    })) as (input: never) => unknown)
    await store().open(noFilter)
    await store().more()
    await store().more()
    expect(asked('history:list')).toHaveLength(2)
    expect(store().page && isComplete(store().page as HistoryPage)).toBe(true)
  })

  it('drops the answer to a search that is no longer wanted', async () => {
    add(3)
    const waiting: (() => void)[] = []
    fake((async (query: HistoryQuery) => {
      if (query.search === 'slow') await new Promise<void>((done) => waiting.push(done))
      return answer(query)
    }) as (input: never) => unknown)
    const slow = store().open({ ...noFilter, search: 'slow' })
    await store().open(noFilter)
    for (const done of waiting) done()
    await slow
    expect(ids()).toEqual([3, 2, 1])
  })

  it('keeps what it has when a page fails, and says why', async () => {
    add(300)
    fake()
    await store().open(noFilter)
    fake(() => {
      throw new Error('gone')
    })
    await store().more()
    expect(ids()).toHaveLength(200)
    expect(store().failure?.message).toContain('gone')
    expect(store().loading).toBe(false)
  })

  it('turns a period into the midnight at which it starts', async () => {
    const { asked } = fake()
    await store().open({ ...noFilter, period: 'week' })
    const { since } = (asked('history:list')[0] ?? [])[1] as HistoryQuery
    const start = new Date(since ?? 0)
    expect([start.getHours(), start.getMinutes()]).toEqual([0, 0])
    expect(Math.round((Date.now() - start.getTime()) / 86_400_000 - 0.5)).toBe(6)
  })
})
