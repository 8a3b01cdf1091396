import { describe, expect, it } from 'vitest'
import type { RemoteRecord } from '../../../main/sync/ports'
import { verify } from '../../../main/sync/verify'
import { TandemError } from '../../../shared/errors'
import { copyEverything, newWorld } from '../../model/support/world'
import { at, linkedAnna, ofKind, put, replaceWorld, world } from './scenario'

describe('what is gone, archived or left alone', () => {
  it('gone: a new task of a contact whose other side is gone is refused once, and then leads to nothing', async () => {
    const { anna, peer } = await linkedAnna()
    const { create } = world.nozbe
    world.nozbe.create = async (draft, ...more) => {
      const isOrphan = draft.parentId !== null && !at('nozbe', 'contact', draft.parentId)
      if (isOrphan) throw new TandemError('record.gone', { service: 'Nozbe', kind: 'contact' })
      return create(draft, ...more)
    }
    world.nozbe.records.delete(`contact ${peer}`)
    world.highlevel.add('task', { title: 'Call' }, anna)
    await world.sync()
    expect((await world.sync()).errors).toEqual([])
  })

  it('gone: nothing is made after a record that vanished before it could be copied', async () => {
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.nozbe.fate = () => 'refused'
    await world.sync()
    world.nozbe.fate = () => 'fine'
    world.highlevel.records.delete(`contact ${jan.id}`)
    await world.sync()
    expect(ofKind('nozbe', 'contact')).toEqual([])
  })

  it('archived: no task is made in an archived contact', async () => {
    const { anna, peer } = await linkedAnna()
    const section = at('nozbe', 'contact', peer) as RemoteRecord
    put('nozbe', { ...section, state: 'archived' })
    world.highlevel.add('task', { title: 'Call' }, anna)
    await world.sync()
    expect(ofKind('nozbe', 'task')).toEqual([])
    put('nozbe', section)
    await world.sync()
    expect(ofKind('nozbe', 'task')).toHaveLength(1)
  })

  it('archived: a contact that was never linked does not count as extra', async () => {
    await linkedAnna()
    const old = world.nozbe.add('contact', { name: 'Old' })
    put('nozbe', { ...old, state: 'archived' })
    await world.sync()
    const report = await verify(world.deps, new AbortController().signal)
    expect(report).toMatchObject({ converged: true, extra: [] })
  })

  it('left alone: an old task is not taken for a new one of the same title', async () => {
    replaceWorld(newWorld({ ...copyEverything, mode: 'link' }))
    const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    world.highlevel.add('task', { title: 'Follow up', completed: true }, anna.id)
    const section = world.nozbe.add('contact', { name: 'Anna', email: 'anna@example.com' })
    await world.sync()
    const task = world.nozbe.add('task', { title: 'Follow up', completed: false }, section.id)
    await world.sync()
    expect(at('nozbe', 'task', task.id)?.fields.completed).toBe(false)
  })
})

describe('records made of parts', () => {
  it('are handed to an update as they were just read, without a part that is gone', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    const section = at('nozbe', 'contact', peer) as RemoteRecord
    put('nozbe', { ...section, parts: { card: 'card-1' } })
    await world.sync()
    put('nozbe', { ...section, parts: {}, unfinished: true })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const { update } = world.nozbe
    const parts: unknown[] = []
    world.nozbe.update = (current, ...more) => {
      parts.push(current.parts)
      return update(current, ...more)
    }
    await world.sync()
    expect(parts[0]).toEqual({})
  })
})
