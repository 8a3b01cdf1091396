import { describe, expect, it } from 'vitest'
import { crashingStore } from './support/crash'
import { settleDown } from './support/expect'
import { newWorld, type World } from './support/world'

/** Every kind of write in one run: creates and updates in both directions, a new link, a conflict. */
async function busyWorld(): Promise<World> {
  const world = newWorld()
  const anna = world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com', city: 'Cork' })
  const task = world.highlevel.add('task', { title: 'Call', completed: false }, anna.id)
  await world.sync()
  const peer = world.store.links.of('highlevel', 'contact', anna.id)?.nozbeId ?? ''
  const peerTask = world.store.links.of('highlevel', 'task', task.id)?.nozbeId ?? ''
  world.highlevel.edit('contact', anna.id, { city: 'Galway', company: 'Harbour Ltd' })
  world.nozbe.edit('contact', peer, { city: 'Dublin', phone: '+353 21 427 1190' })
  world.nozbe.edit('task', peerTask, { completed: true })
  world.highlevel.edit('task', task.id, { title: 'Call back' })
  const jan = world.nozbe.add('contact', { name: 'Jan', email: 'jan@example.com' })
  world.nozbe.add('task', { title: 'Write', completed: false }, jan.id)
  const zoe = world.highlevel.add('contact', { name: 'Zoe', email: 'zoe@example.com' })
  world.highlevel.add('task', { title: 'Visit', dueDate: '2026-06-01', completed: false }, zoe.id)
  world.highlevel.add('contact', { name: 'Twin', email: 'twin@example.com' })
  world.nozbe.add('contact', { name: 'Twin', email: 'twin@example.com' })
  return world
}

describe('a crash at every step that writes to the store (I8, I4)', () => {
  it.each([
    ['before the step is on disk', false],
    ['just after it is on disk', true],
  ])(
    '%s',
    async (_when, after) => {
      let step = 1
      for (; ; step += 1) {
        const world = await busyWorld()
        const crashing = crashingStore(world.store, step, after)
        await world.sync(crashing.store).catch(() => undefined)
        if (!crashing.died()) break
        await settleDown(world)
        expect(world.store.waiting(), `step ${step}`).toHaveLength(1)
      }
      expect(step).toBeGreaterThan(50)
    },
    60_000,
  )
})
