import { describe, expect, it } from 'vitest'
import type { SyncStore } from '../../../main/sync/store'
import { type UndoTarget, undoRun } from '../../../main/sync/undo/undoRun'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import type { UndoReport } from '../../../shared/report'
import { crashingStore } from '../../model/support/crash'
import { newWorld } from '../../model/support/world'
import {
  at,
  beforeNext,
  choose,
  confirmGone,
  decide,
  linkedAnna,
  linkedChild,
  ofKind,
  peerOf,
  replaceWorld,
  sectionOf,
  waitingTypes,
  withContactRules,
  world,
} from './scenario'

const undo = (target: UndoTarget, confirmed = true, store: SyncStore = world.store): Promise<UndoReport> =>
  undoRun({ ...world.deps, store }, target, {
    confirmed,
    signal: new AbortController().signal,
    onProgress: () => {},
  })

const reasons = ({ notUndone }: UndoReport) =>
  notUndone.map(({ kind, field, reason }) => [kind, field, reason].filter(Boolean).join(' '))

const fieldOf = (service: Service, kind: Kind, id: string, field: string) =>
  at(service, kind, id)?.fields[field]

/** What the next runs write: nothing, where an undo left nothing to carry over (I2). */
async function laterWrites(): Promise<unknown[]> {
  const first = await world.sync()
  const second = await world.syncFully()
  expect([first.errors, second.errors]).toEqual([[], []])
  return [...first.changes, ...second.changes]
}

/** Anna's city, carried from the service on which it was edited to the other one. */
async function carriedCity(from: Service): Promise<{ run: number; ids: Record<Service, string> }> {
  const { anna, peer } = await linkedAnna({ city: 'Cork' })
  const ids = { highlevel: anna, nozbe: peer }
  world[from].edit('contact', ids[from], { city: 'Galway' })
  const { runId } = await world.sync()
  return { run: runId, ids }
}

const cities = (ids: Record<Service, string>) =>
  services.map((service) => fieldOf(service, 'contact', ids[service], 'city'))

describe.each(services)('undoing an update that was made on %s first (I15)', (from) => {
  const to = otherService(from)

  it('brings both sides and the base back', async () => {
    const { run, ids } = await carriedCity(from)
    const report = await undo({ runId: run })
    expect(reasons(report)).toEqual([])
    expect(cities(ids)).toEqual(['Cork', 'Cork'])
    expect(
      world.store.base.of(world.store.links.of('highlevel', 'contact', ids.highlevel)?.id ?? 0).get('city'),
    ).toEqual({ highlevel: 'Cork', nozbe: 'Cork' })
    expect(await laterWrites()).toEqual([])
  })

  it.each(services)('leaves and reports what was edited on %s since, and was carried over', async (side) => {
    const { run, ids } = await carriedCity(from)
    world[side].edit('contact', ids[side], { city: 'Dublin' })
    await world.sync()
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city changed'])
    expect(cities(ids)).toEqual(['Dublin', 'Dublin'])
    expect(await laterWrites()).toEqual([])
  })

  it.each(services)('leaves and reports what was edited on %s and no run has seen', async (side) => {
    const { run, ids } = await carriedCity(from)
    world[side].edit('contact', ids[side], { city: 'Dublin' })
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city changed'])
    expect(cities(ids)).toEqual(['Dublin', 'Dublin'])
    expect(await laterWrites()).toEqual([])
  })

  it.each(services)('leaves and reports what is edited on %s while it is undone (I3)', async (side) => {
    const { run, ids } = await carriedCity(from)
    beforeNext(world[side], 'get', () => world[side].edit('contact', ids[side], { city: 'Dublin' }))
    const report = await undo({ runId: run })
    expect(reasons(report)).toEqual(['contact city changed'])
    await world.sync()
    expect(cities(ids)).toContain('Dublin')
    expect(new Set(cities(ids)).size === 1 || waitingTypes().includes('conflict')).toBe(true)
  })

  it('can be undone in turn, with a row of history for each side', async () => {
    const { run, ids } = await carriedCity(from)
    const { run: undone } = await undo({ runId: run })
    const again = await undo({ runId: undone.runId })
    expect(reasons(again)).toEqual([])
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
    const rows = world.store.history.ofRun(again.run.runId)
    expect(rows.map(({ service, field, before, after }) => [service, field, before, after]).sort()).toEqual([
      ['highlevel', 'city', 'Cork', 'Galway'],
      ['nozbe', 'city', 'Cork', 'Galway'],
    ])
    expect(await laterWrites()).toEqual([])
  })

  it('twice does nothing the second time', async () => {
    const { run, ids } = await carriedCity(from)
    await undo({ runId: run })
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city changed'])
    expect(cities(ids)).toEqual(['Cork', 'Cork'])
  })

  it.each(services)('reports it where the record is gone from %s', async (side) => {
    const { run, ids } = await carriedCity(from)
    world[side].erase('contact', ids[side])
    const report = await undo({ runId: run })
    expect(report.notUndone).toHaveLength(1)
    expect(ofKind(side, 'contact')).toEqual([])
  })

  it.each(['lost', 'dropped'] as const)('ends with equal sides where an answer is %s (I8)', async (fate) => {
    for (const side of services) {
      replaceWorld(newWorld())
      const { run, ids } = await carriedCity(from)
      let left = 1
      world[side].fate = () => (left-- > 0 ? fate : 'fine')
      const report = await undo({ runId: run })
      await world.sync()
      await world.sync()
      const [one, other] = cities(ids)
      expect(one).toBe(other)
      if (one !== 'Cork') expect(reasons(report)).toEqual(['contact city failed'])
      expect(await laterWrites()).toEqual([])
    }
  })

  it('reports what a service refuses', async () => {
    const { run } = await carriedCity(from)
    world[to].fate = () => 'refused'
    const report = await undo({ runId: run })
    expect(reasons(report)).toEqual(['contact city failed'])
  })

  it('writes nothing where the sign-in may not write (I11)', async () => {
    const { run, ids } = await carriedCity(from)
    world.deps.writable = { highlevel: false, nozbe: false }
    const report = await undo({ runId: run })
    expect(reasons(report)).toEqual(['contact city impossible'])
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
  })
})

describe('undoing an update of what goes one way (I11)', () => {
  it('brings the side back to which it goes, and leaves the other one', async () => {
    withContactRules((rule) => ({ ...rule, direction: 'to-nozbe' }))
    const { run, ids } = await carriedCity('highlevel')
    world.highlevel.writes.length = 0
    const report = await undo({ runId: run })
    expect(reasons(report)).toEqual([])
    expect(world.highlevel.writes).toEqual([])
    expect(cities(ids)).toEqual(['Galway', 'Cork'])
    expect(await laterWrites()).toEqual([])
  })

  it('never changes an appointment in HighLevel', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('appointment', anna, {
      title: 'Visit',
      start: '2026-06-01T09:00:00Z',
    })
    world.highlevel.edit('appointment', own, { start: '2026-06-02T09:00:00Z' })
    const { runId } = await world.sync()
    world.highlevel.writes.length = 0
    await undo({ runId })
    expect(world.highlevel.writes).toEqual([])
    expect(fieldOf('highlevel', 'appointment', own, 'start')).toBe('2026-06-02T09:00:00Z')
    expect(fieldOf('nozbe', 'appointment', peer, 'start')).toBe('2026-06-01T09:00:00Z')
    expect(await laterWrites()).toEqual([])
  })

  it('is not possible where the field was taken out of the sync since', async () => {
    const { run, ids } = await carriedCity('highlevel')
    withContactRules((rule) => ({ ...rule, direction: 'off' }))
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city impossible'])
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
  })
})

describe('undoing other updates (I15)', () => {
  it('gives back the tags that both sides had', async () => {
    const { anna, peer } = await linkedAnna({ tags: ['vip'] })
    world.highlevel.edit('contact', anna, { tags: ['vip', 'lead'] })
    world.nozbe.edit('contact', peer, { tags: ['vip', 'call'] })
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toEqual([])
    expect(fieldOf('highlevel', 'contact', anna, 'tags')).toEqual(['vip'])
    expect(fieldOf('nozbe', 'contact', peer, 'tags')).toEqual(['vip'])
    expect(await laterWrites()).toEqual([])
  })

  it('gives back what both sides had before a conflict was settled with a third value', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    choose('city', { value: 'Limerick' })
    const { runId } = await world.sync()
    const report = await undo({ runId })
    expect(reasons(report)).toEqual([])
    expect(cities({ highlevel: anna, nozbe: peer })).toEqual(['Cork', 'Cork'])
    const rows = world.store.history.ofRun(report.run.runId)
    expect(rows.map(({ service, field }) => `${service} ${field}`).sort()).toEqual([
      'highlevel city',
      'nozbe city',
    ])
    expect(await laterWrites()).toEqual([])
  })

  it('of one record leaves the others', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com', city: 'Cork' }).id
    await world.sync()
    for (const id of [anna, jan]) world.highlevel.edit('contact', id, { city: 'Galway' })
    await world.sync()
    expect(reasons(await undo({ kind: 'contact', recordId: peer }))).toEqual([])
    expect(cities({ highlevel: anna, nozbe: peer })).toEqual(['Cork', 'Cork'])
    expect(cities({ highlevel: jan, nozbe: sectionOf(jan) })).toEqual(['Galway', 'Galway'])
    expect(await laterWrites()).toEqual([])
  })

  it('of what is not there says so', async () => {
    await expect(undo({ runId: 99 })).rejects.toMatchObject({ code: 'entry.unknown' })
    await expect(undo({ kind: 'task', recordId: 'none' })).rejects.toMatchObject({ code: 'entry.unknown' })
    const { runId } = await world.sync()
    await expect(undo({ runId })).rejects.toMatchObject({ code: 'entry.unknown' })
  })
})

/** A contact with a task and a note, made on one service and copied to the other in one run. */
async function copied(from: Service): Promise<{ run: number }> {
  const { id } = world[from].add('contact', { name: 'Anna', email: 'anna@example.com' })
  world[from].add('task', { title: 'Call' }, id)
  world[from].add('note', { body: 'Rang twice.' }, id)
  const { runId, counts } = await world.sync()
  expect(counts.created).toBe(3)
  return { run: runId }
}
const numbers = (service: Service) =>
  (['contact', 'task', 'note'] as const).map((kind) => ofKind(service, kind).length)

describe.each(services)('undoing creates, of what was made on %s (I15)', (from) => {
  const to = otherService(from)

  it('deletes the copies; what they were made after stays, unlinked, and is not copied again (I6)', async () => {
    const { run } = await copied(from)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    expect(world.store.links.count('contact')).toBe(0)
    expect(await laterWrites()).toEqual([])
    world[from].edit('contact', ofKind(from, 'contact')[0]?.id ?? '', { city: 'Cork' })
    expect(await laterWrites()).toEqual([])
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    expect(waitingTypes()).toEqual([])
  })

  it('twice deletes nothing more, and says so', async () => {
    const { run } = await copied(from)
    await undo({ runId: run })
    expect(reasons(await undo({ runId: run })).sort()).toEqual(['contact gone', 'note gone', 'task gone'])
    expect(numbers(from)).toEqual([1, 1, 1])
  })

  it('leaves a copy that was edited, and the contact that it belongs to', async () => {
    const { run } = await copied(from)
    const [task] = ofKind(to, 'task')
    world[to].edit('task', task?.id ?? '', { title: 'Call back' })
    expect(reasons(await undo({ runId: run })).sort()).toEqual(['contact in-use', 'task changed'])
    expect(numbers(to)).toEqual([1, 1, 0])
    expect(await laterWrites()).toEqual([])
  })

  it('leaves a contact to which something was added that no run has seen (I3)', async () => {
    const { run } = await copied(from)
    world[to].add('task', { title: 'Unseen' }, ofKind(to, 'contact')[0]?.id)
    expect(reasons(await undo({ runId: run }))).toEqual(['contact in-use'])
    expect(ofKind(to, 'task').map(({ fields }) => fields.title)).toEqual(['Unseen'])
    expect(ofKind(to, 'contact').map(({ state }) => state)).toEqual(['live'])
  })

  it('asks first where it is more than the cap', async () => {
    for (let n = 0; n < 21; n += 1) world[from].add('contact', { name: `C${n}`, email: `c${n}@example.com` })
    const { runId } = await world.sync()
    await expect(undo({ runId }, false)).rejects.toMatchObject({ code: 'undo.many' })
    expect(ofKind(to, 'contact')).toHaveLength(21)
    expect(reasons(await undo({ runId }, true))).toEqual([])
    expect(ofKind(to, 'contact')).toEqual([])
    expect(await laterWrites()).toEqual([])
  })

  it.each(['lost', 'dropped'] as const)('harms no original where an answer is %s (I8)', async (fate) => {
    const { run } = await copied(from)
    let left = 1
    world[to].fate = () => (left-- > 0 ? fate : 'fine')
    await undo({ runId: run })
    await world.syncFully()
    await world.syncFully()
    await world.syncFully()
    expect(numbers(from)).toEqual([1, 1, 1])
    expect(waitingTypes()).toEqual([])
    expect(await laterWrites()).toEqual([])
  })

  it('is told, where it is undone in turn', async () => {
    const { run } = await copied(from)
    const { run: undone } = await undo({ runId: run })
    const again = await undo({ runId: undone.runId })
    expect(again.notUndone.map(({ reason }) => reason)).toContain('impossible')
    expect([numbers(from), numbers(to)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
  })

  it('deletes nothing where the sign-in may not write (I11)', async () => {
    const { run } = await copied(from)
    world.deps.writable = { highlevel: true, nozbe: true, [to]: false }
    expect(new Set((await undo({ runId: run })).notUndone.map(({ reason }) => reason))).toEqual(
      new Set(['impossible']),
    )
    expect(numbers(to)).toEqual([1, 1, 1])
    expect(world.store.links.count('contact')).toBe(1)
  })
})

/** A contact with a task and a note, deleted on one service and, once approved, on the other. */
async function deleted(on: Service): Promise<{ run: number }> {
  const { anna, peer } = await linkedAnna({ city: 'Cork', tags: ['vip'] })
  await linkedChild('task', anna, { title: 'Call' })
  await linkedChild('note', anna, { body: 'Rang twice.' })
  world[on].erase('contact', on === 'highlevel' ? anna : peer)
  await confirmGone()
  decide('approved')
  const { runId } = await world.sync()
  expect(numbers(otherService(on))).toEqual([0, 0, 0])
  await world.syncFully()
  return { run: runId }
}

describe.each(services)('undoing a delete that was made on %s first (I15)', (on) => {
  it('makes both sides again, with tasks and notes, linked, and with all that was in them', async () => {
    const { run } = await deleted(on)
    for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    for (const service of services) {
      expect(numbers(service)).toEqual([1, 1, 1])
      expect(ofKind(service, 'contact')[0]?.fields).toMatchObject({
        name: 'Anna',
        city: 'Cork',
        tags: ['vip'],
      })
    }
    for (const kind of ['contact', 'task', 'note'] as const) expect(world.store.links.count(kind)).toBe(1)
    expect(await laterWrites()).toEqual([])
  })

  it('twice makes nothing twice (I4)', async () => {
    const { run } = await deleted(on)
    for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
    await undo({ runId: run })
    const again = await undo({ runId: run })
    expect(again.notUndone).toHaveLength(3)
    await world.sync()
    for (const service of services) expect(numbers(service)).toEqual([1, 1, 1])
  })

  it.each(['lost', 'dropped'] as const)(
    'makes nothing twice where an answer is %s, and it is tried again (I4)',
    async (fate) => {
      const { run } = await deleted(on)
      for (const task of ofKind(on, 'task')) world[on].erase('task', task.id)
      let left = 1
      world[otherService(on)].fate = () => (left-- > 0 ? fate : 'fine')
      await undo({ runId: run })
      await undo({ runId: run })
      await world.syncFully()
      await world.syncFully()
      for (const service of services) expect(numbers(service)).toEqual([1, 1, 1])
      expect(await laterWrites()).toEqual([])
    },
  )
})

describe('undoing a delete of what goes one way', () => {
  it('is not possible for an appointment: HighLevel alone keeps the calendar (I11)', async () => {
    const { anna } = await linkedAnna()
    const { own } = await linkedChild('appointment', anna, { title: 'Visit', start: '2026-06-01T09:00:00Z' })
    world.highlevel.erase('appointment', own)
    await confirmGone()
    decide('approved')
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toEqual(['appointment impossible'])
    expect(ofKind('nozbe', 'appointment')).toEqual([])
  })
})

/** A task given from Anna to Jan on one service, and moved on the other. */
async function movedTask(on: Service) {
  const { anna } = await linkedAnna()
  const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
  const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
  const home = on === 'highlevel' ? jan : sectionOf(jan)
  world[on].alter('task', on === 'highlevel' ? own : peer, { parentId: home })
  const { runId } = await world.sync()
  return { run: runId, anna, jan }
}
const homes = () => services.map((service) => ofKind(service, 'task').map(({ parentId }) => parentId))

describe.each(services)('undoing a move that was made on %s first (I15)', (on) => {
  it('gives it back on both sides', async () => {
    const { run, anna } = await movedTask(on)
    expect(reasons(await undo({ runId: run }))).toEqual([])
    expect(homes()).toEqual([[anna], [sectionOf(anna)]])
    expect(await laterWrites()).toEqual([])
  })

  it('leaves and reports what was given to somebody else since', async () => {
    const { run } = await movedTask(on)
    const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' }).id
    await world.sync()
    const [task] = ofKind('nozbe', 'task')
    world.nozbe.alter('task', task?.id ?? '', { parentId: sectionOf(zoe) })
    await world.sync()
    expect(reasons(await undo({ runId: run }))).toEqual(['task contact changed'])
    expect(homes()).toEqual([[zoe], [sectionOf(zoe)]])
  })

  it('twice does nothing the second time', async () => {
    const { run, anna } = await movedTask(on)
    await undo({ runId: run })
    const again = await undo({ runId: run })
    expect(again.run.changes).toEqual([])
    expect(reasons(again)).toEqual(['task contact changed'])
    expect(homes()).toEqual([[anna], [sectionOf(anna)]])
  })

  it('can be undone in turn', async () => {
    const { run, jan } = await movedTask(on)
    const { run: undone } = await undo({ runId: run })
    await undo({ runId: undone.runId })
    expect(homes()).toEqual([[jan], [sectionOf(jan)]])
    expect(await laterWrites()).toEqual([])
  })
})

describe('undoing a link (I15)', () => {
  it('leaves both records alone from then on', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    const { runId } = await world.sync()
    expect(world.store.links.count('contact')).toBe(1)
    expect(reasons(await undo({ runId }))).toEqual([])
    expect(world.store.links.count('contact')).toBe(0)
    world.highlevel.edit('contact', ofKind('highlevel', 'contact')[0]?.id ?? '', { city: 'Galway' })
    expect(await laterWrites()).toEqual([])
    expect(ofKind('nozbe', 'contact')[0]?.fields.city).toBe('Cork')
  })
})

describe('undoing and the guard', () => {
  it('of an archived section reports it as impossible', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    await world.sync()
    world.highlevel.edit('contact', jan, { email: 'anna@example.com' })
    world.highlevel.merge(anna, jan)
    await world.syncFully()
    await world.syncFully()
    await world.sync()
    decide('approved')
    const { runId } = await world.sync()
    expect(reasons(await undo({ runId }))).toContain('contact impossible')
    expect(peerOf('contact', jan)).not.toBe('')
  })
})

/** What is to be undone; each gives the run. */
const scenarios: Record<string, () => Promise<{ run: number }>> = {
  'an update made in HighLevel': () => carriedCity('highlevel'),
  'an update made in Nozbe': () => carriedCity('nozbe'),
  'creates in Nozbe': () => copied('highlevel'),
  'creates in HighLevel': () => copied('nozbe'),
  'deletes in Nozbe': () => deleted('highlevel'),
  'deletes in HighLevel': async () => {
    const prepared = await deleted('nozbe')
    for (const task of ofKind('nozbe', 'task')) world.nozbe.erase('task', task.id)
    return prepared
  },
  'a move made in HighLevel': () => movedTask('highlevel'),
  'a move made in Nozbe': () => movedTask('nozbe'),
}

const picture = () =>
  services.map((service) =>
    [...world[service].records.values()]
      .map(({ kind, fields, parentId }) =>
        JSON.stringify([
          kind,
          at(service, 'contact', parentId ?? '')?.fields.name,
          Object.entries(fields)
            .filter(([, value]) => value !== null)
            .sort(),
        ]),
      )
      .sort(),
  )

describe('a crash at every step of an undo that writes to the store', () => {
  it.each(Object.entries(scenarios))(
    'loses and doubles nothing, and trying again ends the same: %s (I4, I6, I8)',
    async (_name, prepare) => {
      const before = await prepare()
      await undo({ runId: before.run })
      await world.sync()
      const expected = picture()
      for (const after of [false, true]) {
        for (let step = 1; ; step += 1) {
          replaceWorld(newWorld())
          const { run } = await prepare()
          const crashing = crashingStore(world.store, step, after)
          await undo({ runId: run }, true, crashing.store).catch(() => undefined)
          if (!crashing.died()) break
          await undo({ runId: run })
          for (let n = 0; n < 4; n += 1) await world.syncFully()
          const where = `step ${step}, ${after ? 'after' : 'before'} it`
          expect(picture(), where).toEqual(expected)
          expect(waitingTypes(), where).toEqual([])
          expect((await world.syncFully()).changes, where).toEqual([])
          world.store.close()
        }
      }
    },
    60_000,
  )
})
