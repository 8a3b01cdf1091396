import { describe, expect, it } from 'vitest'
import { previewSync } from '../../../main/sync/preview'
import type { Service } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { at, keepNameTwice, linkedAnna, ofKind, peerOf, put, waitingTypes, world } from './scenario'

describe('a write of unknown outcome', () => {
  it.each(['protocol.unexpected', 'record.gone', 'request.refused'] as const)(
    'that cannot be settled blocks only its own record: %s (I18)',
    async (code) => {
      const { anna, peer } = await linkedAnna({ city: 'Cork' })
      world.nozbe.fate = () => 'dropped'
      world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
      await world.sync()
      world.nozbe.fate = () => 'fine'
      world.nozbe.settle = async () => {
        throw new TandemError(code)
      }
      world.highlevel.edit('contact', anna, { city: 'Galway' })
      await world.sync()
      expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Galway')
      expect(ofKind('nozbe', 'contact').length).toBeLessThanOrEqual(2)
    },
  )

  it('that cannot be settled yet does not bring back what it may have left as something new (I4)', async () => {
    world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.nozbe.fate = () => 'lost'
    await world.sync()
    world.nozbe.fate = () => 'fine'
    const { settle } = world.nozbe
    world.nozbe.settle = async () => {
      throw new TandemError('protocol.unexpected')
    }
    await world.sync()
    world.nozbe.settle = settle
    await world.sync()
    expect(ofKind('highlevel', 'contact')).toHaveLength(1)
    expect(ofKind('nozbe', 'contact')).toHaveLength(1)
    expect(world.store.waiting()).toEqual([])
    expect((await world.sync()).changes).toEqual([])
  })

  it('is looked for by its name where no other contact without another side has that name', async () => {
    await linkedAnna()
    const told: (boolean | undefined)[] = []
    const { settle } = world.nozbe
    world.nozbe.settle = (draft, ...more) => {
      told.push(draft.hasNamesake)
      return settle(draft, ...more)
    }
    const lose = async () => {
      world.nozbe.fate = () => 'dropped'
      await world.sync()
      world.nozbe.fate = () => 'fine'
    }
    world.highlevel.add('contact', { name: 'Anna' })
    await lose()
    await world.sync()
    world.highlevel.add('contact', { name: 'Jan' })
    world.highlevel.add('contact', { name: 'Jan' })
    await lose()
    await world.sync()
    expect(told).toEqual([false, true, true])
  })

  it.each(['at once', 'a run later'] as const)(
    'whose source is deleted before it is settled %s leaves a copy to delete, and wakes nothing (I5)',
    async (settled) => {
      const { peer } = await linkedAnna()
      const task = world.nozbe.add('task', { title: 'Call' }, peer)
      world.highlevel.fate = () => 'lost'
      await world.sync()
      world.highlevel.fate = () => 'fine'
      world.nozbe.erase('task', task.id)
      const { settle } = world.highlevel
      if (settled === 'a run later') {
        world.highlevel.settle = async () => {
          throw new TandemError('network.timeout')
        }
        await world.syncFully()
        world.highlevel.settle = settle
      }
      for (let run = 0; run < 3; run += 1) await world.syncFully()
      expect(ofKind('nozbe', 'task')).toEqual([])
      expect(ofKind('highlevel', 'task')).toHaveLength(1)
      expect(waitingTypes()).toEqual(['approval'])
    },
  )

  it('that reached one of the two places of a name is no edit of the other one (I3, I8)', async () => {
    keepNameTwice(world.nozbe)
    const { anna, peer } = await linkedAnna()
    world.highlevel.edit('contact', anna, { name: 'Anna Nowak' })
    const { update } = world.nozbe
    world.nozbe.update = async (current) => {
      world.nozbe.update = update
      put('nozbe', { ...current, fields: { ...current.fields, name: 'Anna Nowak' } })
      throw new TandemError('network.timeout')
    }
    for (let run = 0; run < 3; run += 1) await world.sync()
    expect(at('highlevel', 'contact', anna)?.fields.name).toBe('Anna Nowak')
    expect(at('nozbe', 'contact', peer)).toMatchObject({
      fields: { name: 'Anna Nowak' },
      copies: { name: 'Anna Nowak' },
    })
  })

  it('is in history once it is found to have been carried out (I3)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    const jan = world.nozbe.add('contact', { name: 'Jan', email: 'jan@example.com' })
    world.highlevel.fate = world.nozbe.fate = () => 'lost'
    await world.sync()
    world.highlevel.fate = world.nozbe.fate = () => 'fine'
    await world.sync()
    const made = world.store.links.of('nozbe', 'contact', jan.id)?.highlevelId
    const history = world.store.history.latest(100)
    expect(history).toContainEqual(
      expect.objectContaining({
        op: 'update',
        recordId: peer,
        field: 'city',
        before: 'Cork',
        after: 'Galway',
      }),
    )
    expect(history).toContainEqual(expect.objectContaining({ op: 'create', recordId: made }))
  })

  it('that was carried out with another value than asked ends as if its answer had come (I8)', async () => {
    world.highlevel.demanded = (_kind, asked) => (asked.dueDate === null ? { dueDate: '2026-05-15' } : {})
    const { id } = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    const task = world.highlevel.add('task', { title: 'Call', dueDate: '2026-05-13' }, id)
    await world.sync()
    world.nozbe.edit('task', peerOf('task', task.id), { dueDate: null })
    world.highlevel.fate = () => 'lost'
    await world.sync()
    world.highlevel.fate = () => 'fine'
    await world.sync()
    expect(world.store.waiting()).toEqual([])
    expect(at('highlevel', 'task', task.id)?.fields.dueDate).toBe('2026-05-15')
    expect(at('nozbe', 'task', peerOf('task', task.id))?.fields.dueDate).toBeNull()
  })
})

describe('a create of unknown outcome that is settled after a preview', () => {
  const seen = () => previewSync(world.deps, { complete: false, signal: new AbortController().signal })
  const lose = async (service: Service) => {
    world[service].fate = () => 'lost'
    await world.sync()
    world[service].fate = () => 'fine'
  }

  it('still carries over what was edited since it was sent (I1, I3)', async () => {
    const { anna } = await linkedAnna()
    const { id } = world.highlevel.add('task', { title: 'Call' }, anna)
    await lose('nozbe')
    world.highlevel.edit('task', id, { title: 'Call back' })
    await seen()
    await world.sync()
    expect(ofKind('nozbe', 'task').map(({ fields }) => fields.title)).toEqual(['Call back'])
    expect(waitingTypes()).toEqual([])
  })

  it('still follows whom its source was given to since (I1)', async () => {
    const { peer } = await linkedAnna()
    const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
    await world.sync()
    const task = world.nozbe.add('task', { title: 'Call' }, peer)
    await lose('highlevel')
    world.nozbe.alter('task', task.id, { parentId: peerOf('contact', jan) })
    await seen()
    await world.sync()
    expect(ofKind('highlevel', 'task').map(({ parentId }) => parentId)).toEqual([jan])
  })
})
