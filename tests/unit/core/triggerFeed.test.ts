import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTriggerFeed } from '../../../main/core/triggerFeed'
import { noteUpcoming } from '../../../main/core/upcoming'
import { openStore, type Store } from '../../../main/store/store'
import { newRecord } from '../../../main/sync/record'
import type { NewHistoryEntry } from '../../../main/sync/syncStore'
import type { TriggerEvent } from '../../../shared/triggers'

const now = Date.parse('2026-05-04T08:00:00Z')

let folder: string
let store: Store
const reopen = () => {
  store = openStore(join(folder, 'workspace.db'), now)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-feed-'))
  reopen()
  store.runs.begin('manual', now)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const happen = (over: Partial<NewHistoryEntry> = {}) =>
  store.history.add({
    run: 1,
    at: now,
    service: 'nozbe',
    kind: 'task',
    op: 'update',
    recordId: 't1',
    linkId: null,
    contact: 'Anna',
    title: 'Call',
    field: 'title',
    before: 'a',
    after: 'b',
    by: 'nozbe',
    rule: null,
    base: null,
    ...over,
  })

const listening = () => {
  const told: string[] = []
  return { told, handler: ({ id }: TriggerEvent) => void told.push(id) }
}

describe('the feed of events', () => {
  it('begins with what comes next, and leaves out what Tandem did', async () => {
    happen()
    const { told, handler } = listening()
    const feed = createTriggerFeed(store)
    feed.subscribe('one', handler)
    happen({ by: 'tandem' })
    happen({ field: 'completed', after: true })
    await feed.deliver()
    await feed.deliver()
    expect(told).toEqual(['history-3'])
  })

  it('goes on where each subscriber stopped, over restarts', async () => {
    const first = listening()
    const feed = createTriggerFeed(store)
    const stop = feed.subscribe('one', first.handler)
    happen()
    await feed.deliver()
    stop()
    happen()
    await feed.deliver()
    store.close()
    reopen()
    const second = listening()
    const later = createTriggerFeed(store)
    later.subscribe('one', second.handler)
    const other = listening()
    later.subscribe('two', other.handler)
    happen()
    await later.deliver()
    expect(first.told).toEqual(['history-1'])
    expect(second.told).toEqual(['history-2', 'history-3'])
    expect(other.told).toEqual(['history-3'])
  })

  it('hands an event to a handler that failed once more, before the later ones; others are not held up', async () => {
    const told: string[] = []
    const failures: string[] = []
    let fails = true
    const feed = createTriggerFeed(store, (name) => failures.push(name))
    feed.subscribe('weak', async (event) => {
      if (fails && event.id === 'history-2') throw new Error('down')
      told.push(event.id)
    })
    const strong = listening()
    feed.subscribe('strong', strong.handler)
    for (let n = 0; n < 3; n += 1) happen()
    await feed.deliver()
    expect(told).toEqual(['history-1'])
    expect(failures).toEqual(['weak'])
    expect(strong.told).toEqual(['history-1', 'history-2', 'history-3'])
    fails = false
    await Promise.all([feed.deliver(), feed.deliver()])
    expect(told).toEqual(['history-1', 'history-2', 'history-3'])
    expect(strong.told).toHaveLength(3)
  })
})

describe('upcoming appointments', () => {
  const appoint = (id: string, start: string, status = 'confirmed') =>
    store.records.save(
      'highlevel',
      newRecord('appointment', id, { parentId: 'c1', fields: { title: 'Viewing', start, status } }),
      { dirty: false, ahead: false },
    )

  it('are announced once for each time at which they begin', async () => {
    const { told, handler } = listening()
    const feed = createTriggerFeed(store)
    feed.subscribe('one', handler)
    appoint('soon', '2026-05-04T20:00:00Z')
    appoint('later', '2026-05-06T20:00:00Z')
    appoint('off', '2026-05-04T20:00:00Z', 'cancelled')
    appoint('past', '2026-05-04T07:00:00Z')
    noteUpcoming(store, now, 24)
    noteUpcoming(store, now, 24)
    await feed.deliver()
    expect(told).toEqual(['upcoming-soon-2026-05-04T20:00:00Z'])
    appoint('soon', '2026-05-05T06:00:00Z')
    noteUpcoming(store, now, 24)
    appoint('soon', '2026-05-04T20:00:00Z')
    noteUpcoming(store, now, 24)
    await feed.deliver()
    await feed.deliver()
    expect(told.slice(1)).toEqual(['upcoming-soon-2026-05-05T06:00:00Z'])
    noteUpcoming(store, now, 72)
    await feed.deliver()
    expect(told.slice(2)).toEqual(['upcoming-later-2026-05-06T20:00:00Z'])
  })
})
