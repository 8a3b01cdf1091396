import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore, type Store } from '../../../main/store/store'
import { newRecord } from '../../../main/sync/record'
import type { Link } from '../../../main/sync/syncStore'

let store: Store
let run: number
let anna: Link
beforeEach(() => {
  store = openStore(':memory:', 0)
  run = store.runs.begin('manual', 0)
  const marks = { dirty: true, ahead: false }
  store.records.save(
    'highlevel',
    newRecord('contact', 'h1', { parentId: null, fields: { name: 'Anna' } }),
    marks,
  )
  store.records.save('nozbe', newRecord('contact', 'n1', { parentId: null, fields: { name: 'Anna' } }), marks)
  anna = store.links.create('contact', 'h1', 'n1', run)
})
afterEach(() => store.close())

const task = (id: string, parentId: string) =>
  newRecord('task', id, {
    parentId,
    fields: { title: 'Call', tags: ['a', 'b'] },
    byline: '— Olga',
    damaged: 'x',
    repeats: true,
    modified: 5,
  })

describe('records', () => {
  it('are found again as they were saved', () => {
    const saved = task('h9', 'h1')
    store.records.save('highlevel', saved, { dirty: false, ahead: true })
    expect(store.records.find('highlevel', 'task', 'h9')).toEqual({
      ...saved,
      service: 'highlevel',
      linkId: null,
      standing: 'fresh',
      dirty: false,
      ahead: true,
    })
  })

  it('that are linked are not removed', () => {
    store.records.remove('highlevel', 'contact', 'h1')
    expect(store.records.find('highlevel', 'contact', 'h1')).toBeDefined()
  })

  it('are known of a kind, or of one contact', () => {
    for (const [id, parent] of [
      ['a', 'h1'],
      ['b', 'h2'],
    ] as const)
      store.records.save('highlevel', task(id, parent), { dirty: true, ahead: false })
    expect(store.records.known('highlevel', 'task', null)).toHaveLength(2)
    expect(store.records.known('highlevel', 'task', 'h1').map(({ id }) => id)).toEqual(['a'])
  })

  it('linked and out of scope are told apart', () => {
    expect(store.records.outside()).toEqual([])
    const outside = newRecord('contact', 'h1', { parentId: null, fields: {}, state: 'outside' })
    store.records.save('highlevel', outside, { dirty: true, ahead: false })
    expect(store.records.outside().map(({ id }) => id)).toEqual([anna.id])
  })
})

describe('links', () => {
  it('with a side that is gone rest, per side', () => {
    expect(store.records.dirtyLinks('contact')).toHaveLength(1)
    store.links.setGone(anna.id, 'nozbe', { foundIn: run, confirmedIn: null })
    expect(store.records.dirtyLinks('contact')).toEqual([])
    expect(store.links.goneOn('highlevel')).toEqual([])
    expect(store.links.goneOn('nozbe')).toMatchObject([
      { id: anna.id, gone: { highlevel: null, nozbe: { foundIn: run, confirmedIn: null } } },
    ])
    store.links.setGone(anna.id, 'nozbe', null)
    expect(store.links.goneOn('nozbe')).toEqual([])
  })

  it('take another id, and forget what was known under the old one', () => {
    store.records.save('highlevel', newRecord('contact', 'h2', { parentId: null, fields: {} }), {
      dirty: true,
      ahead: true,
    })
    store.links.relink(anna.id, 'highlevel', 'h2')
    expect(store.links.of('highlevel', 'contact', 'h2')).toMatchObject({ id: anna.id, nozbeId: 'n1' })
    expect(store.links.of('highlevel', 'contact', 'h1')).toBeUndefined()
    expect(store.records.find('highlevel', 'contact', 'h1')).toBeUndefined()
    expect(store.records.find('highlevel', 'contact', 'h2')?.linkId).toBe(anna.id)
  })

  it('take base, conflicts and their part of approvals with them; the records stay', () => {
    store.base.set(anna.id, 'city', { highlevel: 'Cork', nozbe: 'Cork' }, run)
    const values = {
      linkId: anna.id,
      kind: 'contact',
      field: null,
      base: null,
      highlevel: null,
      nozbe: 'x',
    } as const
    store.conflicts.put(values, run)
    const approval = {
      op: 'delete',
      service: 'nozbe',
      kind: 'contact',
      reason: 'gone',
      linkIds: [anna.id],
    } as const
    store.approvals.add(approval, run)
    store.links.remove(anna.id)
    expect(store.base.of(anna.id).size).toBe(0)
    expect(store.conflicts.count()).toBe(0)
    expect(store.approvals.all()).toMatchObject([{ linkIds: [] }])
    expect(store.records.find('nozbe', 'contact', 'n1')).toMatchObject({ linkId: null })
  })

  it('are one per id on either side', () => {
    expect(() => store.links.create('contact', 'h1', 'n2', run)).toThrow()
    expect(() => store.links.create('contact', 'h2', 'n1', run)).toThrow()
  })

  it('merged into another one are on their own again when that one is gone', () => {
    const other = store.links.create('contact', 'h5', 'n5', run)
    store.links.setMerged(anna.id, other.id)
    expect(store.links.mergedInto(other.id).map(({ id }) => id)).toEqual([anna.id])
    expect(store.links.mergedInto(anna.id)).toEqual([])
    expect(store.links.find(anna.id)?.mergedInto).toBe(other.id)
    store.links.remove(other.id)
    expect(store.links.find(anna.id)?.mergedInto).toBeNull()
  })
})

describe('tombstones', () => {
  it('tell what is no more, and how many other sides a record had', () => {
    store.tombstones.add('nozbe', 'task', 'n7', 'h7', run)
    store.tombstones.add('nozbe', 'task', 'n8', 'h7', run)
    expect(store.tombstones.has('nozbe', 'task', 'n7')).toBe(true)
    expect(store.tombstones.has('highlevel', 'task', 'n7')).toBe(false)
    expect(store.tombstones.ofPeer('highlevel', 'task', 'h7')).toBe(2)
    expect(store.tombstones.ofPeer('nozbe', 'task', 'h7')).toBe(0)
    store.tombstones.remove('nozbe', 'task', 'n7')
    expect(store.tombstones.has('nozbe', 'task', 'n7')).toBe(false)
  })
})

describe('conflicts', () => {
  const values = { kind: 'contact', field: 'tags', base: null, highlevel: ['a'], nozbe: ['b'] } as const
  const put = (more: object = {}) => store.conflicts.put({ ...values, linkId: anna.id, ...more }, run)
  const first = () => store.conflicts.of(anna.id)[0]

  it('keep what was chosen while both sides are as they were, and not longer', () => {
    put()
    store.conflicts.choose(first()?.id ?? 0, { value: ['a', 'b'] })
    put({ base: ['c'] })
    expect(first()).toMatchObject({ base: ['c'], choice: { value: ['a', 'b'] } })
    put({ nozbe: ['b', 'c'] })
    expect(first()).toMatchObject({ nozbe: ['b', 'c'], choice: null })
  })

  it('are one per field; one about a delete has no field', () => {
    put()
    put()
    put({ field: null, highlevel: null, nozbe: 'city: Galway' })
    expect(store.conflicts.of(anna.id).map(({ field }) => field)).toEqual(['tags', null])
    store.conflicts.close(anna.id, null)
    expect(store.conflicts.of(anna.id).map(({ field }) => field)).toEqual(['tags'])
  })

  it('of a field are all closed when its mapping changes', () => {
    put()
    store.conflicts.closeAll('contact', 'tags')
    expect(store.conflicts.count()).toBe(0)
  })
})

describe('approvals', () => {
  it('have a state until they are closed', () => {
    store.approvals.add(
      { op: 'delete', service: 'nozbe', kind: 'contact', reason: 'capped', linkIds: [anna.id] },
      run,
    )
    const [{ id, state } = { id: 0, state: null }] = store.approvals.all()
    expect(state).toBe('waiting')
    store.approvals.setState(id, 'approved')
    expect(store.approvals.find(id)).toMatchObject({
      state: 'approved',
      linkIds: [anna.id],
      reason: 'capped',
    })
    store.approvals.close(id)
    expect(store.approvals.find(id)).toBeUndefined()
  })
})

describe('the journal', () => {
  it('keeps what was sent, and the ids that the service made, until the row is settled', () => {
    const row = store.journal.add({
      runId: run,
      service: 'highlevel',
      kind: 'task',
      op: 'move',
      targetId: 'h7',
      peerId: 'n7',
      parentId: 'h1',
      fields: { title: 'Call', tags: ['a'] },
      writes: [],
      keys: {},
      sentAt: 1,
    })
    store.journal.step(row, 'sent', 'record', 2)
    store.journal.step(row, 'acknowledged', 'record', 3, 'h8')
    expect(store.journal.unsettled()).toMatchObject([
      {
        id: row,
        op: 'move',
        state: 'acknowledged',
        sentAt: 3,
        fields: { tags: ['a'] },
        keys: { record: 'h8' },
      },
    ])
    store.journal.finish(row, 'h8')
    expect(store.journal.unsettled()).toEqual([])
  })
})

describe('tasks of nobody', () => {
  it('are counted apart: those of a contact, and those in HighLevel, are not', () => {
    const marks = { dirty: true, ahead: false }
    store.records.save('nozbe', task('of Anna', 'n1'), marks)
    store.records.save('nozbe', { ...task('of nobody', 'n1'), parentId: null }, marks)
    store.records.save('highlevel', { ...task('elsewhere', 'h1'), parentId: null }, marks)
    expect(store.totals().unfiled).toBe(1)
  })
})

describe('a transaction', () => {
  it('that fails leaves nothing behind, inner ones included', () => {
    expect(() =>
      store.transaction(() => {
        store.transaction(() => store.base.set(anna.id, 'city', { highlevel: 'Cork', nozbe: 'Cork' }, run))
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(store.base.of(anna.id).size).toBe(0)
  })
})

describe('a store that forgets everything', () => {
  it('is as a new one, and can be used as one', () => {
    const words = { search: 'Cork', kind: null, to: null, since: null, offset: 0, limit: 10 }
    const note = () =>
      store.history.add({
        run,
        at: 1,
        service: 'nozbe',
        kind: 'contact',
        op: 'update',
        recordId: 'n1',
        linkId: anna.id,
        contact: 'Anna',
        title: null,
        field: 'city',
        before: null,
        after: 'Cork',
        by: 'tandem',
        rule: null,
        base: null,
      })
    note()
    store.base.set(anna.id, 'city', { highlevel: 'Cork', nozbe: 'Cork' }, run)
    store.records.save('nozbe', task('n2', 'n1'), { dirty: true, ahead: false })
    store.meta.set('workspace', 'one')
    expect(store.history.page(words).total).toBe(1)

    store.forgetEverything()
    expect(store.links.count('contact')).toBe(0)
    expect(store.records.known('nozbe', 'task', null)).toEqual([])
    expect(store.meta.get('workspace', z.string())).toBeNull()
    expect(store.history.page(words)).toEqual({ total: 0, all: 0, first: null, entries: [] })
    expect(store.isSound()).toBe(true)

    run = store.runs.begin('manual', 0)
    anna = store.links.create('contact', 'h1', 'n1', run)
    note()
    expect(store.history.page(words).total).toBe(1)
  })
})
