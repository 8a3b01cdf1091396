import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../../main/store/store'
import type { NewHistoryEntry } from '../../../main/sync/syncStore'
import type { HistoryQuery } from '../../../shared/ipc/history'

let store: Store
let run: number
beforeEach(() => {
  store = openStore(':memory:', 0)
  run = store.runs.begin('manual', 1000)
})
afterEach(() => store.close())

const noon = (day: number) => new Date(2026, 4, day, 12).getTime()
const add = (over: Partial<NewHistoryEntry> = {}) =>
  store.history.add({
    run,
    at: noon(12),
    service: 'nozbe',
    kind: 'contact',
    op: 'update',
    recordId: 'n1',
    linkId: null,
    contact: 'Anna Byrne',
    title: null,
    field: 'city',
    before: 'Cork',
    after: 'Galway',
    by: 'tandem',
    rule: null,
    base: null,
    ...over,
  })
const all: HistoryQuery = { search: '', kind: null, to: null, since: null, offset: 0, limit: 50 }
const found = (over: Partial<HistoryQuery>) => {
  const { total, entries } = store.history.page({ ...all, ...over })
  return [total, entries.map(({ id }) => id)]
}

describe('looking through history', () => {
  beforeEach(() => {
    add({ at: noon(10) })
    add({ service: 'highlevel', contact: 'Jan Kowalski', at: noon(11) })
    add({ kind: 'task', title: 'Call Anna', contact: 'Jan Kowalski' })
    add({ after: 'Kraków' })
  })

  it.each<[string, Partial<HistoryQuery>, number[]]>([
    ['everything', {}, [4, 3, 2, 1]],
    ['words', { search: 'anna' }, [4, 3, 1]],
    ['words of which each begins one', { search: 'kow ca' }, [3]],
    ['words without their accents', { search: 'krakow' }, [4]],
    ['a kind', { kind: 'task' }, [3]],
    ['a kind of which there is nothing', { kind: 'note' }, []],
    ['a direction', { to: 'highlevel' }, [2]],
    ['a time', { since: noon(11) }, [4, 3, 2]],
    ['words and filters', { search: 'anna', kind: 'contact', to: 'nozbe', since: noon(11) }, [4]],
    ['signs alone, as if nothing was typed', { search: '"*' }, [4, 3, 2, 1]],
  ])('finds %s, newest first, and counts it', (_name, query, ids) => {
    expect(found(query)).toEqual([ids.length, ids])
  })

  it('gives a part, and says how much there is and since when', () => {
    expect(found({ offset: 1, limit: 2 })).toEqual([4, [3, 2]])
    expect(found({ search: 'anna', offset: 2, limit: 2 })).toEqual([3, [1]])
    expect(store.history.page(all)).toMatchObject({ all: 4, first: noon(10) })
  })
})

describe('the history of a record', () => {
  it('is that of both services, by the id on either', () => {
    const { id: linkId } = store.links.create('contact', 'h1', 'n1', run)
    add({ recordId: 'n1', linkId: null })
    add({ recordId: 'n1', linkId })
    add({ recordId: 'h1', linkId, service: 'highlevel' })
    add({ recordId: 'n1', kind: 'task' })
    add({ recordId: 'other' })
    for (const id of ['n1', 'h1']) {
      const whole = store.history.pageOfRecord('contact', id, { offset: 0, limit: 9 })
      expect(whole.entries.map((one) => one.id)).toEqual(id === 'n1' ? [3, 2, 1] : [3, 2])
      expect(whole).toMatchObject({ linkId, lastIds: { highlevel: 'h1', nozbe: 'n1' } })
    }
    expect(store.history.pageOfRecord('contact', 'n1', { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      entries: [{ id: 2 }],
    })
    expect(store.history.pageOfRecord('contact', 'none', { offset: 0, limit: 9 })).toEqual({
      total: 0,
      linkId: null,
      lastIds: { highlevel: null, nozbe: null },
      entries: [],
    })
  })
})

it('marks what was undone once, by the run that did it', () => {
  add()
  add()
  const [first, second] = [store.runs.begin('manual', 2000), store.runs.begin('manual', 3000)]
  store.history.markUndone([1], first)
  store.history.markUndone([1, 2], second)
  expect([1, 2, 3].map((id) => store.history.find(id)?.undoneIn)).toEqual([first, second, undefined])
})

it('knows what runs were, ended or not', () => {
  const preview = store.runs.begin('preview', 2000)
  expect(store.runs.facts([run, preview, 99])).toEqual([
    { id: run, trigger: 'manual', startedAt: 1000 },
    { id: preview, trigger: 'preview', startedAt: 2000 },
  ])
})

describe('changes per day', () => {
  const perDay = () => store.history.perDay(noon(1)).map(({ day, toNozbe }) => [day, toNozbe])

  it('follow what is added, today and late', () => {
    expect(perDay()).toEqual([])
    add({ at: noon(10) })
    add({ at: noon(12) })
    expect(perDay()).toEqual([
      ['2026-05-10', 1],
      ['2026-05-12', 1],
    ])
    add({ at: noon(12), recordId: 'n2' })
    add({ at: noon(11) })
    expect(perDay()).toEqual([
      ['2026-05-10', 1],
      ['2026-05-11', 1],
      ['2026-05-12', 2],
    ])
    add({ at: noon(13) })
    expect(perDay().at(-1)).toEqual(['2026-05-13', 1])
    expect(perDay()).toHaveLength(4)
  })

  it('follow what is forgotten, and begin where they are asked to', () => {
    add({ at: noon(10) })
    add({ at: noon(11) })
    add({ at: noon(12) })
    expect(perDay()).toHaveLength(3)
    expect(store.history.perDay(noon(11))).toHaveLength(2)
    store.history.forgetBefore(noon(11))
    expect(perDay()).toHaveLength(2)
  })
})
