import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scheduledKinds } from '../../main/core/scheduledKinds'
import { saveSettings } from '../../main/core/settings'
import { usualSchedule } from '../../shared/schedule'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld
beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 4, overSockets: false, indexLagMs: 0 })
})
afterEach(() => world.close())

const minute = 60_000
const due = () => scheduledKinds(world.store, world.clock.now())

/** A run by the clock with the kinds that are due; the paths that it asked HighLevel for. */
async function run(): Promise<string[]> {
  const before = world.practice.requests.length
  const kinds = due()
  const report = await world.session.sync({ trigger: 'schedule', ...(kinds && { kinds }) })
  expect(report.errors).toEqual([])
  return world.practice.requests
    .slice(before)
    .filter(({ service }) => service === 'highlevel')
    .map(({ path }) => path)
}

const slow = (kinds: Partial<typeof usualSchedule.kinds>) =>
  saveSettings(world.store.meta, {
    schedule: { ...usualSchedule, kinds: { ...usualSchedule.kinds, ...kinds } },
  })

describe('kinds that wait longer', () => {
  it('are in the first run, in the daily one, and when nothing was chosen', async () => {
    slow({ appointment: 60 })
    expect(due()).toBeUndefined()
    await run()
    expect(due()).toEqual(['contact', 'task', 'note'])
    world.clock.advance(23.5 * 60 * minute)
    await run()
    world.clock.advance(10 * minute)
    expect(due()).toEqual(['contact', 'task', 'note'])
    // Read half an hour ago or not: what was deleted is looked for.
    world.clock.advance(20 * minute)
    expect(due()).toBeUndefined()
    await run()
    slow({ appointment: null })
    expect(due()).toBeUndefined()
  })

  it('are neither read in HighLevel nor written until their time', async () => {
    slow({ task: 30, note: 30, appointment: 30 })
    await run()
    for (const passed of [5, 10, 15, 20, 25]) {
      world.clock.advance(5 * minute)
      const asked = await run()
      expect(
        asked.some((path) => /tasks|notes|calendars/.test(path)),
        `${passed} min`,
      ).toBe(false)
      expect(asked.length).toBeGreaterThan(0)
    }
    world.clock.advance(5 * minute)
    const asked = await run()
    expect(asked.some((path) => path.includes('tasks'))).toBe(true)
    expect(asked.some((path) => path.includes('calendars'))).toBe(true)
  })

  it('miss nothing: a note of a contact that was read without it is found when its time comes', async () => {
    slow({ note: 30 })
    await run()
    const contact = [...world.practice.highlevelState.contacts.all()][0]
    if (!contact) throw new Error('No contact.')
    world.clock.advance(5 * minute)
    await world.highlevel('POST', `/contacts/${contact.id}/notes`, { body: 'Likes tea' })
    await world.highlevel('PUT', `/contacts/${contact.id}`, { city: 'Cork' })
    await run()
    const known = () =>
      world.store.records.known('highlevel', 'note', contact.id).map(({ fields }) => fields.body)
    expect(known()).not.toContain('Likes tea')
    world.clock.advance(25 * minute)
    await run()
    expect(known()).toContain('Likes tea')
  })

  it('are in the next run again where their run failed', async () => {
    slow({ task: 30 })
    await run()
    world.clock.advance(30 * minute)
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      status: 500,
      times: 9,
      path: /search$/,
    })
    const failed = await world.session.sync({ trigger: 'schedule' })
    world.practice.faults.clear()
    expect(failed.errors.length).toBeGreaterThan(0)
    expect(due()).toBeUndefined()
  })
})
