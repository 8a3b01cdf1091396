import { describe, expect, it } from 'vitest'
import { agreeAnew } from '../../../main/core/mapping'
import { otherService, services } from '../../../shared/domain'
import { newWorld } from '../../model/support/world'
import {
  beforeNext,
  choose,
  decide,
  keepNameTwice,
  linkedAnna,
  linkedChild,
  ofKind,
  renameCard,
  replaceWorld,
  sectionOf,
  waitingTypes,
  withContactRules,
  world,
} from './scenario'
import { carriedCity, cities, fieldOf, laterWrites, reasons, undo } from './undo'

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

  it('leaves and reports what was edited where it was first, though both have to agree anew', async () => {
    const { run, ids } = await carriedCity(from)
    agreeAnew(world.store, 'contact', 'city')
    world[from].edit('contact', ids[from], { city: 'Dublin' })
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city changed'])
    expect([fieldOf(from, 'contact', ids[from], 'city'), fieldOf(to, 'contact', ids[to], 'city')]).toEqual([
      'Dublin',
      'Galway',
    ])
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
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city undone'])
    expect(cities(ids)).toEqual(['Cork', 'Cork'])
  })

  it('is marked, and stays undone until something is changed anew (I3)', async () => {
    const { run, ids } = await carriedCity(from)
    const { undone, run: first } = await undo({ runId: run })
    const marks = (runId: number) =>
      world.store.history
        .ofRun(runId)
        .filter(({ by }) => by === 'tandem')
        .map(({ id, undoneIn }) => [id, undoneIn])
    expect(marks(run)).toEqual(undone.map((id) => [id, first.runId]))
    const { run: again } = await undo({ runId: first.runId })
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
    expect(marks(first.runId).every(([, undoneIn]) => undoneIn === again.runId)).toBe(true)
    expect(reasons(await undo({ runId: run }))).toEqual(['contact city undone'])
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
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
    world.deps.writable = { highlevel: [], nozbe: [] }
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
    await expect(undo({ runId: 99 })).rejects.toMatchObject({ code: 'undo.nothing' })
    await expect(undo({ kind: 'task', recordId: 'none' })).rejects.toMatchObject({ code: 'undo.nothing' })
    const { runId } = await world.sync()
    await expect(undo({ runId })).rejects.toMatchObject({ code: 'undo.nothing' })
  })
})

describe('undoing and what a person has to say', () => {
  it('leaves and reports a name that was edited in its second place since (I3)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    world.highlevel.edit('contact', anna, { name: 'Anna Byrne' })
    const { runId } = await world.sync()
    renameCard(peer, 'Annie')
    expect(reasons(await undo({ runId }))).toEqual(['contact name changed'])
    await world.sync()
    expect(fieldOf('highlevel', 'contact', anna, 'name')).toBe('Annie')
    expect(fieldOf('nozbe', 'contact', peer, 'name')).toBe('Annie')
  })

  it('empties nothing of which the emptying was refused (I6)', async () => {
    const ids = Array.from({ length: 5 }, (_, n) => {
      const fields = { name: `Person ${n}`, email: `p${n}@example.com`, company: 'Quay', city: 'Cork' }
      return world.highlevel.add('contact', fields).id
    })
    await world.sync()
    const [first = ''] = ids
    world.highlevel.edit('contact', first, { city: 'Galway' })
    const { runId } = await world.sync()
    for (const id of ids) world.highlevel.edit('contact', id, { company: null })
    await world.sync()
    decide('refused')
    await world.sync()
    expect(reasons(await undo({ runId }))).toEqual([])
    expect(fieldOf('nozbe', 'contact', sectionOf(first), 'city')).toBe('Cork')
    expect(fieldOf('nozbe', 'contact', sectionOf(first), 'company')).toBe('Quay')
    expect(waitingTypes()).toEqual(ids.map(() => 'conflict'))
  })
})
