import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import { kinds } from '../../../shared/domain'
import { copyEverything, newWorld } from '../../model/support/world'
import {
  at,
  keepNameTwice,
  linkedAnna,
  ofKind,
  peerOf,
  put,
  renameCard,
  replaceWorld,
  world,
} from './scenario'

describe('a record with work left', () => {
  it('is planned again when its second place has followed and the other service refused (I3, I16)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    renameCard(peer, 'Anna Kowalska')
    world.highlevel.fate = () => 'refused'
    await world.sync()
    world.highlevel.fate = () => 'fine'
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.name).toBe('Anna Kowalska')
  })

  it('is planned again when one side of a new pair was written and the other refused (I16)', async () => {
    replaceWorld(newWorld({ ...copyEverything, mode: 'link' }))
    const left = world.nozbe.add('contact', { name: 'Jan', email: 'jan@example.com', company: 'Quay Ltd' })
    await world.sync()
    world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com', city: 'Cork' })
    world.nozbe.fate = () => 'refused'
    await world.sync()
    world.nozbe.fate = () => 'fine'
    await world.sync()
    expect(at('nozbe', 'contact', left.id)?.fields.city).toBe('Cork')
  })

  it('is planned again once a service that was read-only may be written to', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.deps.writable = { highlevel: [], nozbe: kinds }
    world.nozbe.edit('contact', peer, { city: 'Galway' })
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Cork')
    world.deps.writable = { highlevel: kinds, nozbe: kinds }
    await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Galway')
  })

  it('is planned again when it waited for the user and then changed so that it matches', async () => {
    const one = world.highlevel.add('contact', { name: 'Same Name' })
    const other = world.nozbe.add('contact', { name: 'Same Name' })
    await world.sync()
    world.highlevel.edit('contact', one.id, { email: 'same@example.com' })
    world.nozbe.edit('contact', other.id, { email: 'same@example.com' })
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(peerOf('contact', one.id)).toBe(other.id)
  })

  it('is planned again when it waited for the user and no longer has a namesake', async () => {
    world.highlevel.add('contact', { name: 'Same Name' })
    const other = world.nozbe.add('contact', { name: 'Same Name' })
    await world.sync()
    world.nozbe.edit('contact', other.id, { name: 'Another Name' })
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(ofKind('highlevel', 'contact')).toHaveLength(2)
    expect(ofKind('nozbe', 'contact')).toHaveLength(2)
  })

  it('is planned again when it was gone and is there again', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const section = at('nozbe', 'contact', peer) as RemoteRecord
    world.nozbe.records.delete(`contact ${peer}`)
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    put('nozbe', section)
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
  })

  it('is written although a reading by id shows an older stamp than a listing did', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const section = at('nozbe', 'contact', peer) as RemoteRecord
    put('nozbe', { ...section, fields: { ...section.fields, company: 'Quay Ltd' }, stamp: 2000 })
    await world.sync()
    const { get } = world.nozbe
    world.nozbe.get = async (record) => {
      const found = await get(record)
      return found && { ...found, fields: { ...found.fields, city: 'Dublin' }, stamp: 1000 }
    }
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', highlevel: 'Galway', nozbe: 'Dublin' }])
  })

  it('of which the answer to its create shows more than was asked is carried back (I1)', async () => {
    const { create } = world.highlevel
    world.highlevel.create = async (...parameters) => {
      const { record } = await create(...parameters)
      const made = { ...record, fields: { ...record.fields, country: 'IE' } }
      put('highlevel', made)
      return { record: made }
    }
    const jan = world.nozbe.add('contact', { name: 'Jan' })
    await world.sync()
    await world.sync()
    expect(at('nozbe', 'contact', jan.id)?.fields.country).toBe('IE')
  })
})
