import { describe, expect, it } from 'vitest'
import { services } from '../../../shared/domain'
import { crashingStore } from '../../model/support/crash'
import { newWorld } from '../../model/support/world'
import {
  confirmGone,
  decide,
  keepNameTwice,
  linkedAnna,
  linkedChild,
  renameCard,
  replaceWorld,
  sectionOf,
  seenSince,
  world,
} from './scenario'

/** What people did during the work, as history has it. */
async function seenIn(work: () => Promise<unknown> | unknown): Promise<string[]> {
  const from = world.store.history.lastId()
  await work()
  return seenSince(from)
}
const twice = async () => {
  await world.sync()
  await world.syncFully()
}

describe('what people did, in history', () => {
  it('has nothing of the first run: that was there before', async () => {
    const { id } = world.highlevel.add('contact', { name: 'Anna' })
    world.highlevel.add('task', { title: 'Call' }, id)
    expect(await seenIn(twice)).toEqual([])
  })

  it.each(services)('has each edit on %s once, and none of what Tandem writes after it', async (service) => {
    const { anna } = await linkedAnna({ city: 'Cork', tags: ['lead'] })
    const id = service === 'highlevel' ? anna : sectionOf(anna)
    world[service].edit('contact', id, { city: 'Galway', tags: ['lead', 'vip'] })
    expect((await seenIn(twice)).sort()).toEqual([
      `update ${service} contact city`,
      `update ${service} contact tags`,
    ])
  })

  it.each(services)('has each new record on %s once, and not its copy', async (service) => {
    const { anna } = await linkedAnna()
    const parent = service === 'highlevel' ? anna : sectionOf(anna)
    world[service].add('task', { title: 'Call' }, parent)
    world[service].add('note', { body: 'Rang.' }, parent)
    world[service].add('contact', { name: 'Jan', email: 'jan@example.com' })
    expect((await seenIn(twice)).sort()).toEqual([
      `create ${service} contact`,
      `create ${service} note`,
      `create ${service} task`,
    ])
  })

  it('has a delete once', async () => {
    const { anna } = await linkedAnna()
    const { own } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('task', own)
    const seen = await seenIn(async () => {
      await confirmGone()
      decide('approved')
      await twice()
    })
    expect(seen).toEqual(['delete highlevel task'])
  })

  it('has the renaming of a card once, though the section was not renamed', async () => {
    keepNameTwice(world.nozbe)
    const { peer } = await linkedAnna()
    renameCard(peer, 'Anna Nowak')
    expect(await seenIn(twice)).toEqual(['update nozbe contact name'])
  })

  it('has a renaming in HighLevel once, though Nozbe keeps the name twice', async () => {
    keepNameTwice(world.nozbe)
    const { anna } = await linkedAnna()
    world.highlevel.edit('contact', anna, { name: 'Anna Nowak' })
    expect(await seenIn(twice)).toEqual(['update highlevel contact name'])
  })

  it.each(services)('has nothing that Tandem did on %s and the answer to which was lost', async (service) => {
    const { anna } = await linkedAnna({ city: 'Cork' })
    const other = service === 'highlevel' ? 'nozbe' : 'highlevel'
    const parent = other === 'highlevel' ? anna : sectionOf(anna)
    const task = await linkedChild('task', anna, { title: 'Call' })
    world[other].edit('contact', parent, { city: 'Galway' })
    world[other].add('note', { body: 'Rang.' }, parent)
    world[other].edit('task', other === 'highlevel' ? task.own : task.peer, { title: 'Call back' })
    const seen = await seenIn(async () => {
      world[service].fate = () => 'lost'
      await world.sync()
      world[service].fate = () => 'fine'
      await twice()
    })
    expect(seen.filter((line) => line.includes(` ${service} `))).toEqual([])
    expect(seen).toHaveLength(3)
  })

  it('has nothing that Tandem did in another form than asked and the answer to which was lost', async () => {
    const { anna } = await linkedAnna({ company: 'Quay' })
    world.nozbe.fit = (_kind, field, value) =>
      field === 'company' && typeof value === 'string' ? value.slice(0, 4) : value
    const { update } = world.nozbe
    world.nozbe.update = (current, changes, ...more) => {
      const { company } = changes
      return update(
        current,
        typeof company === 'string' ? { ...changes, company: company.slice(0, 4) } : changes,
        ...more,
      )
    }
    world.highlevel.edit('contact', anna, { company: 'Harbour' })
    const seen = await seenIn(async () => {
      world.nozbe.fate = () => 'lost'
      await world.sync()
      world.nozbe.fate = () => 'fine'
      await twice()
    })
    expect(seen).toEqual(['update highlevel contact company'])
  })

  it('has a move once whose answer was lost', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    const { peer } = await linkedChild('task', anna, { title: 'Call' })
    world.nozbe.alter('task', peer, { parentId: sectionOf(jan.id) })
    const seen = await seenIn(async () => {
      world.highlevel.fate = () => 'lost'
      await world.sync()
      world.highlevel.fate = () => 'fine'
      await twice()
    })
    expect(seen).toEqual(['move nozbe task contact'])
  })

  it('is the same whatever step the run crashed at (I8)', async () => {
    for (let step = 1; ; step += 1) {
      replaceWorld(newWorld())
      const { anna } = await linkedAnna({ city: 'Cork' })
      world.highlevel.edit('contact', anna, { city: 'Galway' })
      world.nozbe.add('task', { title: 'Call' }, sectionOf(anna))
      const crashing = crashingStore(world.store, step, true)
      const seen = await seenIn(async () => {
        await world.sync(crashing.store).catch(() => undefined)
        await twice()
      })
      expect(seen.sort(), `step ${step}`).toEqual(['create nozbe task', 'update highlevel contact city'])
      if (!crashing.died()) break
    }
  })
})
