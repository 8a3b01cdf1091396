import { describe, expect, it } from 'vitest'
import { checkedMapping, saveMapping } from '../../../main/core/mapping'
import { mappingEffect } from '../../../main/sync/mappingEffect'
import type { Kind } from '../../../shared/domain'
import type { FieldRule, Mapping } from '../../../shared/mapping'
import { at, linkedAnna, peerOf, world } from './scenario'

/** The rules in force with one field's otherwise. */
function drafted(kind: Kind, field: string, to: Partial<Omit<FieldRule, 'field'>>): Mapping {
  const { mapping } = world.deps.rules
  const rule = mapping[kind].find((one) => one.field === field)
  return checkedMapping({ [kind]: [{ ...rule, ...to }] }, mapping, [])
}

const effectOf = (after: Mapping, isWanted = () => true) =>
  mappingEffect(world.deps, {
    before: world.deps.rules.mapping,
    after,
    rules: { ...world.deps.rules, mapping: after },
    isWanted,
  })

function save(mapping: Mapping): void {
  saveMapping(world.store, mapping, [])
  world.deps.rules = { ...world.deps.rules, mapping }
}

/** A linked contact whose city is off, and differs by now. */
async function apart(): Promise<{ anna: string; peer: string }> {
  const linked = await linkedAnna({ city: 'Cork', company: 'One' })
  save(drafted('contact', 'city', { direction: 'off' }))
  await world.syncFully()
  world.highlevel.edit('contact', linked.anna, { city: 'Galway' })
  await world.sync()
  return linked
}

describe('what other rules would do', () => {
  it.each([
    ['to-nozbe', 'ask', { highlevel: 0, nozbe: 1 }, 0],
    ['to-highlevel', 'ask', { highlevel: 1, nozbe: 0 }, 0],
    ['both', 'ask', { highlevel: 0, nozbe: 0 }, 1],
    ['off', 'highlevel', { highlevel: 0, nozbe: 0 }, 0],
  ] as const)('is what the next run then does: %s, %s', async (direction, conflict, contact, conflicts) => {
    await apart()
    const draft = drafted('contact', 'city', { direction, conflict })
    const effect = await effectOf(draft)
    expect(effect).toMatchObject({ records: { contact }, conflicts, held: 0 })
    expect(effect && effect.calls > 0).toBe(contact.highlevel + contact.nozbe > 0)

    save(draft)
    const report = await world.sync()
    const written = (service: string) => report.changes.filter((change) => change.service === service).length
    expect({ highlevel: written('highlevel'), nozbe: written('nozbe') }).toEqual(contact)
    expect(report.waiting).toHaveLength(conflicts)
  })

  it('is what becomes of a conflict that waits, by another rule', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.edit('contact', peer, { city: 'Dublin' })
    await world.sync()
    expect(world.store.conflicts.count()).toBe(1)
    const draft = drafted('contact', 'city', { conflict: 'highlevel' })
    expect(await effectOf(draft)).toMatchObject({
      records: { contact: { highlevel: 0, nozbe: 1 } },
      conflicts: 0,
    })
    // What is asked already is no new question.
    expect(await effectOf(drafted('contact', 'email', { conflict: 'nozbe' }))).toMatchObject({ conflicts: 0 })
    save(draft)
    await world.sync()
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
  })

  it('counts what would be copied only now', async () => {
    const { anna } = await linkedAnna()
    save(drafted('note', 'body', { direction: 'off' }))
    world.highlevel.add('note', { body: 'Hello' }, anna)
    await world.sync()
    const draft = drafted('note', 'body', { direction: 'to-nozbe' })
    expect(await effectOf(draft)).toMatchObject({ records: { note: { highlevel: 0, nozbe: 1 } } })
    save(draft)
    expect((await world.sync()).changes).toMatchObject([{ op: 'create', kind: 'note', service: 'nozbe' }])
  })

  it('leaves out what the next run would do anyway', async () => {
    const { anna } = await apart()
    world.highlevel.edit('contact', anna, { company: 'Two' })
    const record = at('highlevel', 'contact', anna)
    if (!record) throw new Error('Anna is gone.')
    world.store.records.save('highlevel', record, { dirty: true, ahead: false })
    expect(await effectOf(drafted('contact', 'street', { direction: 'to-nozbe' }))).toMatchObject({
      records: { contact: { highlevel: 0, nozbe: 0 } },
      calls: 0,
    })
    expect(await effectOf(drafted('contact', 'city', { direction: 'to-nozbe' }))).toMatchObject({
      records: { contact: { highlevel: 0, nozbe: 1 } },
    })
  })

  it('changes nothing that is kept (I13)', async () => {
    const { anna, peer } = await apart()
    const link = world.store.links.of('highlevel', 'contact', anna)
    const kept = () => [
      [...world.store.base.of(link?.id ?? 0)],
      world.store.records.dirtyLinks('contact'),
      world.store.waiting(),
      world.store.approvals.all(),
    ]
    const before = kept()
    await effectOf(drafted('contact', 'city', { direction: 'both' }))
    await effectOf(drafted('contact', 'email', { direction: 'off' }))
    expect(kept()).toEqual(before)
    expect((await world.sync()).changes).toEqual([])
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
  })

  it('waits for approval where a mass of values would be emptied', async () => {
    for (let number = 0; number < 12; number += 1)
      world.highlevel.add('contact', {
        name: `Name ${number}`,
        email: `n${number}@example.com`,
        city: 'Cork',
      })
    await world.sync()
    for (const { highlevelId, nozbeId } of world.store.links.all('contact')) {
      world.highlevel.edit('contact', highlevelId, { city: null })
      world.nozbe.edit('contact', nozbeId, { city: 'Galway' })
    }
    await world.sync()
    const draft = drafted('contact', 'city', { conflict: 'highlevel' })
    expect(await effectOf(draft)).toMatchObject({
      records: { contact: { highlevel: 0, nozbe: 0 } },
      held: 12,
    })
    save(draft)
    expect((await world.sync()).waiting).toMatchObject([{ type: 'approval', op: 'update', count: 12 }])
  })

  it('is given up where nobody waits for it any more', async () => {
    for (let number = 0; number < 101; number += 1)
      world.highlevel.add('contact', { name: `Name ${number}`, email: `n${number}@example.com` })
    await world.sync()
    expect(peerOf('contact', world.store.links.all('contact')[0]?.highlevelId ?? '')).not.toBe('')
    const draft = drafted('contact', 'city', { direction: 'off' })
    expect(await effectOf(draft, () => false)).toBeNull()
    expect(await effectOf(draft)).toMatchObject({ calls: 0 })
  })
})
