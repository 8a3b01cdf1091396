import { beforeEach, describe, expect, it } from 'vitest'
import type { Http } from '../../../main/connectors/http'
import { findingBook } from '../../../main/core/findings'
import { openStore, type Store } from '../../../main/store/store'
import { TandemError } from '../../../shared/errors'

const dayMs = 86_400_000
let store: Store
let now: number
let asked: number

beforeEach(() => {
  store = openStore(':memory:', 0)
  now = 1000 * dayMs
  asked = 0
})

const away = {
  service: 'nozbe',
  host: 'away.example',
  clean: (text) => text,
  clock: { now: () => now, sleep: async () => {} },
  request: async () => {
    asked += 1
    throw new TandemError('network.timeout', { service: 'Nozbe' })
  },
} as Http

const book = () =>
  findingBook(
    { http: { highlevel: away, nozbe: away } },
    {
      highlevel: { url: '', locationId: 'loc', timezone: 'UTC', country: null },
    },
    store.meta,
    { now: () => now },
  )

describe('what was found out', () => {
  it('is there again after a start once it was saved', () => {
    const first = book()
    first.learn('nozbe.clientIds', 'yes')
    expect(first.answer('nozbe.clientIds')).toBe('yes')
    expect(book().answer('nozbe.clientIds')).toBe('unknown')
    first.save()
    expect(book().answer('nozbe.clientIds')).toBe('yes')
  })

  it('is forgotten after 30 days where work showed it, and only then', () => {
    const it = book()
    it.learn('highlevel.taskUpdateDemandsWhole', 'yes')
    it.learn('nozbe.filterByLastModified', 'no')
    now += 31 * dayMs
    expect(it.answer('highlevel.taskUpdateDemandsWhole')).toBe('unknown')
    expect(it.answer('nozbe.filterByLastModified')).toBe('no')
  })

  it('stays good as long as work goes on showing it', () => {
    const it = book()
    for (let day = 0; day < 40; day += 1) {
      it.learn('nozbe.clientIds', 'yes')
      now += dayMs
    }
    expect(it.answer('nozbe.clientIds')).toBe('yes')
  })

  it('leaves out what is stored and not understood', () => {
    const good = { id: 'nozbe.page', service: 'nozbe', answer: 500, at: now, triedAt: now }
    store.meta.set('findings', [{ ...good, id: 'nozbe.later' }, 'odd', good])
    expect(book().all()).toEqual([good])
  })
})

describe('asking', () => {
  it('in vain keeps the answers that there were, and is not done again the same day', async () => {
    const it = book()
    it.learn('nozbe.page', 500)
    await it.probe(new AbortController().signal)
    expect(it.answer('nozbe.page')).toBe(500)
    // A service that is away is asked once, not for each.
    expect(asked).toBe(2)
    await book().probe(new AbortController().signal)
    expect(asked).toBe(2)
    now += dayMs
    await book().probe(new AbortController().signal)
    expect(asked).toBe(4)
  })
})
