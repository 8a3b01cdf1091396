import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import { TandemError } from '../../../shared/errors'
import { at, linkedAnna, ofKind, put, world } from './scenario'

describe('a reading', () => {
  it('that breaks off is made again from where the last one ended (I12)', async () => {
    await linkedAnna()
    const before = world.store.cursors.get('nozbe')
    expect(before).not.toBeNull()
    world.nozbe.observe = async function* () {
      yield { records: [...world.nozbe.records.values()], problems: [], listed: [] }
      throw new TandemError('network.timeout', { service: 'Nozbe' })
    }
    const { errors } = await world.sync()
    expect(errors.map(({ code }) => code)).toEqual(['network.timeout'])
    expect(world.store.cursors.get('nozbe')).toEqual(before)
  })

  it('that shows an older sighting of a record than the last one changes nothing (I3)', async () => {
    const { anna, peer } = await linkedAnna({ company: 'Harbour' })
    const section = at('nozbe', 'contact', peer) as RemoteRecord
    put('nozbe', { ...section, stamp: 2000 })
    await world.sync()
    put('nozbe', { ...section, fields: { ...section.fields, company: 'Quay' }, stamp: 1000 })
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.company).toBe('Harbour')
    put('nozbe', { ...section, fields: { ...section.fields, company: 'Quay' }, stamp: 3000 })
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.company).toBe('Quay')
  })

  it('with a row that was not understood does not end the first run', async () => {
    const { observe } = world.nozbe
    world.nozbe.observe = async function* () {
      const problem = { kind: 'contact', id: 'odd', operation: 'sections', detail: 'name: missing' } as const
      yield { records: [], problems: [problem], listed: [] }
      return { at: 1 }
    }
    await world.sync()
    expect(world.store.firstRun.endedIn()).toBeNull()
    world.nozbe.observe = observe
    await world.sync()
    expect(world.store.firstRun.endedIn()).not.toBeNull()
  })
})

it('what a write finds gone is not made again in its place (I6)', async () => {
  const { anna, peer } = await linkedAnna()
  world.nozbe.records.delete(`contact ${peer}`)
  world.highlevel.edit('contact', anna, { city: 'Galway' })
  await world.sync()
  await world.sync()
  expect(ofKind('nozbe', 'contact')).toEqual([])
})

it('of one service is made although the other one fails, and the report names all that is wrong (I12)', async () => {
  const { anna } = await linkedAnna()
  world.highlevel.edit('contact', anna, { city: 'Cork' })
  for (const [fake, code] of [
    [world.highlevel, 'auth.refused'],
    [world.nozbe, 'server.failed'],
  ] as const) {
    // biome-ignore lint/correctness/useYield: it fails before there is anything to show
    fake.observe = async function* () {
      throw new TandemError(code)
    }
  }
  const { errors, changes } = await world.syncFully()
  expect(errors.map(({ code }) => code)).toEqual(['auth.refused', 'server.failed'])
  expect(changes).toEqual([])
  expect(world.store.links.goneOn('nozbe')).toEqual([])
})

it('what a lost create made is found before anything else, also when its source was edited since (I4)', async () => {
  const { peer } = await linkedAnna()
  const task = world.nozbe.add('task', { title: 'Call', completed: false }, peer)
  world.highlevel.fate = () => 'lost'
  await world.sync()
  world.highlevel.fate = () => 'fine'
  world.nozbe.edit('task', task.id, { title: 'Write to her' })
  await world.sync()
  expect(ofKind('highlevel', 'task').map(({ fields }) => fields.title)).toEqual(['Write to her'])
})
