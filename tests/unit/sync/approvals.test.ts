import { describe, expect, it } from 'vitest'
import { decideApproval } from '../../../main/sync/decide'
import {
  at,
  confirmGone,
  decide,
  linkedAnna,
  linkedChild,
  ofKind,
  sectionOf,
  waitingTypes,
  world,
} from './scenario'

/** So many contacts on both services, linked. */
async function linkedContacts(count: number): Promise<string[]> {
  const ids = Array.from(
    { length: count },
    (_, n) =>
      world.highlevel.add('contact', {
        name: `Person ${n}`,
        email: `p${n}@example.com`,
        city: 'Cork',
        company: 'Quay',
      }).id,
  )
  await world.sync()
  return ids
}

describe('an approval', () => {
  it('lasts for one run: what that run did not carry out waits again (I6)', async () => {
    const { anna, peer } = await linkedAnna()
    world.highlevel.erase('contact', anna)
    await confirmGone()
    decide('approved')
    world.nozbe.fate = () => 'refused'
    const report = await world.sync()
    expect(report.counts).toMatchObject({ deleted: 0, failed: 1, approvals: 1 })
    world.nozbe.fate = () => 'fine'
    await world.sync()
    expect(at('nozbe', 'contact', peer)).toBeDefined()
    expect(waitingTypes()).toEqual(['approval'])
  })

  it('is closed with what it was for', async () => {
    const { anna } = await linkedAnna()
    world.highlevel.erase('contact', anna)
    await confirmGone()
    decide('approved')
    await world.sync()
    expect(world.store.approvals.all()).toEqual([])
  })

  it('is kept by a run of other kinds', async () => {
    const { anna } = await linkedAnna()
    const { own } = await linkedChild('task', anna, { title: 'Call' })
    world.highlevel.erase('task', own)
    await confirmGone()
    expect(world.store.approvals.all()).toHaveLength(1)
    await world.sync()
    expect(world.store.approvals.all()).toHaveLength(1)
  })
})

describe('a mass of deletes', () => {
  it('is one approval, and one decision about all (I6)', async () => {
    const ids = await linkedContacts(30)
    for (const id of ids.slice(0, 4)) world.highlevel.erase('contact', id)
    await confirmGone()
    expect(world.store.waiting()).toMatchObject([
      { type: 'approval', kind: 'contact', op: 'delete', count: 4 },
    ])
    decide('approved')
    const report = await world.sync()
    expect(report.counts).toMatchObject({ deleted: 4, approvals: 0 })
    expect(ofKind('nozbe', 'contact')).toHaveLength(26)
  })

  it('waits for approval even where deletes need none, and under the cap is carried out (I6)', async () => {
    world.deps.guard = { ...world.deps.guard, approveDeletes: false }
    const ids = await linkedContacts(30)
    for (const id of ids.slice(0, 3)) world.highlevel.erase('contact', id)
    await confirmGone()
    expect(world.store.waiting()).toEqual([])
    expect(ofKind('nozbe', 'contact')).toHaveLength(27)

    for (const id of ids.slice(3, 9)) world.highlevel.erase('contact', id)
    await confirmGone()
    expect(world.store.waiting()).toMatchObject([{ type: 'approval', count: 6 }])
    expect(ofKind('nozbe', 'contact')).toHaveLength(27)
  })

  it('is not deleted by its first finding alone, where deletes need no approval', async () => {
    world.deps.guard = { ...world.deps.guard, approveDeletes: false }
    const [id = ''] = await linkedContacts(30)
    world.highlevel.erase('contact', id)
    await world.syncFully()
    expect(ofKind('nozbe', 'contact')).toHaveLength(30)
    await world.sync()
    expect(ofKind('nozbe', 'contact')).toHaveLength(29)
  })
})

describe('a mass of values emptied at once (I6, I12)', () => {
  const cities = () => ofKind('highlevel', 'contact').filter(({ fields }) => fields.city === 'Cork').length

  async function emptied(): Promise<string[]> {
    const ids = await linkedContacts(25)
    for (const id of ids) world.nozbe.edit('contact', sectionOf(id), { city: null, company: 'Harbour' })
    await world.sync()
    return ids
  }

  it('waits as one approval; the other fields do not wait', async () => {
    await emptied()
    expect(world.store.waiting()).toMatchObject([
      { type: 'approval', op: 'update', service: 'highlevel', kind: 'contact', count: 25 },
    ])
    expect(cities()).toBe(25)
    expect(ofKind('highlevel', 'contact').every(({ fields }) => fields.company === 'Harbour')).toBe(true)
  })

  it('is carried out once approved, and lapses otherwise', async () => {
    await emptied()
    decide('approved')
    await world.sync()
    expect(cities()).toBe(0)
    expect(world.store.waiting()).toEqual([])
  })

  it('becomes questions field by field once refused', async () => {
    await emptied()
    decide('refused')
    await world.sync()
    expect(cities()).toBe(25)
    expect(waitingTypes()).toEqual(Array.from({ length: 25 }, () => 'conflict'))
    await world.sync()
    expect(waitingTypes()).toHaveLength(25)
  })

  it('is forgotten when the values are there again', async () => {
    const ids = await emptied()
    for (const id of ids) world.nozbe.edit('contact', sectionOf(id), { city: 'Cork' })
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(world.store.approvals.all()).toEqual([])
    expect(cities()).toBe(25)
  })
})

describe('an emptying of both sides of which one is approved first', () => {
  it('brings back nothing of what was taken away (I5, I7)', async () => {
    const ids = await linkedContacts(5)
    for (const id of ids) world.highlevel.edit('contact', id, { tags: ['a', 'b'] })
    await world.sync()
    for (const id of ids) {
      world.highlevel.edit('contact', id, { tags: ['a'] })
      world.nozbe.edit('contact', sectionOf(id), { tags: ['b'] })
    }
    await world.sync()
    const first = world.store.approvals.all().find(({ service }) => service === 'highlevel')
    decideApproval(world.store, first?.id ?? 0, 'approved')
    await world.sync()
    expect(ofKind('highlevel', 'contact').map(({ fields }) => fields.tags)).toEqual(ids.map(() => []))
    await world.sync()
    expect(ofKind('highlevel', 'contact').map(({ fields }) => fields.tags)).toEqual(ids.map(() => []))
  })
})
