import { describe, expect, it } from 'vitest'
import { runSync } from '../../../main/sync/run'
import { type Settled, settledOf, takeBack } from '../../../main/sync/undo/takeBack'
import { services } from '../../../shared/domain'
import { at, beforeNext, choose, conflictOf, linkedAnna, linkedChild, sectionOf, world } from './scenario'

const cities = (anna: string, peer: string) => [
  at('highlevel', 'contact', anna)?.fields.city,
  at('nozbe', 'contact', peer)?.fields.city,
]

/** The conflict as it can be taken back, once it is settled so. */
function settled(field: string, take: Parameters<typeof choose>[1], chosen: Settled['chosen']): Settled {
  const conflict = world.store.conflicts.find(conflictOf(field).id)
  const kept = conflict && settledOf(world.store, conflict, chosen)
  choose(field, take)
  if (!kept) throw new Error('There is no such conflict.')
  return kept
}

async function back(...all: Settled[]) {
  let left: Settled[] = []
  const report = await runSync(world.deps, {
    trigger: 'manual',
    read: 'changes',
    signal: new AbortController().signal,
    onProgress: () => {},
    first: async (context) => {
      left = await takeBack(context, world.deps.writable, all)
    },
  })
  return { report, left }
}

async function inConflict(base: string | null = 'Cork') {
  const ids = await linkedAnna(base === null ? {} : { city: base })
  world.highlevel.edit('contact', ids.anna, { city: 'Galway' })
  world.nozbe.edit('contact', ids.peer, { city: 'Dublin' })
  await world.sync()
  return ids
}

describe('a choice that is taken back', () => {
  it.each([
    ['highlevel', 'Galway'],
    ['nozbe', 'Dublin'],
    ['base', 'Cork'],
    [{ value: 'Limerick' }, 'Limerick'],
    [{ value: null }, null],
  ] as const)(
    'by which %j was taken: both sides are as they were, and it waits again',
    async (take, chosen) => {
      const { anna, peer } = await inConflict()
      const kept = settled('city', take, chosen)
      await world.sync()
      expect(cities(anna, peer)).toEqual([chosen, chosen])
      const { report, left } = await back(kept)
      expect([left, report.errors]).toEqual([[], []])
      expect(cities(anna, peer)).toEqual(['Galway', 'Dublin'])
      const later = await world.syncFully()
      expect(later.changes).toEqual([])
      expect(conflictOf('city')).toMatchObject({ base: 'Cork', highlevel: 'Galway', nozbe: 'Dublin' })
      choose('city', 'nozbe')
      await world.sync()
      expect(cities(anna, peer)).toEqual(['Dublin', 'Dublin'])
    },
  )

  it('where both never agreed: they have no base again', async () => {
    const { anna, peer } = await inConflict()
    const link = world.store.links.of('highlevel', 'contact', anna)?.id ?? 0
    world.store.base.drop(link, 'city')
    const kept = settled('city', 'highlevel', 'Galway')
    await world.sync()
    await back(kept)
    expect(cities(anna, peer)).toEqual(['Galway', 'Dublin'])
    expect(world.store.base.of(link).get('city')).toBeUndefined()
    expect((await world.sync()).changes).toEqual([])
    expect(conflictOf('city')).toMatchObject({ base: null, highlevel: 'Galway', nozbe: 'Dublin' })
  })

  it.each(services)('is left where %s was edited since (I3)', async (side) => {
    const { anna, peer } = await inConflict()
    const kept = settled('city', 'highlevel', 'Galway')
    await world.sync()
    world[side].edit('contact', side === 'highlevel' ? anna : peer, { city: 'Sligo' })
    const { left } = await back(kept)
    expect(left).toEqual([kept])
    expect(cities(anna, peer)).toEqual(['Sligo', 'Sligo'])
  })

  it('overwrites nothing that is edited while it is taken back (I3)', async () => {
    const { anna, peer } = await inConflict()
    const kept = settled('city', 'highlevel', 'Galway')
    await world.sync()
    beforeNext(world.nozbe, 'get', () => world.nozbe.edit('contact', peer, { city: 'Sligo' }))
    const { left } = await back(kept)
    expect(left).toEqual([kept])
    expect(cities(anna, peer)).toContain('Sligo')
  })

  it('asks again where the write is refused, and loses nothing', async () => {
    const { anna, peer } = await inConflict()
    const kept = settled('city', { value: 'Limerick' }, 'Limerick')
    await world.sync()
    world.highlevel.fate = () => 'refused'
    const { left } = await back(kept)
    world.highlevel.fate = () => 'fine'
    expect(left).toEqual([kept])
    await world.sync()
    expect(cities(anna, peer)).toEqual(['Limerick', 'Dublin'])
    expect(conflictOf('city')).toMatchObject({ highlevel: 'Limerick', nozbe: 'Dublin' })
  })

  it('gives a task back to the contact that it had on that side', async () => {
    const { anna } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    const eve = world.highlevel.add('contact', { name: 'Eve', email: 'eve@example.com' }).id
    const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.alter('task', own, { parentId: jan })
    world.nozbe.alter('task', peer, { parentId: sectionOf(eve) })
    await world.sync()
    const kept = settled('contact', 'highlevel', jan)
    await world.sync()
    expect(at('nozbe', 'task', peer)?.parentId).toBe(sectionOf(jan))
    const { left } = await back(kept)
    expect(left).toEqual([])
    expect(at('highlevel', 'task', own)?.parentId).toBe(jan)
    expect(at('nozbe', 'task', peer)?.parentId).toBe(sectionOf(eve))
    expect(conflictOf('contact')).toMatchObject({ highlevel: jan, nozbe: sectionOf(eve) })
  })
})

describe('what was settled while a run was on', () => {
  it('is carried out by the next one, though that run put the pair aside', async () => {
    const { anna, peer } = await inConflict()
    choose('city', 'nozbe')
    for (const [service, id] of [
      ['highlevel', anna],
      ['nozbe', peer],
    ] as const)
      world.store.records.setDirty(service, 'contact', id, false)
    await world.sync()
    expect(cities(anna, peer)).toEqual(['Dublin', 'Dublin'])
  })
})
