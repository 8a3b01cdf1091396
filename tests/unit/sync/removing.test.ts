import { describe, expect, it } from 'vitest'
import { type Kind, kinds, otherService, type Service, services } from '../../../shared/domain'
import {
  at,
  confirmGone,
  decide,
  freezeListing,
  linkedAnna,
  linkedChild,
  ofKind,
  put,
  sectionOf,
  waitingTypes,
  world,
} from './scenario'

const texts = { contact: {}, task: { title: 'Call' }, note: { body: 'Rang twice.' }, appointment: {} }
const cases = services.flatMap((service) =>
  (['contact', 'task', 'note'] as const).map((kind): [Kind, Service] => [kind, service]),
)

/** Ids of a linked record of the kind. */
async function linked(kind: Kind): Promise<Record<Service, string>> {
  const { anna, peer } = await linkedAnna({ tags: ['vip'] })
  if (kind === 'contact') return { highlevel: anna, nozbe: peer }
  const child = await linkedChild(kind, anna, texts[kind])
  return { highlevel: child.own, nozbe: child.peer }
}

const writes = () => [...world.highlevel.writes, ...world.nozbe.writes]
const forgetWrites = () => {
  world.highlevel.writes.length = 0
  world.nozbe.writes.length = 0
}

describe.each(cases)('a %s deleted on %s', (kind, service) => {
  const other = otherService(service)

  it('is found, confirmed by the next run, asked about, and deleted on the other side once approved (I6)', async () => {
    const ids = await linked(kind)
    forgetWrites()
    world[service].erase(kind, ids[service])
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    await world.syncFully()
    expect(world.store.waiting()).toMatchObject([{ type: 'gone', kind, service, recordId: ids[service] }])
    await world.sync()
    expect(world.store.waiting()).toMatchObject([
      { type: 'approval', op: 'delete', kind, service: other, count: 1, contact: 'Anna' },
    ])
    expect(writes()).toEqual([])

    decide('approved')
    const report = await world.sync()
    expect(report.counts).toMatchObject({ deleted: 1, approvals: 0, failed: 0 })
    expect(at(other, kind, ids[other])).toBeUndefined()
    expect(world.store.links.of(other, kind, ids[other])).toBeUndefined()
    expect(world.store.waiting()).toEqual([])
    for (const side of services) expect(world.store.tombstones.has(side, kind, ids[side])).toBe(true)
    forgetWrites()
    await world.syncFully()
    expect(writes()).toEqual([])
  })

  it('is not brought back by a listing that lags (I5)', async () => {
    const ids = await linked(kind)
    const unfreeze = services.map((side) => freezeListing(world[side]))
    const frozen = services.map((side) => world[side].observe)
    for (const undo of unfreeze) undo()
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('approved')
    await world.sync()
    forgetWrites()
    services.forEach((side, index) => {
      const lagging = frozen[index]
      if (lagging) world[side].observe = lagging
    })
    await world.sync()
    await world.sync()
    expect(writes()).toEqual([])
    expect(world.store.links.count(kind)).toBe(0)
  })

  it('is deleted once approved although a listing still shows it (I5)', async () => {
    const ids = await linked(kind)
    freezeListing(world[service])
    const lagging = world[service].observe
    world[service].erase(kind, ids[service])
    const { observe } = world[other]
    world[service].observe = async function* () {
      yield {
        records: [...world[service].records.values()],
        problems: [],
        listed: [{ kind, parentId: null }],
      }
      return { at: 1 }
    }
    world[other].observe = observe
    await confirmGone()
    decide('approved')
    world[service].observe = lagging
    await world.sync()
    expect(at(other, kind, ids[other])).toBeUndefined()
    expect(world.store.waiting()).toEqual([])
  })

  it('is made again after a refusal, once, and linked (I6)', async () => {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('refused')
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(at(other, kind, ids[other])).toBeDefined()
    expect(ofKind(service, kind)).toHaveLength(1)
    const link = world.store.links.of(other, kind, ids[other])
    expect(at(service, kind, link?.[service === 'highlevel' ? 'highlevelId' : 'nozbeId'] ?? '')).toBeDefined()
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('that comes back before it is confirmed keeps its link (I6)', async () => {
    const ids = await linked(kind)
    const before = at(service, kind, ids[service])
    world[service].erase(kind, ids[service])
    await world.syncFully()
    if (before) put(service, before)
    await world.syncFully()
    expect(world.store.waiting()).toEqual([])
    expect(world.store.links.of(service, kind, ids[service])).toMatchObject({
      gone: { highlevel: null, nozbe: null },
    })
  })

  it('that comes back while it waits for approval is not deleted (I6)', async () => {
    const ids = await linked(kind)
    const before = at(service, kind, ids[service])
    world[service].erase(kind, ids[service])
    await confirmGone()
    if (before) put(service, before)
    decide('approved')
    await world.sync()
    expect(at(other, kind, ids[other])).toBeDefined()
    expect(world.store.waiting()).toEqual([])
    expect(world.store.approvals.all()).toEqual([])
  })

  it('and on the other side as well is forgotten, and nothing is written', async () => {
    const ids = await linked(kind)
    forgetWrites()
    for (const side of services) world[side].erase(kind, ids[side])
    await confirmGone()
    await world.sync()
    expect(writes()).toEqual([])
    expect(world.store.links.count(kind)).toBe(0)
    expect(world.store.waiting()).toEqual([])
  })

  it('is not deleted on a service that this sign-in may not write to (I11)', async () => {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    world.deps.writable = { highlevel: kinds, nozbe: kinds, [other]: [] }
    await confirmGone()
    decide('approved')
    await world.sync()
    expect(at(other, kind, ids[other])).toBeDefined()
  })

  it.each([
    ['lost', 0],
    ['dropped', 1],
  ] as const)('ends the same when the answer to the delete is %s (I8)', async (fate, left) => {
    const ids = await linked(kind)
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('approved')
    world[other].fate = () => fate
    await world.sync()
    world[other].fate = () => 'fine'
    await world.sync()
    expect(ofKind(other, kind)).toHaveLength(left)
    expect(waitingTypes()).toEqual(left === 0 ? [] : ['approval'])
    expect(world.store.links.count(kind)).toBe(left)
    expect(ofKind(service, kind)).toHaveLength(0)
  })

  it('is one row of history on the other side, by Tandem, and one seen', async () => {
    const ids = await linked(kind)
    const from = world.store.history.lastId()
    world[service].erase(kind, ids[service])
    await confirmGone()
    decide('approved')
    await world.sync()
    await world.syncFully()
    const deletes = world.store.history
      .since(from, 100)
      .filter(({ op, field, kind: of }) => op === 'delete' && field === null && of === kind)
    expect(deletes.map(({ by, service: where, recordId }) => [by, where, recordId])).toEqual([
      [service, service, ids[service]],
      ['tandem', other, ids[other]],
    ])
  })
})

describe('a contact deleted on one side', () => {
  it('and found to be gone while an earlier write is settled is confirmed by the next run, not by that one (I6)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.fate = () => 'dropped'
    await world.sync()
    world.nozbe.fate = () => 'fine'
    world.nozbe.erase('contact', peer)
    await world.syncFully()
    expect(waitingTypes()).toEqual(['gone'])
    await world.sync()
    expect(waitingTypes()).toEqual(['conflict'])
  })

  it.each(services)('on %s takes its tasks and notes with it (I6)', async (service) => {
    const { anna, peer } = await linkedAnna()
    await linkedChild('task', anna, { title: 'Call' })
    await linkedChild('note', anna, { body: 'Rang twice.' })
    world[service].erase('contact', service === 'highlevel' ? anna : peer)
    await confirmGone()
    expect(world.store.waiting()).toMatchObject([{ type: 'approval', kind: 'contact', count: 1 }])
    decide('approved')
    const report = await world.sync()
    expect(report.errors).toEqual([])
    const other = otherService(service)
    for (const kind of ['contact', 'task', 'note'] as const) {
      expect(ofKind(other, kind)).toEqual([])
      expect(world.store.links.count(kind)).toBe(0)
    }
    await world.syncFully()
    expect(ofKind('highlevel', 'contact')).toEqual([])
    expect(ofKind('highlevel', 'task')).toEqual([])
  })

  it('is made again with its tasks and notes after a refusal', async () => {
    const { anna } = await linkedAnna()
    await linkedChild('task', anna, { title: 'Call' })
    await linkedChild('note', anna, { body: 'Rang twice.' })
    world.highlevel.erase('contact', anna)
    await confirmGone()
    decide('refused')
    await world.sync()
    for (const kind of ['contact', 'task', 'note'] as const) {
      expect(ofKind('highlevel', kind)).toHaveLength(1)
      expect(ofKind('nozbe', kind)).toHaveLength(1)
      expect(world.store.links.count(kind)).toBe(1)
    }
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('of which the section holds what Tandem does not know is archived instead', async () => {
    const { anna, peer } = await linkedAnna()
    world.highlevel.erase('contact', anna)
    await confirmGone()
    decide('approved')
    const { observe } = world.nozbe
    world.nozbe.observe = async function* () {
      yield { records: [], problems: [], listed: [] }
      return { at: 1 }
    }
    world.nozbe.add('task', { title: 'Unseen' }, peer)
    await world.sync()
    world.nozbe.observe = observe
    expect(at('nozbe', 'contact', peer)?.state).toBe('archived')
    await world.syncFully()
    expect(ofKind('highlevel', 'contact')).toEqual([])
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
    expect(world.store.waiting()).toEqual([])
  })

  it('does not take along a task that was moved to another contact in Nozbe (I6)', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    const { peer: task } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('contact', anna)
    await confirmGone()
    decide('approved')
    world.nozbe.alter('task', task, { parentId: sectionOf(jan.id) })
    await world.sync()
    expect(at('nozbe', 'task', task)).toBeDefined()
    for (let run = 0; run < 3; run += 1) {
      await world.syncFully()
      decide('approved')
    }
    expect(at('nozbe', 'task', task)).toBeDefined()
  })
})

describe('an empty side (I12)', () => {
  it.each(services)(
    '%s shows nothing at all: nothing is taken for deleted, and a message says so',
    async (service) => {
      for (const name of ['Anna', 'Jan', 'Zoe']) {
        const { id } = world.highlevel.add('contact', { name, email: `${name}@example.com` })
        for (const title of ['Call', 'Write']) world.highlevel.add('task', { title }, id)
      }
      await world.sync()
      const all = [...world[service].records]
      world[service].records.clear()
      const report = await world.syncFully()
      expect(report.errors.map(({ code }) => code)).toEqual(['listing.empty', 'listing.empty'])
      expect(world.store.waiting()).toEqual([])
      for (const [key, record] of all) world[service].records.set(key, record)
      const after = await world.syncFully()
      expect([after.changes, after.errors]).toEqual([[], []])
    },
  )
})

describe('a partial reading (I12)', () => {
  it('that lists less than everything is no proof that anything is gone', async () => {
    const { peer } = await linkedAnna()
    world.nozbe.observe = async function* () {
      yield { records: [], problems: [], listed: [{ kind: 'task', parentId: null }] }
      return { at: 1 }
    }
    world.nozbe.erase('contact', peer)
    await world.syncFully()
    expect(world.store.waiting()).toEqual([])
  })

  it('that shows a record missing which is still there changes nothing', async () => {
    await linkedAnna()
    world.nozbe.observe = async function* () {
      yield { records: [], problems: [], listed: [{ kind: 'contact', parentId: null }] }
      return { at: 1 }
    }
    const report = await world.syncFully()
    expect([report.waiting, report.changes, report.errors]).toEqual([[], [], []])
  })
})

describe('one-way (I11, I13)', () => {
  it('deletes nothing on the side from which the kind goes', async () => {
    const { anna } = await linkedAnna()
    const visit = world.highlevel.add('appointment', { title: 'Visit', start: '2026-06-01T09:00:00Z' }, anna)
    await world.sync()
    const [copy] = ofKind('nozbe', 'appointment')
    world.nozbe.erase('appointment', copy?.id ?? '')
    await confirmGone()
    await world.sync()
    expect(at('highlevel', 'appointment', visit.id)).toBeDefined()
    expect(world.store.waiting()).toEqual([])
  })

  it('deletes on the side to which it goes', async () => {
    const { anna } = await linkedAnna()
    const visit = world.highlevel.add('appointment', { title: 'Visit', start: '2026-06-01T09:00:00Z' }, anna)
    await world.sync()
    world.highlevel.erase('appointment', visit.id)
    await confirmGone()
    decide('approved')
    await world.sync()
    expect(ofKind('nozbe', 'appointment')).toEqual([])
  })

  it('does not delete a task that repeats because its copy was deleted', async () => {
    const { anna } = await linkedAnna()
    const { own, peer } = await linkedChild('task', anna, { title: 'Water the plants' })
    world.nozbe.alter('task', peer, { repeats: true })
    world.highlevel.erase('task', own)
    await confirmGone()
    decide('approved')
    await world.sync()
    expect(at('nozbe', 'task', peer)).toBeDefined()
  })
})
