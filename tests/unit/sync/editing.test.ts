import { describe, expect, it } from 'vitest'
import {
  at,
  beforeNext,
  freezeListing,
  keepNameTwice,
  linkedAnna,
  peerOf,
  renameCard,
  world,
} from './scenario'

describe('a field that was emptied', () => {
  it.each(['highlevel', 'nozbe'] as const)('on %s is emptied on the other side (I1, I3)', async (service) => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world[service].edit('contact', service === 'highlevel' ? anna : peer, { city: null })
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.city).toBeNull()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBeNull()
  })

  it('on one side and changed on the other is a conflict (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: null })
    world.nozbe.edit('contact', peer, { city: 'Galway' })
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ field: 'city', highlevel: null, nozbe: 'Galway' }])
    expect(at('highlevel', 'contact', anna)?.fields.city).toBeNull()
  })
})

describe('a field that was emptied and filled again', () => {
  const city = (service: 'highlevel' | 'nozbe', id: string) => at(service, 'contact', id)?.fields.city

  it.each(['highlevel', 'nozbe'] as const)('on %s with what it had, is no edit', async (service) => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const id = service === 'highlevel' ? anna : peer
    world[service].edit('contact', id, { city: null })
    world[service].edit('contact', id, { city: 'Cork' })
    const report = await world.sync()
    expect(report.changes).toEqual([])
    expect(world.store.waiting()).toEqual([])
  })

  it.each(['highlevel', 'nozbe'] as const)(
    'after a run, on %s, is filled on the other side too (I1, I3)',
    async (service) => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      const id = service === 'highlevel' ? anna : peer
      for (const value of [null, 'Galway', null, 'Cork']) {
        world[service].edit('contact', id, { city: value })
        await world.sync()
        expect([city('highlevel', anna), city('nozbe', peer)]).toEqual([value, value])
      }
      expect(world.store.waiting()).toEqual([])
    },
  )

  it('differently on each side is a conflict (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: null })
    await world.sync()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Sligo' })
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ field: 'city', highlevel: 'Galway', nozbe: 'Sligo' }])
  })
})

describe('an edit made while a run is on', () => {
  it('is carried over when it meets a write of another field of the same record (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork', company: 'Harbour Ltd' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    beforeNext(world.nozbe, 'get', () => world.nozbe.edit('contact', peer, { company: 'Quay Ltd' }))
    await world.sync()
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields).toMatchObject({ city: 'Galway', company: 'Quay Ltd' })
  })

  it('is carried over when the answer to a write is the first to show it (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork', company: 'Harbour Ltd' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    beforeNext(world.nozbe, 'update', () => world.nozbe.edit('contact', peer, { company: 'Quay Ltd' }))
    await world.sync()
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields).toMatchObject({ city: 'Galway', company: 'Quay Ltd' })
  })

  it('of the second place of a field is not written over (I3)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    world.highlevel.edit('contact', anna, { name: 'Anna Nowak' })
    beforeNext(world.nozbe, 'get', () => renameCard(peer, 'Anna Kowalska'))
    await world.sync()
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', field: 'name' }])
  })
})

describe('a listing that lags behind', () => {
  it('does not undo an edit that was taken back in the meantime (I3, I7)', async () => {
    const { id } = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const task = world.highlevel.add('task', { title: 'Call', completed: false }, id)
    await world.sync()
    const peer = peerOf('task', task.id)
    const unfreeze = freezeListing(world.highlevel)
    world.nozbe.edit('task', peer, { completed: true })
    await world.sync()
    expect(at('highlevel', 'task', task.id)?.fields.completed).toBe(true)

    world.nozbe.edit('task', peer, { completed: false })
    await world.sync()
    unfreeze()
    await world.sync()
    await world.sync()
    expect(at('nozbe', 'task', peer)?.fields.completed).toBe(false)
    expect(at('highlevel', 'task', task.id)?.fields.completed).toBe(false)
  })

  it('does not undo what was written, even when this clock was set in between (I14)', async () => {
    const { id } = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const task = world.highlevel.add('task', { title: 'Call', completed: false }, id)
    await world.sync()
    const peer = peerOf('task', task.id)
    freezeListing(world.highlevel)
    world.nozbe.edit('task', peer, { title: 'Call back' })
    await world.sync()
    await world.deps.clock.sleep(3_600_000)
    await world.sync()
    expect(at('nozbe', 'task', peer)?.fields.title).toBe('Call back')
  })
})

describe('a value that a service does not take', () => {
  it('is a conflict that says so, not an edit lost or written again and again (I3, I7)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const { update } = world.nozbe
    let asked = 0
    world.nozbe.update = async (current, changes, ...more) => {
      asked += 1
      const { city: _ignored, ...taken } = changes
      return update(current, taken, ...more)
    }
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ field: 'city', highlevel: 'Galway', nozbe: 'Cork' }])
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Galway')
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
    expect(asked).toBe(1)
  })
})
