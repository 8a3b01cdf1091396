import { describe, expect, it } from 'vitest'
import { saveMapping } from '../../../main/core/mapping'
import { defaultMapping, type FieldRule } from '../../../shared/mapping'
import { at, linkedAnna, waitingTypes, world } from '../sync/scenario'

/** Puts another rule for the contact's city in force, as settings do. */
function saveCity(rule: Omit<FieldRule, 'field'>): void {
  const usual = defaultMapping()
  const contact = usual.contact.map((one) => (one.field === 'city' ? { ...one, ...rule } : one))
  const mapping = { ...usual, contact }
  saveMapping(world.store, mapping, [])
  world.deps.rules = { ...world.deps.rules, mapping }
}

describe('a field taken out of the sync and put back in', () => {
  it('is agreed on anew: what both show alike is no edit, and nothing is written or deleted (I13)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    saveCity({ direction: 'off', conflict: 'ask' })
    expect((await world.sync()).changes).toEqual([])
    for (const [service, id] of [
      ['highlevel', anna],
      ['nozbe', peer],
    ] as const) {
      world[service].edit('contact', id, { city: 'Galway' })
    }
    expect((await world.sync()).changes).toEqual([])
    saveCity({ direction: 'both', conflict: 'ask' })
    expect((await world.syncFully()).changes).toEqual([])
    expect(world.store.waiting()).toEqual([])
    world.highlevel.edit('contact', anna, { city: 'Dublin' })
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Dublin')
  })

  it('is asked about where both differ, rather than overwritten (I3, I13)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    saveCity({ direction: 'off', conflict: 'ask' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    await world.sync()
    saveCity({ direction: 'both', conflict: 'ask' })
    expect((await world.sync()).changes).toEqual([])
    expect(world.store.waiting()).toMatchObject([{ type: 'conflict', field: 'city' }])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
  })

  it('empties nothing where one side was emptied meanwhile (I13)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    saveCity({ direction: 'off', conflict: 'ask' })
    world.nozbe.edit('contact', peer, { city: null })
    await world.sync()
    saveCity({ direction: 'both', conflict: 'ask' })
    await world.syncFully()
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Cork')
  })
})

describe('a field that goes one way', () => {
  it('is left alone where its target was edited, until its source changes again', async () => {
    const { peer } = await linkedAnna({ city: 'Cork' })
    saveCity({ direction: 'to-nozbe', conflict: 'ask' })
    await world.sync()
    world.nozbe.edit('contact', peer, { city: 'Galway' })
    expect((await world.sync()).changes).toEqual([])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
  })

  it('is put back at once where that is its rule, by the name of that rule, and also what was edited before', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    saveCity({ direction: 'to-nozbe', conflict: 'ask' })
    await world.sync()
    world.nozbe.edit('contact', peer, { city: 'Galway' })
    await world.sync()
    saveCity({ direction: 'to-nozbe', conflict: 'highlevel' })
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
    world.nozbe.edit('contact', peer, { city: 'Sligo' })
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe('Cork')
    expect(world.store.waiting()).toEqual([])
    const written = world.store.history.ofRecord('contact', peer).filter(({ by }) => by === 'tandem')
    expect(written.map(({ before, after, rule }) => [before, after, rule])).toContainEqual([
      'Sligo',
      'Cork',
      'highlevel',
    ])
    expect((await world.sync()).changes).toEqual([])
  })
})

describe('another conflict rule', () => {
  it.each([
    ['highlevel', 'Galway'],
    ['nozbe', 'Dublin'],
  ] as const)('settles what waits: %s wins', async (conflict, expected) => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    expect(waitingTypes()).toEqual(['conflict'])
    saveCity({ direction: 'both', conflict })
    await world.sync()
    expect(waitingTypes()).toEqual([])
    expect(at('highlevel', 'contact', anna)?.fields.city).toBe(expected)
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe(expected)
  })

  it('that is the same as before changes nothing', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    saveCity({ direction: 'both', conflict: 'ask' })
    await world.sync()
    expect(waitingTypes()).toEqual(['conflict'])
  })
})
