import { describe, expect, it } from 'vitest'
import { at, confirmGone, decide, linkedAnna, linkedChild, ofKind, sectionOf, world } from './scenario'

const leave = (anna: string) => world.highlevel.alter('contact', anna, { state: 'outside' })
const enter = (anna: string) => world.highlevel.alter('contact', anna, { state: 'live' })

describe('a contact that leaves the scope (I13)', () => {
  it('is unlinked quietly: nothing is written, deleted or asked', async () => {
    const { anna, peer } = await linkedAnna()
    await linkedChild('task', anna, { title: 'Call' })
    leave(anna)
    for (let run = 0; run < 3; run += 1) {
      const report = await world.syncFully()
      expect([report.changes, report.waiting, report.errors]).toEqual([[], [], []])
    }
    expect(world.store.links.count('contact') + world.store.links.count('task')).toBe(0)
    expect(at('nozbe', 'contact', peer)?.state).toBe('live')
    world.nozbe.edit('contact', peer, { city: 'Cork' })
    world.nozbe.add('task', { title: 'Write' }, peer)
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('is linked again with its section and tasks when it enters it again (I4)', async () => {
    const { anna, peer } = await linkedAnna()
    const { own, peer: task } = await linkedChild('task', anna, { title: 'Call' })
    leave(anna)
    await world.syncFully()
    enter(anna)
    await world.syncFully()
    expect(sectionOf(anna)).toBe(peer)
    expect(world.store.links.of('highlevel', 'task', own)?.nozbeId).toBe(task)
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
    expect((await world.syncFully()).changes).toEqual([])
  })

  it('and whose section was deleted and approved in the same breath is not deleted (I6)', async () => {
    const { anna, peer } = await linkedAnna()
    world.nozbe.erase('contact', peer)
    await confirmGone()
    decide('approved')
    leave(anna)
    await world.sync()
    expect(at('highlevel', 'contact', anna)).toBeDefined()
    expect(world.store.waiting()).toEqual([])
  })

  it('that was never in it is not copied', async () => {
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    leave(jan.id)
    world.highlevel.add('task', { title: 'Call' }, jan.id)
    await world.sync()
    expect(ofKind('nozbe', 'contact')).toEqual([])
    enter(jan.id)
    await world.sync()
    expect(ofKind('nozbe', 'contact')).toHaveLength(1)
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })
})

describe('an archived section', () => {
  it('rests: nothing is written or deleted on either side until it is live again', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.nozbe.alter('contact', peer, { state: 'archived' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    for (let run = 0; run < 3; run += 1) expect((await world.syncFully()).changes).toEqual([])
    world.nozbe.alter('contact', peer, { state: 'live' })
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
  })

  it('whose contact is deleted in HighLevel stays as it is', async () => {
    const { anna, peer } = await linkedAnna()
    world.nozbe.alter('contact', peer, { state: 'archived' })
    await world.sync()
    world.highlevel.erase('contact', anna)
    await confirmGone()
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.state).toBe('archived')
    expect(world.store.approvals.all()).toEqual([])
  })
})
