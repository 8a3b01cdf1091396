import { describe, expect, it } from 'vitest'
import { previewSync } from '../../../main/sync/preview'
import { runSync } from '../../../main/sync/run'
import { verify } from '../../../main/sync/verify'
import { services } from '../../../shared/domain'
import type { PreviewItem, RunReport } from '../../../shared/report'
import {
  at,
  beforeNext,
  confirmGone,
  decide,
  keepNameTwice,
  linkedAnna,
  linkedChild,
  ofKind,
  renameCard,
  sectionOf,
  seenSince,
  world,
} from './scenario'

const signal = new AbortController().signal
const preview = () => previewSync(world.deps, { complete: false, signal })
const carryOut = (shown: Iterable<string>): Promise<RunReport> =>
  runSync(world.deps, {
    trigger: 'manual',
    read: 'changes',
    shown: new Set(shown),
    signal,
    onProgress: () => {},
  })
const keysOf = (items: PreviewItem[]) => items.map(({ key }) => key).filter(Boolean)
const writes = () => [...world.highlevel.writes, ...world.nozbe.writes]
const forgetWrites = () => {
  world.highlevel.writes.length = 0
  world.nozbe.writes.length = 0
}

/** A world with something of everything to do. */
async function muchToDo(): Promise<{ anna: string }> {
  const { anna } = await linkedAnna({ city: 'Cork', tags: ['lead'] })
  const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
  const task = await linkedChild('task', anna, { title: 'Call' })
  const old = await linkedChild('task', anna, { title: 'Old' })
  world.highlevel.erase('task', old.own)
  await confirmGone()
  decide('approved')
  world.highlevel.edit('contact', anna, { city: 'Galway' })
  world.nozbe.edit('contact', sectionOf(anna), { company: 'Quay', tags: ['lead', 'vip'] })
  world.nozbe.alter('task', task.peer, { parentId: sectionOf(jan.id) })
  world.highlevel.add('note', { body: 'Rang.' }, anna)
  const zoe = world.nozbe.add('contact', { name: 'Zoe', email: 'zoe@example.com' })
  world.nozbe.add('task', { title: 'Write' }, zoe.id)
  forgetWrites()
  return { anna }
}

describe('a preview', () => {
  it('writes nothing, and shows what the next run does, all of it', async () => {
    await muchToDo()
    const { changes } = await preview()
    expect(writes()).toEqual([])
    const report = await world.sync()
    const done = report.changes.map(({ service, kind, op }) => `${op} ${kind} on ${service}`)
    const shown = changes.map(({ service, kind, op }) => `${op} ${kind} on ${service}`)
    expect([...new Set(shown)].sort()).toEqual([...new Set(done)].sort())
  })

  it('of nothing to do shows nothing', async () => {
    await linkedAnna()
    expect(await preview()).toMatchObject({ changes: [], conflicts: 0, approvals: 0, left: 0 })
  })

  it('notes what people did once: the run after it does not note it again', async () => {
    const { anna } = await linkedAnna({ city: 'Cork' })
    const from = world.store.history.lastId()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await preview()
    await world.sync()
    expect(seenSince(from)).toEqual(['update highlevel contact city'])
  })
})

describe('a run that carries out what was shown', () => {
  it('carries out all of it, and then nothing is left (I2)', async () => {
    await muchToDo()
    const { changes } = await preview()
    const report = await carryOut(keysOf(changes))
    expect(report.errors).toEqual([])
    expect(report.counts).toMatchObject({ created: 3, deleted: 1 })
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('writes nothing of what was not ticked', async () => {
    await muchToDo()
    const all = (await preview()).changes
    for (const item of all) {
      forgetWrites()
      const others = keysOf(all).filter((key) => key !== item.key)
      expect(others).toHaveLength(keysOf(all).length - 1)
    }
    await carryOut([])
    expect(writes()).toEqual([])
  })

  it('leaves what came since for the next run, and does not write over an edit (I3)', async () => {
    const { anna } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const { changes } = await preview()
    world.highlevel.edit('contact', anna, { city: 'Sligo' })
    world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    forgetWrites()
    await carryOut(keysOf(changes))
    expect(writes()).toEqual([])
    await world.sync()
    expect(at('nozbe', 'contact', sectionOf(anna))?.fields.city).toBe('Sligo')
    expect(ofKind('nozbe', 'contact')).toHaveLength(2)
  })

  it('makes nothing that is another thing by now than was shown', async () => {
    const { anna } = await linkedAnna()
    const { id } = world.highlevel.add('task', { title: 'Call' }, anna)
    const { changes } = await preview()
    world.highlevel.edit('task', id, { title: 'Do not call' })
    await carryOut(keysOf(changes))
    expect(ofKind('nozbe', 'task')).toEqual([])
    await world.sync()
    expect(ofKind('nozbe', 'task')).toMatchObject([{ fields: { title: 'Do not call' } }])
  })

  it('plans again what moved while it was on (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const { changes } = await preview()
    beforeNext(world.nozbe, 'get', () => world.nozbe.edit('contact', peer, { city: 'Dublin' }))
    await carryOut(keysOf(changes))
    expect(world.store.waiting()).toMatchObject([{ field: 'city', highlevel: 'Galway', nozbe: 'Dublin' }])
  })

  it('does not make what a section lacks unless that was ticked', async () => {
    const { peer } = await linkedAnna()
    world.nozbe.alter('contact', peer, { unfinished: true })
    const { changes } = await preview()
    expect(changes).toMatchObject([{ op: 'update', service: 'nozbe', kind: 'contact', fields: [] }])
    forgetWrites()
    await carryOut([])
    expect(writes()).toEqual([])
    await carryOut(keysOf(changes))
    expect(writes()).toHaveLength(1)
    expect(at('nozbe', 'contact', peer)?.unfinished).toBe(false)
  })

  it('deletes only what was ticked and approved (I6)', async () => {
    const { anna } = await linkedAnna()
    const one = await linkedChild('task', anna, { title: 'One' })
    const two = await linkedChild('task', anna, { title: 'Two' })
    for (const { own } of [one, two]) world.highlevel.erase('task', own)
    await confirmGone()
    decide('approved')
    const { changes } = await preview()
    const ticked = changes.filter(({ recordId }) => recordId === one.peer)
    await carryOut(keysOf(ticked))
    expect(ofKind('nozbe', 'task').map(({ id }) => id)).toEqual([two.peer])
  })
})

describe('verify', () => {
  it('agrees after everything was carried over, and writes nothing', async () => {
    await muchToDo()
    await world.sync()
    forgetWrites()
    const before = world.store.history.lastId()
    expect(await verify(world.deps, signal)).toMatchObject({
      converged: true,
      different: [],
      missing: [],
      extra: [],
    })
    expect(writes()).toEqual([])
    expect(world.store.history.lastId()).toBe(before)
  })

  it('lists what is different, missing and extra, of every kind', async () => {
    const { anna } = await linkedAnna({ city: 'Cork', tags: ['lead'] })
    const note = await linkedChild('note', anna, { body: 'Rang.' })
    const task = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.edit('contact', anna, { city: 'Galway', tags: ['vip'] })
    world.nozbe.erase('note', note.peer)
    world.highlevel.erase('task', task.own)
    world.nozbe.add('task', { title: 'New' }, sectionOf(anna))
    const report = await verify(world.deps, signal)
    expect(report.converged).toBe(false)
    expect(report.different).toMatchObject([{ kind: 'contact', contact: 'Anna', fields: ['city', 'tags'] }])
    expect(report.missing).toMatchObject([{ kind: 'note', highlevel: note.own, nozbe: note.peer }])
    expect(report.extra).toMatchObject([
      { kind: 'task', highlevel: task.own, nozbe: task.peer },
      { kind: 'task', highlevel: null },
    ])
  })

  it('finds no difference in who is responsible where neither side shows it any more', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Call', assignee: 'Olga' })
    for (const [service, id] of [
      ['highlevel', own],
      ['nozbe', peer],
    ] as const) {
      const { assignee: _gone, ...shown } = at(service, 'task', id)?.fields ?? {}
      world[service].alter('task', id, { fields: shown })
    }
    expect(await verify(world.deps, signal)).toMatchObject({ converged: true, different: [] })
  })

  it('calls a task that belongs to another contact on the other side different', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    const { own } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.alter('task', own, { parentId: jan.id })
    const { different } = await verify(world.deps, signal)
    expect(different).toMatchObject([{ kind: 'task', fields: ['contact'] }])
  })
})

describe('a change of which one half was not ticked', () => {
  it.each(services)(
    'takes nothing away that was added on the other side: ticked on %s (I3, I7)',
    async (ticked) => {
      const { anna, peer } = await linkedAnna({ tags: [] })
      world.highlevel.edit('contact', anna, { tags: ['vip'] })
      world.nozbe.edit('contact', peer, { tags: ['lead'] })
      const { changes } = await preview()
      await carryOut(keysOf(changes.filter(({ service }) => service === ticked)))
      await world.sync()
      for (const record of [at('highlevel', 'contact', anna), at('nozbe', 'contact', peer)])
        expect(record?.fields.tags).toEqual(expect.arrayContaining(['vip', 'lead']))
    },
  )

  it('does not take a name back that was edited in its second place (I3)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    await world.sync()
    renameCard(peer, 'Annie')
    const { changes } = await preview()
    await carryOut(keysOf(changes.filter(({ service }) => service === 'highlevel')))
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.name).toBe('Annie')
    expect(at('nozbe', 'contact', peer)).toMatchObject({
      fields: { name: 'Annie' },
      copies: { name: 'Annie' },
    })
  })
})
