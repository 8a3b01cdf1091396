import { describe, expect, it } from 'vitest'
import { type Kind, services } from '../../../shared/domain'
import type { Direction } from '../../../shared/mapping'
import { at, linkedAnna, linkedChild, ofKind, world } from './scenario'

const direct = (kind: Kind, direction: Direction) => {
  const { rules } = world.deps
  const mapping = { ...rules.mapping, [kind]: rules.mapping[kind].map((rule) => ({ ...rule, direction })) }
  world.deps.rules = { ...rules, mapping }
}

describe('an appointment', () => {
  it('goes to Nozbe, where no edit of it goes back (I11)', async () => {
    const { anna, peer } = await linkedAnna()
    const fields = { title: 'Visit', start: '2026-06-01T09:00:00Z', minutes: '30', status: 'confirmed' }
    const visit = await linkedChild('appointment', anna, fields)
    expect(at('nozbe', 'appointment', visit.peer)).toMatchObject({ parentId: peer, fields })
    world.highlevel.writes.length = 0
    world.nozbe.edit('appointment', visit.peer, { title: 'Meeting' })
    world.nozbe.add('appointment', { title: 'Not one' }, peer)
    await world.sync()
    world.highlevel.edit('appointment', visit.own, { start: '2026-06-02T09:00:00Z', status: 'cancelled' })
    await world.sync()
    expect(at('nozbe', 'appointment', visit.peer)?.fields).toMatchObject({
      title: 'Meeting',
      start: '2026-06-02T09:00:00Z',
      status: 'cancelled',
    })
    expect(world.highlevel.writes).toEqual([])
  })

  it('may be moved and cancelled from Nozbe where the user wants that, but never made', async () => {
    direct('appointment', 'both')
    const { anna, peer } = await linkedAnna()
    const visit = await linkedChild('appointment', anna, { title: 'Visit', start: '2026-06-01T09:00:00Z' })
    world.nozbe.edit('appointment', visit.peer, { start: '2026-06-03T09:00:00Z', status: 'cancelled' })
    world.nozbe.add('appointment', { title: 'Not one' }, peer)
    await world.sync()
    expect(at('highlevel', 'appointment', visit.own)?.fields).toMatchObject({
      start: '2026-06-03T09:00:00Z',
      status: 'cancelled',
    })
    expect(ofKind('highlevel', 'appointment')).toHaveLength(1)
  })

  it('at the same instant, written otherwise, is the same (I2)', async () => {
    const { anna } = await linkedAnna()
    const visit = await linkedChild('appointment', anna, { title: 'Visit', start: '2026-06-01T09:00:00Z' })
    world.highlevel.edit('appointment', visit.own, { start: '2026-06-01T10:00:00+01:00' })
    expect((await world.sync()).changes).toEqual([])
  })
})

describe('what a service repeats', () => {
  it.each(services)('on %s goes out of it, and no edit goes into it (I11)', async (service) => {
    const other = service === 'highlevel' ? 'nozbe' : 'highlevel'
    const { anna } = await linkedAnna()
    const task = await linkedChild('task', anna, { title: 'Water', completed: false })
    const id = { highlevel: task.own, nozbe: task.peer }
    world[service].alter('task', id[service], { repeats: true })
    await world.sync()
    world[service].writes.length = 0
    world[other].edit('task', id[other], { completed: true })
    await world.sync()
    world[service].edit('task', id[service], { title: 'Water the plants' })
    await world.sync()
    expect(world[service].writes).toEqual([])
    expect(at(other, 'task', id[other])?.fields.title).toBe('Water the plants')
    expect(world.store.waiting()).toEqual([])
  })
})

describe('a kind that goes one way (I11)', () => {
  it.each([
    ['to-nozbe', 'highlevel'],
    ['to-highlevel', 'nozbe'],
    ['off', 'highlevel'],
    ['off', 'nozbe'],
  ] as const)('%s: nothing of it is written to %s', async (direction, spared) => {
    direct('task', direction)
    direct('note', direction)
    const { anna, peer } = await linkedAnna()
    const parent = { highlevel: anna, nozbe: peer }
    for (const service of services) {
      world[service].add('task', { title: `Task on ${service}` }, parent[service])
      world[service].add('note', { body: `Note on ${service}` }, parent[service])
    }
    world[spared].writes.length = 0
    await world.sync()
    for (const service of services) {
      for (const { kind, id } of [...world[service].records.values()]) {
        if (kind === 'task') world[service].edit(kind, id, { title: `Edited on ${service} ${id}` })
        if (kind === 'note') world[service].edit(kind, id, { body: `Edited on ${service} ${id}` })
      }
      await world.sync()
    }
    expect(world[spared].writes).toEqual([])
  })

  it('turned off and on again asks anew, and deletes and loses nothing (I13)', async () => {
    const { anna } = await linkedAnna()
    const task = await linkedChild('task', anna, { title: 'Call' })
    direct('task', 'off')
    world.highlevel.edit('task', task.own, { title: 'Call back' })
    await world.sync()
    world.nozbe.edit('task', task.peer, { title: 'Write' })
    await world.sync()
    direct('task', 'both')
    for (const { field } of world.deps.rules.mapping.task) world.store.base.forget('task', field)
    for (const service of services) {
      world.store.records.setDirty(service, 'task', service === 'highlevel' ? task.own : task.peer, true)
    }
    await world.sync()
    expect(world.store.waiting()).toMatchObject([
      { type: 'conflict', field: 'title', highlevel: 'Call back', nozbe: 'Write' },
    ])
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })
})
