import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain'
import type { CustomField } from '../../../shared/fields'
import { defaultMapping } from '../../../shared/mapping'
import {
  at,
  choose,
  conflictOf,
  decide,
  linkedAnna,
  sectionOf,
  waitingTypes,
  withContactRules,
  world,
} from './scenario'

const tags = (anna: string, peer: string) => ({
  highlevel: at('highlevel', 'contact', anna)?.fields.tags,
  nozbe: at('nozbe', 'contact', peer)?.fields.tags,
})
const onBoth = (...elements: string[]) => ({ highlevel: elements, nozbe: elements })

describe('tags', () => {
  it('are merged element by element: additions from both sides, removals of what both had (I1, I3)', async () => {
    const { anna, peer } = await linkedAnna({ tags: ['lead', 'old'] })
    world.highlevel.edit('contact', anna, { tags: ['lead', 'old', 'vip'] })
    world.nozbe.edit('contact', peer, { tags: ['lead', 'call'] })
    await world.sync()
    expect(tags(anna, peer)).toEqual(onBoth('lead', 'vip', 'call'))
    const after = await world.syncFully()
    expect([after.changes, after.waiting]).toEqual([[], []])
  })

  it('added on both sides while nothing may be written in Nozbe stay in HighLevel (I3, I11)', async () => {
    const { anna, peer } = await linkedAnna({ tags: ['old'] })
    world.deps.writable = { highlevel: kinds, nozbe: [] }
    world.highlevel.edit('contact', anna, { tags: ['old', 'vip'] })
    world.nozbe.edit('contact', peer, { tags: ['old', 'call'] })
    await world.sync()
    expect((await world.sync()).changes).toEqual([])
    expect(tags(anna, peer)).toEqual({ highlevel: ['old', 'vip', 'call'], nozbe: ['old', 'call'] })
    world.deps.writable = { highlevel: kinds, nozbe: kinds }
    await world.sync()
    expect(tags(anna, peer).nozbe).toHaveLength(3)
  })

  it('in another order and case are the same (I2)', async () => {
    const { anna } = await linkedAnna({ tags: ['lead', 'old'] })
    world.highlevel.edit('contact', anna, { tags: ['Old', 'LEAD'] })
    expect((await world.sync()).changes).toEqual([])
  })

  it('that did not change are not in a body (I10)', async () => {
    const { anna } = await linkedAnna({ tags: ['lead'] })
    world.nozbe.writes.length = 0
    world.highlevel.edit('contact', anna, { city: 'Cork' })
    await world.sync()
    expect(world.nozbe.writes.map(({ fields }) => fields)).toEqual([{ city: 'Cork' }])
  })

  it('that were all removed on one side are removed on the other', async () => {
    const { anna, peer } = await linkedAnna({ tags: ['lead'] })
    world.nozbe.edit('contact', peer, { tags: [] })
    await world.sync()
    expect(tags(anna, peer)).toEqual({ highlevel: [], nozbe: [] })
  })

  it('of two contacts that were never linked are put together, and nothing is removed', async () => {
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', tags: ['lead'] })
    const peer = world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com', tags: ['call'] })
    await world.sync()
    expect(tags(anna.id, peer.id)).toEqual(onBoth('lead', 'call'))
  })

  it('one way: what is added on the side they go to stays there, and goes nowhere (I11)', async () => {
    withContactRules((rule) => (rule.field === 'tags' ? { ...rule, direction: 'to-nozbe' } : rule))
    const { anna, peer } = await linkedAnna({ tags: ['lead', 'old'] })
    world.highlevel.writes.length = 0
    world.nozbe.edit('contact', peer, { tags: ['lead', 'old', 'mine'] })
    await world.sync()
    world.highlevel.edit('contact', anna, { tags: ['lead', 'vip'] })
    await world.sync()
    expect(tags(anna, peer)).toEqual({ highlevel: ['lead', 'vip'], nozbe: ['lead', 'vip', 'mine'] })
    expect(world.highlevel.writes).toEqual([])
    expect((await world.sync()).changes).toEqual([])
  })

  it.each(['highlevel', 'nozbe'] as const)('survive a write to %s that is refused (I3)', async (service) => {
    const { anna, peer } = await linkedAnna({ tags: ['lead', 'old'] })
    world.highlevel.edit('contact', anna, { tags: ['lead', 'old', 'vip'] })
    world.nozbe.edit('contact', peer, { tags: ['lead', 'call'] })
    world[service].fate = () => 'refused'
    await world.sync()
    world[service].fate = () => 'fine'
    await world.sync()
    expect(tags(anna, peer)).toEqual(onBoth('lead', 'vip', 'call'))
  })
})

describe('chosen options of a field of the location', () => {
  const colours: CustomField = { id: 'c1', name: 'Colours', type: 'set', options: ['red', 'blue'] }
  const field = 'custom.c1'

  it('that HighLevel does not have are a conflict, which the user settles', async () => {
    const { rules } = world.deps
    world.deps.rules = {
      ...rules,
      mapping: defaultMapping([colours]),
      compare: { ...rules.compare, customFields: [colours] },
    }
    world.highlevel.canHold = (_kind, name, value) =>
      name !== field || !Array.isArray(value) || value.every((one) => colours.options?.includes(one))
    const { anna, peer } = await linkedAnna({ [field]: ['red'] })
    world.nozbe.edit('contact', peer, { [field]: ['red', 'purple'] })
    await world.sync()
    expect(conflictOf(field)).toMatchObject({ highlevel: ['red'], nozbe: ['red', 'purple'] })
    choose(field, { value: ['red', 'blue'] })
    await world.sync()
    for (const record of [at('highlevel', 'contact', anna), at('nozbe', 'contact', peer)])
      expect(record?.fields[field]).toEqual(['red', 'blue'])
    const after = await world.sync()
    expect([after.changes, after.waiting]).toEqual([[], []])
  })
})

describe('tags whose emptying was refused', () => {
  it('stay on the other side, whatever else of the contact is synced, until the user says (I6)', async () => {
    const ids = Array.from({ length: 5 }, (_, n) => {
      const fields = { name: `Person ${n}`, email: `p${n}@example.com`, tags: ['vip'] }
      return world.highlevel.add('contact', fields).id
    })
    await world.sync()
    for (const id of ids) world.highlevel.edit('contact', id, { tags: [] })
    await world.sync()
    decide('refused')
    await world.sync()
    const [first = ''] = ids
    world.highlevel.edit('contact', first, { city: 'Cork' })
    await world.sync()
    expect(at('nozbe', 'contact', sectionOf(first))?.fields).toMatchObject({ city: 'Cork', tags: ['vip'] })
    expect(waitingTypes()).toEqual(ids.map(() => 'conflict'))
    choose('tags', 'nozbe')
    await world.sync()
    expect(tags(first, sectionOf(first))).toEqual(onBoth('vip'))
  })
})
