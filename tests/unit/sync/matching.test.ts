import { describe, expect, it } from 'vitest'
import { previewSync } from '../../../main/sync/preview'
import { kinds, otherService, services } from '../../../shared/domain'
import { copyEverything, newWorld, secondComputer } from '../../model/support/world'
import {
  at,
  keepNameTwice,
  linkedAnna,
  linkedChild,
  ofKind,
  put,
  renameCard,
  replaceWorld,
  withContactRules,
  world,
} from './scenario'

describe('a first run', () => {
  it('that could not write everything still follows its rules for the rest', async () => {
    replaceWorld(newWorld({ ...copyEverything, different: 'highlevel' }))
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    const section = world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Galway' })
    world.nozbe.fate = () => 'refused'
    await world.sync()
    world.nozbe.fate = () => 'fine'
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(at('nozbe', 'contact', section.id)?.fields.city).toBe('Cork')
  })

  it('that only links leaves what it parked to the user, whatever else changes', async () => {
    replaceWorld(newWorld({ ...copyEverything, mode: 'link' }))
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const section = world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', field: 'city' }])
    world.highlevel.edit('contact', anna.id, { company: 'Harbour Ltd' })
    await world.sync()
    expect(at('nozbe', 'contact', section.id)?.fields.company).toBe('Harbour Ltd')
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', field: 'city' }])
    expect(world.highlevel.writes).toEqual([])
  })
})

describe.each(services)('a first run that leaves alone what is only in %s', (service) => {
  it('makes no copy of it, nor of what belongs to it, and goes on leaving it (I11)', async () => {
    const other = otherService(service)
    const onlyIn = { highlevel: 'copy', nozbe: 'copy', [service]: 'leave' } as const
    replaceWorld(newWorld({ ...copyEverything, onlyIn }))
    const left = world[service].add('contact', { name: 'Left', email: 'left@example.com' })
    world[service].add('task', { title: 'Left too' }, left.id)
    world[other].add('contact', { name: 'Copied', email: 'copied@example.com' })
    const { firstRun } = await previewSync(world.deps, {
      complete: true,
      signal: new AbortController().signal,
    })
    expect(firstRun).toEqual({
      equal: 0,
      different: 0,
      onlyIn: { highlevel: 1, nozbe: 1 },
      ambiguous: 0,
    })
    await world.sync()
    world[service].edit('contact', left.id, { city: 'Cork' })
    await world.sync()
    expect(ofKind(other, 'contact').map(({ fields }) => fields.name)).toEqual(['Copied'])
    expect(ofKind(other, 'task')).toEqual([])
    expect(ofKind(service, 'contact')).toHaveLength(2)
    expect(world.store.waiting()).toEqual([])
  })
})

describe('a new contact in Nozbe', () => {
  it('whose card names a contact that is already linked is asked about, not made a second time (I4)', async () => {
    const { anna } = await linkedAnna()
    put('nozbe', { ...world.nozbe.add('contact', { name: 'Anna (copy)' }), namedPeer: anna })
    await world.sync()
    expect(ofKind('highlevel', 'contact')).toHaveLength(1)
    expect(world.store.waiting()).toMatchObject([{ type: 'ambiguous', service: 'nozbe' }])
  })

  it('with different names on section and card has one name everywhere after the run (I1)', async () => {
    keepNameTwice(world.nozbe)
    const jan = world.nozbe.add('contact', { name: 'Jan' })
    renameCard(jan.id, 'Jan Kowalski')
    await world.sync()
    const name = at('nozbe', 'contact', jan.id)?.fields.name
    expect(at('nozbe', 'contact', jan.id)?.copies.name).toBe(name)
    expect(ofKind('highlevel', 'contact').map(({ fields }) => fields.name)).toEqual([name])
  })
})

describe('a contact that was found on the other service rather than made', () => {
  it('brings its own tasks: none is made a second time (I4, I19)', async () => {
    const known = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.highlevel.add('task', { title: 'Write', completed: false }, known.id)
    const { observe, create } = world.highlevel
    world.highlevel.observe = async function* () {
      yield { records: [], problems: [], listed: [] }
      return { at: 1 }
    }
    world.highlevel.create = async (draft, keys, journal, isLinked) =>
      draft.kind === 'contact' ? { record: known, adopted: true } : create(draft, keys, journal, isLinked)
    const jan = world.nozbe.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.nozbe.add('task', { title: 'Write', completed: false }, jan.id)
    await world.sync()
    world.highlevel.observe = observe
    await world.sync()
    expect(ofKind('highlevel', 'task')).toHaveLength(1)
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })
})
describe('one-way and read-only (I10, I11)', () => {
  it('makes nothing on a service to which no field of the kind goes', async () => {
    withContactRules((rule) => ({ ...rule, direction: 'to-nozbe' }))
    world.nozbe.add('contact', { name: 'Jan', city: 'Cork' })
    await world.sync()
    expect(world.highlevel.writes).toEqual([])
  })

  it.each(['off', 'to-highlevel'] as const)(
    'leaves both places of a field alone that is %s',
    async (direction) => {
      keepNameTwice(world.nozbe)
      const { peer } = await linkedAnna()
      withContactRules((rule) => (rule.field === 'name' ? { ...rule, direction } : rule))
      world.nozbe.writes.length = 0
      renameCard(peer, 'Anna Kowalska')
      await world.sync()
      expect(world.nozbe.writes).toEqual([])
    },
  )
})

describe('a name in two places of a service to which nothing may be written', () => {
  it('is carried over once, and its second place follows later (I2, I11)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    world.deps.writable = { highlevel: kinds, nozbe: [] }
    world.nozbe.edit('contact', peer, { name: 'Anna Nowak' })
    expect((await world.sync()).changes).toHaveLength(1)
    expect((await world.sync()).changes).toEqual([])
    expect(at('highlevel', 'contact', anna)?.fields.name).toBe('Anna Nowak')
    world.deps.writable = { highlevel: kinds, nozbe: kinds }
    await world.sync()
    expect(at('nozbe', 'contact', peer)).toMatchObject({
      fields: { name: 'Anna Nowak' },
      copies: { name: 'Anna Nowak' },
    })
    expect((await world.sync()).changes).toEqual([])
  })
})

describe('a second computer, or this one after its data was lost', () => {
  it.each([
    ['task', { title: 'Call' }],
    ['note', { body: 'Rang twice.' }],
  ] as const)('never copies a copy back whose original is gone: a %s (I5, I19)', async (kind, fields) => {
    const { anna } = await linkedAnna()
    const child = await linkedChild(kind, anna, fields)
    world.highlevel.erase(kind, child.own)
    replaceWorld(secondComputer(world))
    await world.sync()
    await world.syncFully()
    expect(ofKind('highlevel', kind)).toEqual([])
    expect(ofKind('nozbe', kind)).toHaveLength(1)
  })

  it('copies what a person made in Nozbe, as ever', async () => {
    const { peer } = await linkedAnna()
    replaceWorld(secondComputer(world))
    world.nozbe.add('task', { title: 'Call' }, peer)
    await world.sync()
    expect(ofKind('highlevel', 'task')).toHaveLength(1)
  })

  it('takes an archived section for that of the contact that its card names, and makes no other one (I4)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    await linkedChild('task', anna, { title: 'Call' })
    // A section has an id of Nozbe's own, which tells nobody whose it is.
    const section = 'section1'
    const known = at('nozbe', 'contact', peer)
    world.nozbe.records.delete(`contact ${peer}`)
    if (known) put('nozbe', { ...known, id: section, state: 'archived', namedPeer: anna })
    for (const task of ofKind('nozbe', 'task')) {
      put('nozbe', { ...task, parentId: section, state: 'archived' })
    }
    replaceWorld(secondComputer(world))
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.highlevel.add('task', { title: 'Write' }, anna)
    world.nozbe.writes.length = 0
    await world.sync()
    await world.syncFully()
    expect(world.store.links.of('highlevel', 'contact', anna)?.nozbeId).toBe(section)
    expect([...world.nozbe.writes, ...world.highlevel.writes.filter(({ op }) => op !== 'create')]).toEqual([])
    expect(ofKind('nozbe', 'contact')).toHaveLength(1)

    for (const record of [...ofKind('nozbe', 'contact'), ...ofKind('nozbe', 'task')])
      put('nozbe', { ...record, state: 'live' })
    await world.sync()
    expect(ofKind('nozbe', 'task')).toHaveLength(2)
    expect(ofKind('highlevel', 'task')).toHaveLength(2)
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', field: 'city' }])
  })

  it('asks about a section with the e-mail address of an archived one, rather than copying it (I4)', async () => {
    const { anna, peer } = await linkedAnna()
    world.nozbe.alter('contact', peer, { state: 'archived', namedPeer: anna })
    world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com' })
    replaceWorld(secondComputer(world))
    await world.sync()
    expect(ofKind('highlevel', 'contact')).toHaveLength(1)
    expect(world.store.waiting()).toMatchObject([{ type: 'ambiguous', service: 'nozbe' }])
  })
})
