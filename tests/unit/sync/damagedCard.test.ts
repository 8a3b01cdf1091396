import { beforeEach, describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import { at, beforeNext, choose, conflictOf, linkedAnna, peerOf, put, waitingTypes, world } from './scenario'

let anna: string
let peer: string
let sound: RemoteRecord
beforeEach(async () => {
  ;({ anna, peer } = await linkedAnna({ city: 'Cork' }))
  sound = at('nozbe', 'contact', peer) as RemoteRecord
  put('nozbe', { ...sound, damaged: 'E-mail Phone 12' })
  world.nozbe.writes.length = 0
})

describe('a card that cannot be read', () => {
  it('is a conflict, and nothing is written to it or taken from it (I3, I6)', async () => {
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const report = await world.sync()
    expect(conflictOf('card')).toMatchObject({ highlevel: null, nozbe: 'E-mail Phone 12' })
    expect([report.changes, world.nozbe.writes]).toEqual([[], []])
    expect((await world.sync()).changes).toEqual([])
    expect(waitingTypes()).toEqual(['conflict'])
  })

  it('heals by itself once it can be read again, and what waited is carried over', async () => {
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    put('nozbe', { ...sound, fields: { ...sound.fields, company: 'Quay' } })
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
    expect(at('highlevel', 'contact', anna)?.fields.company).toBe('Quay')
  })

  it('that is restored to just what it was heals too', async () => {
    await world.sync()
    put('nozbe', sound)
    const report = await world.sync()
    expect([report.changes, report.waiting]).toEqual([[], []])
  })

  it.each(['fine', 'refused'] as const)(
    'is written again where the user says so; the first request is %s',
    async (fate) => {
      await world.sync()
      choose('card', 'highlevel')
      world.nozbe.fate = () => fate
      await world.sync()
      world.nozbe.fate = () => 'fine'
      await world.sync()
      expect(at('nozbe', 'contact', peer)).toMatchObject({ damaged: null, fields: sound.fields })
      const report = await world.sync()
      expect([report.changes, report.waiting]).toEqual([[], []])
    },
  )

  it('is written again also where there is nothing to write on it but its link', async () => {
    const { id } = world.highlevel.add('contact', { name: 'Zoe' })
    put('nozbe', sound)
    await world.sync()
    world.nozbe.alter('contact', peerOf('contact', id), { damaged: 'Nonsense' })
    await world.sync()
    choose('card', 'highlevel')
    await world.sync()
    expect(at('nozbe', 'contact', peerOf('contact', id))).toMatchObject({ damaged: null })
    expect(world.store.waiting()).toEqual([])
  })

  it('is not written to where it was damaged after the plan was made', async () => {
    put('nozbe', sound)
    await world.sync()
    world.nozbe.writes.length = 0
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    beforeNext(world.nozbe, 'get', () => put('nozbe', { ...sound, damaged: 'Nonsense' }))
    await world.sync()
    expect(conflictOf('card')).toMatchObject({ nozbe: 'Nonsense' })
    expect(world.nozbe.writes).toEqual([])
  })

  it('that was damaged once more is asked about once more', async () => {
    await world.sync()
    choose('card', 'highlevel')
    put('nozbe', { ...sound, damaged: 'Something else' })
    await world.sync()
    expect(conflictOf('card')).toMatchObject({ nozbe: 'Something else' })
    expect(world.nozbe.writes).toEqual([])
  })

  it('keeps what waited for the user besides, with what was chosen', async () => {
    put('nozbe', sound)
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    const edited = at('nozbe', 'contact', peer) as RemoteRecord
    put('nozbe', { ...edited, damaged: 'Nonsense' })
    await world.sync()
    expect(conflictOf('city')).toMatchObject({ highlevel: 'Galway', nozbe: 'Dublin' })
    choose('city', 'nozbe')
    await world.sync()
    put('nozbe', edited)
    await world.sync()
    expect(waitingTypes()).toEqual([])
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Dublin')
  })
})
