import { beforeEach, describe, expect, it } from 'vitest'
import { previewSync } from '../../../main/sync/preview'
import { runSync } from '../../../main/sync/run'
import { TandemError } from '../../../shared/errors'
import type { PreviewItem, PreviewReport, RunReport } from '../../../shared/report'
import type { RunProgress } from '../../../shared/state'
import { crashingStore } from '../../model/support/crash'
import { at, beforeNext, linkedAnna, linkedChild, ofKind, sectionOf, world } from './scenario'

const signal = new AbortController().signal
const preview = (): Promise<PreviewReport> => previewSync(world.deps, { complete: false, signal })
const carryOut = (items: readonly PreviewItem[], store = world.store): Promise<RunReport> =>
  runSync(
    { ...world.deps, store },
    {
      trigger: 'manual',
      read: 'changes',
      shown: new Set(items.map(({ key }) => key)),
      signal,
      onProgress: () => {},
    },
  )
const writes = () => [...world.highlevel.writes, ...world.nozbe.writes]
const only = (items: readonly PreviewItem[], is: (item: PreviewItem) => boolean) => {
  const found = items.filter(is)
  expect(found).not.toEqual([])
  return found
}
/** Until a run has nothing to do any more. */
async function converge(): Promise<void> {
  for (let run = 0; run < 4; run += 1) if ((await world.sync()).changes.length === 0) return
  throw new Error('It does not come to rest.')
}

beforeEach(() => {
  world.highlevel.writes.length = 0
  world.nozbe.writes.length = 0
})

describe('what is linked or unlinked by a preview', () => {
  it('is named too, and waits where it was not ticked', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const { changes } = await preview()
    const link = only(changes, ({ op }) => op === 'link')
    expect(link[0]?.key).not.toBe('')
    expect((await carryOut([])).counts.linked).toBe(0)
    expect(world.store.links.all('contact')).toEqual([])
    // What is to be written to the pair needs the link.
    const update = only(changes, ({ op }) => op === 'update')
    expect(update[0]?.needs).toEqual([link[0]?.key])
    await carryOut(update)
    expect(world.store.links.all('contact')).toEqual([])
    expect(writes()).toEqual([])
    const report = await carryOut(link)
    expect(report.counts.linked).toBe(1)
    expect(report.leftOut).toEqual([])
    await converge()
    expect(ofKind('nozbe', 'contact')).toMatchObject([{ fields: { city: 'Cork' } }])
  })

  it('waits where a contact went out of scope and that was not ticked', async () => {
    const { anna } = await linkedAnna()
    world.highlevel.alter('contact', anna, { state: 'outside' })
    const { changes } = await preview()
    const [unlink] = only(changes, ({ op }) => op === 'unlink')
    await carryOut([])
    expect(world.store.links.all('contact')).toHaveLength(1)
    const report = await carryOut(unlink ? [unlink] : [])
    expect(report.leftOut).toEqual([])
    expect(world.store.links.all('contact')).toEqual([])
  })
})

describe('a task of a contact that is on one side only', () => {
  it('needs its contact, and is not made without it', async () => {
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.highlevel.add('task', { title: 'Call' }, jan.id)
    const { changes } = await preview()
    const contact = only(changes, ({ kind }) => kind === 'contact')
    const task = only(changes, ({ kind }) => kind === 'task')
    expect(task[0]?.needs).toEqual([contact[0]?.key])
    expect(task[0]?.home).toBe(contact[0]?.home)
    expect(contact[0]?.needs).toEqual([])
    const report = await carryOut(task)
    expect(writes()).toEqual([])
    expect(report.leftOut).toMatchObject([{ key: task[0]?.key }])
    expect((await carryOut([...contact, ...task])).leftOut).toEqual([])
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })

  it('is not linked without it', async () => {
    const jan = { name: 'Jan', email: 'jan@example.com' }
    world.highlevel.add('task', { title: 'Call' }, world.highlevel.add('contact', jan).id)
    world.nozbe.add('task', { title: 'Call' }, world.nozbe.add('contact', jan).id)
    const { changes } = await preview()
    const task = only(changes, ({ kind, op }) => kind === 'task' && op === 'link')
    await carryOut(task)
    expect(world.store.links.all('task')).toEqual([])
    await converge()
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
    expect(ofKind('highlevel', 'task')).toHaveLength(1)
  })
})

describe('what was ticked and not carried out', () => {
  it('is said where somebody edited it since (I3)', async () => {
    const { anna } = await linkedAnna({ city: 'Cork', company: 'Quay' })
    world.highlevel.edit('contact', anna, { city: 'Galway', company: 'Dock' })
    const { changes } = await preview()
    world.highlevel.edit('contact', anna, { city: 'Sligo' })
    const report = await carryOut(changes)
    const [city] = only(changes, ({ fields }) => fields[0]?.field === 'city')
    expect(report.leftOut).toEqual([{ key: city?.key, reason: 'changed' }])
    expect(at('nozbe', 'contact', sectionOf(anna))?.fields).toMatchObject({ city: 'Cork', company: 'Dock' })
    await converge()
    expect(at('nozbe', 'contact', sectionOf(anna))?.fields.city).toBe('Sligo')
  })

  it('is said where it moved while the run was on', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const { changes } = await preview()
    beforeNext(world.nozbe, 'get', () => world.nozbe.edit('contact', peer, { city: 'Dublin' }))
    expect((await carryOut(changes)).leftOut).toMatchObject([{ reason: 'changed' }])
  })

  it('is said where the service refused it', async () => {
    const { anna } = await linkedAnna()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const { changes } = await preview()
    beforeNext(world.nozbe, 'update', () => {
      throw new TandemError('request.refused', { service: 'Nozbe', detail: 'No.' })
    })
    expect((await carryOut(changes)).leftOut).toMatchObject([{ reason: 'failed' }])
    await converge()
    expect(at('nozbe', 'contact', sectionOf(anna))?.fields.city).toBe('Galway')
  })

  it('is said where the user stopped the run, after the change being written', async () => {
    const { anna } = await linkedAnna()
    for (const title of ['One', 'Two', 'Three']) world.highlevel.add('task', { title }, anna)
    const { changes } = await preview()
    const stop = new AbortController()
    beforeNext(world.nozbe, 'create', () => stop.abort())
    const report = await runSync(world.deps, {
      trigger: 'manual',
      read: 'changes',
      shown: new Set(changes.map(({ key }) => key)),
      signal: stop.signal,
      onProgress: () => {},
    })
    expect(report.changes).toHaveLength(1)
    expect(report.leftOut?.map(({ reason }) => reason)).toEqual(['stopped', 'stopped'])
    await converge()
    expect(ofKind('nozbe', 'task')).toHaveLength(3)
  })

  it('is not said of a usual run', async () => {
    await linkedAnna()
    expect(await world.sync()).not.toHaveProperty('leftOut')
  })
})

it('that was moved and edited is said to be done, though HighLevel makes what is moved anew', async () => {
  const { anna } = await linkedAnna()
  const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
  const { peer } = await linkedChild('task', anna, { title: 'Call' })
  world.nozbe.alter('task', peer, { parentId: sectionOf(jan) })
  world.nozbe.edit('task', peer, { title: 'Call again' })
  const { changes } = await preview()
  expect(changes.map(({ op }) => op)).toEqual(['move', 'update'])
  expect((await carryOut(changes)).leftOut).toEqual([])
  expect(ofKind('highlevel', 'task')).toMatchObject([{ parentId: jan, fields: { title: 'Call again' } }])
})

describe('what was not ticked', () => {
  it('is neither lost nor doubled: a later run writes it, once', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { company: 'Quay' })
    world.highlevel.add('task', { title: 'Call' }, anna)
    const { changes } = await preview()
    const ticked = only(changes, ({ service, kind }) => service === 'highlevel' || kind === 'task')
    expect((await carryOut(ticked)).leftOut).toEqual([])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
    expect(at('highlevel', 'contact', anna)?.fields.company).toBe('Quay')
    // Once more, with nothing ticked, and after a restart it is still to be done.
    await carryOut([])
    expect((await preview()).changes).toMatchObject([{ fields: [{ field: 'city' }] }])
    await converge()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })

  it('comes through a crash at any step of the run that left it (I4, I8)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    let steps = 0
    for (let step = 1; steps === 0; step += 1) {
      const town = `Town ${step}`
      world.highlevel.edit('contact', anna, { city: town })
      world.nozbe.edit('contact', peer, { company: town })
      world.highlevel.add('task', { title: town }, anna)
      world.highlevel.add('task', { title: `Jan: ${town}` }, jan.id)
      const { changes } = await preview()
      const ticked = only(changes, ({ fields }) => fields[0]?.field !== 'company')
      const { store, died } = crashingStore(world.store, step, step % 2 === 0)
      await carryOut(ticked, store as typeof world.store).catch(() => {})
      if (!died()) steps = step
      await converge()
      expect(at('nozbe', 'contact', peer)?.fields).toMatchObject({ city: town, company: town })
      expect(at('highlevel', 'contact', anna)?.fields.company).toBe(town)
      expect(ofKind('nozbe', 'task')).toHaveLength(step * 2)
      expect(ofKind('nozbe', 'contact')).toHaveLength(2)
    }
    expect(steps).toBeGreaterThan(10)
  })

  it('is a delete that waits for its approval again (I6)', async () => {
    const { anna } = await linkedAnna()
    const { own } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('task', own)
    await world.syncFully()
    await world.sync()
    for (const { id } of world.store.approvals.all()) world.store.approvals.setState(id, 'approved')
    await carryOut([])
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
    expect(world.store.approvals.all()).toMatchObject([{ state: 'waiting' }])
  })
})

describe('a preview', () => {
  it('tells how far it has read, and stops when the user says so', async () => {
    await linkedAnna()
    const told: RunProgress[] = []
    const onProgress = (progress: RunProgress) => void told.push(progress)
    await previewSync(world.deps, { complete: true, signal, onProgress })
    expect(told.at(-1)?.phases.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'waiting',
      'waiting',
      'waiting',
    ])
    const stop = new AbortController()
    stop.abort()
    await expect(previewSync(world.deps, { complete: true, signal: stop.signal })).rejects.toMatchObject({
      code: 'run.cancelled',
    })
  })

  it('says what is held back, and why', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const task = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    world.highlevel.erase('task', task.own)
    await world.syncFully()
    await world.sync()
    world.nozbe.add('contact', { name: 'Zoe' })
    world.highlevel.add('contact', { name: 'Zoe' })
    const { held } = await preview()
    expect(held.map(({ why }) => why).sort()).toEqual(['ambiguous', 'ambiguous', 'approval', 'conflict'])
    expect(held.find(({ why }) => why === 'conflict')).toMatchObject({ contact: 'Anna', field: 'city' })
    expect(held.find(({ why }) => why === 'approval')).toMatchObject({ contact: 'Anna', title: 'Call' })
  })

  it('says what a sign-in that may only read holds back', async () => {
    const { peer } = await linkedAnna()
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    world.nozbe.add('contact', { name: 'Zoe', email: 'zoe@example.com' })
    world.deps.writable = { ...world.deps.writable, highlevel: [] }
    const { held, changes } = await preview()
    expect(changes).toEqual([])
    expect(held).toMatchObject([
      { why: 'readOnly', service: 'highlevel', contact: 'Anna', field: 'city' },
      { why: 'readOnly', service: 'highlevel', contact: 'Zoe', field: null },
    ])
  })
})
