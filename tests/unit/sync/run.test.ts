import { beforeEach, describe, expect, it } from 'vitest'
import { copyEverything, newWorld, type World } from '../../model/support/world'

let world: World
beforeEach(() => {
  world = newWorld()
})

const only = <T>(items: Iterable<T>): T => {
  const all = [...items]
  expect(all).toHaveLength(1)
  return all[0] as T
}
const ofKind = (service: 'highlevel' | 'nozbe', kind: string) =>
  [...world[service].records.values()].filter((record) => record.kind === kind)

describe('a run', () => {
  it('copies a contact with its tasks, in either direction, and then has nothing to do (I1, I2)', async () => {
    const anna = world.highlevel.add('contact', { name: 'Anna Nowak', email: 'anna@example.com' })
    world.highlevel.add('task', { title: 'Call', completed: false }, anna.id)
    const jan = world.nozbe.add('contact', { name: 'Jan Kowalski' })
    world.nozbe.add('task', { title: 'Write', completed: true }, jan.id)

    const report = await world.sync()
    expect(report.errors).toEqual([])
    expect(report.counts).toMatchObject({ created: 4, updated: 0, failed: 0 })
    expect(ofKind('nozbe', 'contact').map(({ fields }) => fields.name)).toContain('Anna Nowak')
    expect(ofKind('highlevel', 'task').map(({ fields }) => fields)).toContainEqual({
      title: 'Write',
      completed: true,
    })

    const again = await world.sync()
    expect(again.changes).toEqual([])
  })

  it('says how many calls it was predicted to take: those made by then, and those of its writes', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    world.deps.calls = () => ({
      highlevel: { total: 3, byOperation: {} },
      nozbe: { total: 4, byOperation: {} },
    })
    world.nozbe.cost = () => 5
    expect((await world.sync()).predictedCalls).toBe(3 + 4 + 5)
    expect((await world.sync()).predictedCalls).toBe(3 + 4)
  })

  it('merges edits of different fields of one contact', async () => {
    const anna = world.highlevel.add('contact', {
      name: 'Anna Nowak',
      email: 'anna@example.com',
      city: 'Cork',
    })
    await world.sync()
    const peer = only(ofKind('nozbe', 'contact'))
    world.highlevel.edit('contact', anna.id, { email: 'a.nowak@example.com' })
    world.nozbe.edit('contact', peer.id, { city: 'Galway' })

    const report = await world.sync()
    expect(report.counts).toMatchObject({ updated: 2, conflicts: 0 })
    for (const service of ['highlevel', 'nozbe'] as const) {
      expect(only(ofKind(service, 'contact')).fields).toMatchObject({
        email: 'a.nowak@example.com',
        city: 'Galway',
      })
    }
  })

  it('parks a field changed on both sides and syncs the others (I3)', async () => {
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    await world.sync()
    const peer = only(ofKind('nozbe', 'contact'))
    world.highlevel.edit('contact', anna.id, { city: 'Galway', company: 'Harbour Ltd' })
    world.nozbe.edit('contact', peer.id, { city: 'Dublin' })

    const report = await world.sync()
    expect(only(report.waiting)).toMatchObject({
      field: 'city',
      base: 'Cork',
      highlevel: 'Galway',
      nozbe: 'Dublin',
    })
    expect(world.nozbe.records.get(`contact ${peer.id}`)?.fields).toMatchObject({
      city: 'Dublin',
      company: 'Harbour Ltd',
    })

    world.nozbe.edit('contact', peer.id, { city: 'Galway' })
    expect((await world.sync()).waiting).toEqual([])
  })

  it('makes no second record when the answer to a create is lost (I4)', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const jan = world.nozbe.add('contact', { name: 'Jan' })
    world.nozbe.add('task', { title: 'Call' }, jan.id)
    world.highlevel.fate = world.nozbe.fate = () => 'lost'
    await world.sync()
    world.highlevel.fate = world.nozbe.fate = () => 'fine'
    await world.sync()
    await world.sync()
    expect(ofKind('nozbe', 'contact')).toHaveLength(2)
    expect(ofKind('highlevel', 'contact')).toHaveLength(2)
    expect(ofKind('highlevel', 'task')).toHaveLength(1)
    expect((await world.sync()).changes).toEqual([])
  })

  it('goes on past a record that is refused, and tries it again next time (I18)', async () => {
    for (const name of ['Anna', 'Jan', 'Zoe'])
      world.highlevel.add('contact', { name, email: `${name}@example.com` })
    let count = 0
    world.nozbe.fate = () => (++count === 2 ? 'refused' : 'fine')
    const report = await world.sync()
    expect(report.counts).toMatchObject({ created: 2, failed: 1 })
    expect(only(report.errors).code).toBe('request.refused')
    expect((await world.sync()).counts).toMatchObject({ created: 1, failed: 0 })
  })

  it('writes only fields that changed (I10)', async () => {
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    await world.sync()
    world.nozbe.writes.length = 0
    world.highlevel.edit('contact', anna.id, { city: 'Galway' })
    await world.sync()
    expect(only(world.nozbe.writes).fields).toEqual({ city: 'Galway' })
  })

  it('never deletes and never makes anew what is gone on one side (I6)', async () => {
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    await world.sync()
    const peer = only(ofKind('nozbe', 'contact'))
    world.nozbe.records.delete(`contact ${peer.id}`)
    world.highlevel.edit('contact', anna.id, { city: 'Galway' })
    await world.sync()
    await world.sync()
    expect(ofKind('highlevel', 'contact')).toHaveLength(1)
    expect(ofKind('nozbe', 'contact')).toHaveLength(0)
  })
})

describe('a first run', () => {
  const seed = () => {
    world.highlevel.add('contact', { name: 'Anna Nowak', email: 'anna@example.com', city: 'Cork' })
    world.highlevel.add('contact', { name: 'Only Here', email: 'only@example.com' })
    world.highlevel.add('contact', { name: 'Same Name', email: 'one@example.com' })
    world.nozbe.add('contact', { name: 'Anna', email: 'ANNA@example.com ', city: 'Galway' })
    world.nozbe.add('contact', { name: 'Same Name' })
  }

  it('that only links writes nothing to HighLevel and makes nothing', async () => {
    world = newWorld({ ...copyEverything, mode: 'link' })
    seed()
    const report = await world.sync()
    expect(world.highlevel.writes).toEqual([])
    expect(report.counts).toMatchObject({ created: 0, linked: 1 })
    expect((await world.sync()).changes).toEqual([])
    expect(world.highlevel.writes).toEqual([])
  })

  it('asks about differences and equal names, and copies what is on one side', async () => {
    seed()
    const report = await world.sync()
    expect(report.counts).toMatchObject({ created: 1, linked: 1, conflicts: 2 })
    expect(report.waiting.filter(({ type }) => type === 'ambiguous')).toHaveLength(2)
    expect(report.waiting.filter(({ type }) => type === 'conflict')).toHaveLength(2)
    expect((await world.sync()).changes).toEqual([])
  })

  it('follows the choices for differences and ambiguous contacts', async () => {
    world = newWorld({ ...copyEverything, different: 'highlevel', ambiguous: 'link' })
    seed()
    const report = await world.sync()
    expect(report.waiting).toEqual([])
    expect(ofKind('nozbe', 'contact').map(({ fields }) => fields.city)).toContain('Cork')
    expect(ofKind('nozbe', 'contact')).toHaveLength(3)
    expect(ofKind('highlevel', 'contact')).toHaveLength(3)
  })
})
