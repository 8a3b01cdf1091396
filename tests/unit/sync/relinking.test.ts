import { describe, expect, it } from 'vitest'
import { linkByHand, unlinkByHand } from '../../../main/sync/relink'
import { type Service, services } from '../../../shared/domain'
import {
  at,
  choose,
  conflictOf,
  linkedAnna,
  linkedChild,
  ofKind,
  sectionOf,
  waitingTypes,
  world,
} from './scenario'

const deps = () => ({ store: world.store, clock: world.deps.clock })
const changes = async () => [...(await world.sync()).changes, ...(await world.syncFully()).changes]

/** Anna, linked with a task, and unlinked by hand. */
async function unlinked() {
  const { anna, peer } = await linkedAnna({ city: 'Cork' })
  const task = await linkedChild('task', anna, { title: 'Call' })
  unlinkByHand(deps(), anna)
  return { anna, peer, task }
}

describe('a contact unlinked by hand', () => {
  it.each(services)('by its id on %s, goes with all that belongs to it', async (service) => {
    const { anna, peer } = await linkedAnna()
    await linkedChild('task', anna, { title: 'Call' })
    unlinkByHand(deps(), service === 'highlevel' ? anna : peer)
    for (const kind of ['contact', 'task'] as const) expect(world.store.links.count(kind)).toBe(0)
  })

  it('is left alone by later runs, whatever happens to either side (I6)', async () => {
    const { anna, peer, task } = await unlinked()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('task', task.peer, { title: 'Write' })
    world.highlevel.add('task', { title: 'New' }, anna)
    expect(await changes()).toEqual([])
    world.highlevel.erase('contact', anna)
    expect(await changes()).toEqual([])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
    expect(waitingTypes()).toEqual([])
  })

  it('is left alone also when the next new contact and task are matched', async () => {
    const { anna } = await unlinked()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    world.highlevel.add('task', { title: 'New' }, jan)
    await world.sync()
    await world.syncFully()
    expect(world.store.links.all('contact').map(({ highlevelId }) => highlevelId)).toEqual([jan])
    expect(world.store.links.count('task')).toBe(1)
    expect(sectionOf(anna)).toBe('')
  })

  it('of which one task alone was unlinked keeps it apart when a new task is matched', async () => {
    const { anna } = await linkedAnna()
    const task = await linkedChild('task', anna, { title: 'Call' })
    unlinkByHand(deps(), task.own, 'task')
    world.highlevel.add('task', { title: 'New' }, anna)
    await world.sync()
    expect(world.store.links.of('highlevel', 'task', task.own)).toBeUndefined()
    expect(ofKind('nozbe', 'task')).toHaveLength(2)
  })

  it('is linked again with its tasks, and nothing is doubled (I4)', async () => {
    const { anna, peer } = await unlinked()
    linkByHand(deps(), { kind: 'contact', highlevelId: anna, nozbeId: peer })
    expect(await changes()).toEqual([])
    for (const kind of ['contact', 'task'] as const) expect(world.store.links.count(kind)).toBe(1)
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
  })

  it('is asked about field by field where the two differ (I3)', async () => {
    const { anna, peer } = await unlinked()
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    linkByHand(deps(), { kind: 'contact', highlevelId: anna, nozbeId: peer })
    expect((await world.sync()).changes).toEqual([])
    expect(world.store.waiting()).toMatchObject([
      { type: 'conflict', field: 'city', highlevel: 'Galway', nozbe: 'Dublin' },
    ])
    choose('city', 'nozbe')
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Dublin')
  })

  it('may be linked with another one than before', async () => {
    const { anna, peer } = await unlinked()
    const jan = world.nozbe.add('contact', { name: 'Jan' }).id
    await world.sync()
    unlinkByHand(deps(), jan)
    linkByHand(deps(), { kind: 'contact', highlevelId: anna, nozbeId: jan })
    await world.sync()
    expect(sectionOf(anna)).toBe(jan)
    expect(at('nozbe', 'contact', peer)).toBeDefined()
    expect(ofKind('nozbe', 'contact')).toHaveLength(2)
    expect(ofKind('highlevel', 'contact')).toHaveLength(2)
  })
})

describe('linking by hand refuses', () => {
  it('ids that nothing has', async () => {
    const { anna, peer } = await unlinked()
    const wrong = [
      { kind: 'contact', highlevelId: 'none', nozbeId: peer },
      { kind: 'contact', highlevelId: anna, nozbeId: anna },
      { kind: 'task', highlevelId: anna, nozbeId: peer },
    ] as const
    for (const pair of wrong) {
      expect(() => linkByHand(deps(), pair)).toThrow(expect.objectContaining({ code: 'entry.unknown' }))
    }
    for (const id of ['none', anna]) {
      expect(() => unlinkByHand(deps(), id)).toThrow(expect.objectContaining({ code: 'entry.unknown' }))
    }
  })

  it('what is linked already, and what belongs to different contacts', async () => {
    const { anna, peer } = await linkedAnna()
    const linked = { kind: 'contact', highlevelId: anna, nozbeId: peer } as const
    expect(() => linkByHand(deps(), linked)).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    const task = await linkedChild('task', anna, { title: 'Call' })
    const other = await linkedChild('task', jan, { title: 'Write' })
    unlinkByHand(deps(), task.own, 'task')
    unlinkByHand(deps(), other.own, 'task')
    const crossed = { kind: 'task', highlevelId: task.own, nozbeId: other.peer } as const
    expect(() => linkByHand(deps(), crossed)).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    linkByHand(deps(), { kind: 'task', highlevelId: task.own, nozbeId: task.peer })
    expect(world.store.links.count('task')).toBe(1)
  })
})

describe('by hand, while it is not known what became of a write', () => {
  const lose = async (service: Service) => {
    world[service].fate = () => 'lost'
    await world.sync()
    world[service].fate = () => 'fine'
  }

  it('an unlinked contact takes what was copied for it with it: that is left alone too (I6)', async () => {
    const { anna } = await linkedAnna()
    const { id } = world.highlevel.add('task', { title: 'Call' }, anna)
    await lose('nozbe')
    unlinkByHand(deps(), anna)
    await world.sync()
    expect(world.store.links.count('task')).toBe(0)
    world.highlevel.erase('task', id)
    expect(await changes()).toEqual([])
    expect(waitingTypes()).toEqual([])
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })

  it('an edit that was sent is not taken for one that another contact agreed on (I3, I7)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const bob = world.highlevel.add('contact', { name: 'Anna', email: 'bob@example.com', city: 'Dublin' }).id
    await world.sync()
    unlinkByHand(deps(), bob)
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await lose('nozbe')
    unlinkByHand(deps(), anna)
    const pair = { kind: 'contact', highlevelId: bob, nozbeId: peer } as const
    expect(() => linkByHand(deps(), pair)).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    await world.sync()
    linkByHand(deps(), pair)
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
    expect(conflictOf('city')).toMatchObject({ highlevel: 'Dublin', nozbe: 'Galway' })
  })

  it('what may have been made of a contact is found before that is linked with another one (I4)', async () => {
    const { anna } = await linkedAnna()
    unlinkByHand(deps(), anna)
    const jan = world.nozbe.add('contact', { name: 'Jan' }).id
    await lose('highlevel')
    const pair = { kind: 'contact', highlevelId: anna, nozbeId: jan } as const
    expect(() => linkByHand(deps(), pair)).toThrow(expect.objectContaining({ code: 'choice.wrong' }))
    await changes()
    expect(ofKind('highlevel', 'contact')).toHaveLength(2)
    expect(ofKind('nozbe', 'contact')).toHaveLength(2)
  })
})

describe('a contact linked by hand with another section than before', () => {
  it('has its tasks there, not in the section of the wrong guess', async () => {
    const { anna, task } = await unlinked()
    const right = world.nozbe.add('contact', { name: 'Anna Byrne' }).id
    await world.sync()
    unlinkByHand(deps(), right)
    linkByHand(deps(), { kind: 'contact', highlevelId: anna, nozbeId: right })
    await changes()
    expect(at('nozbe', 'task', task.peer)?.parentId).toBe(right)
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
    expect(await changes()).toEqual([])
  })
})
