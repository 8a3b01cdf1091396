import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../main/core/connection'
import { accessOf } from '../../main/core/practiceServices'
import { saveSettings } from '../../main/core/settings'
import { idOn } from '../../main/sync/syncStore'
import type { Service } from '../../shared/domain'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld

beforeEach(async () => {
  world = await practiceWorld({ seed: 7, contacts: 6, overSockets: false, indexLagMs: 0 })
  for (let run = 0; run < 3; run += 1) await sync('manual')
})
afterEach(() => world.close())

function sync(trigger: 'manual' | 'schedule') {
  world.clock.advance(60_000)
  return world.session.sync({ trigger, complete: false })
}
const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)

/** What is asked of a service meanwhile. */
async function asked(service: Service, work: () => Promise<unknown>) {
  const before = world.practice.requests.length
  await work()
  return world.practice.requests.slice(before).filter((request) => request.service === service)
}

/** Every contact renamed in Nozbe. */
async function renameAll(): Promise<number> {
  const links = world.store.links.all('contact')
  for (const link of links) {
    const id = idOn(link, 'nozbe')
    expect(await world.nozbe('PUT', `/project_sections/${id}`, { name: `Renamed ${id}` })).toBeDefined()
  }
  return links.length
}

describe('a token that HighLevel refuses', () => {
  it('for everything ends a run with one error, after a call or two', async () => {
    await renameAll()
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      status: 401,
      body: { message: 'Invalid JWT' },
      times: Number.POSITIVE_INFINITY,
    })
    const requests = await asked('highlevel', async () => {
      expect(codes(await sync('manual'))).toEqual(['auth.refused'])
    })
    expect(requests.length).toBeLessThanOrEqual(2)
  })

  it('for writes ends a run with one error, rather than one for each record', async () => {
    expect(await renameAll()).toBeGreaterThan(3)
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      method: 'PUT',
      status: 401,
      body: { message: 'Invalid JWT' },
      times: Number.POSITIVE_INFINITY,
    })
    const requests = await asked('highlevel', async () => {
      expect(codes(await sync('manual'))).toEqual(['auth.refused'])
    })
    expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    world.practice.faults.clear()
    const { errors, changes } = await sync('manual')
    expect(errors).toEqual([])
    expect(changes.length).toBeGreaterThan(3)
  })
})

describe('a service that is away', () => {
  it('is let rest after a few runs, and synced again once it is back', async () => {
    world.practice.faults.add({
      kind: 'status',
      service: 'highlevel',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    })
    await renameAll()
    const ended: string[][] = []
    let last = [{}]
    for (let run = 0; run < 8 && last.length > 0; run += 1) {
      last = await asked('highlevel', async () => {
        ended.push(codes(await world.session.sync({ trigger: 'schedule', complete: false })))
      })
    }
    expect(ended[0]).toEqual(['server.failed'])
    expect(ended.at(-1)).toEqual(['service.resting'])
    expect(last).toEqual([])
    world.practice.faults.clear()
    expect(codes(await sync('schedule'))).toEqual([])
    expect(codes(await sync('schedule'))).toEqual([])
    expect((await world.session.verify()).different).toEqual([])
  })
})

describe('the day’s calls', () => {
  const used = () => world.session.callsToday().highlevel.used
  const allow = (callsPerDay: number) => {
    world.practice.highlevelState.settings.callsPerDay = Math.floor(callsPerDay)
  }
  const notesRead = (requests: { path: string }[]) =>
    requests.filter(({ path }) => path.endsWith('/notes')).length

  it('are left to others by a run by the clock, and not by one that the user starts', async () => {
    allow(used() * 1.2)
    expect(codes(await sync('schedule'))).toEqual(['rate.limited'])
    expect(world.session.callsToday().highlevel.reserved).toBeGreaterThan(0)
    expect(codes(await sync('manual'))).toEqual([])
  })

  it('are not used up by the rotation of notes, which a run then does without', async () => {
    const plenty = await asked('highlevel', () => sync('schedule'))
    expect(notesRead(plenty)).toBeGreaterThan(0)
    allow(used() * 2)
    const scarce = await asked('highlevel', async () => {
      expect(codes(await sync('schedule'))).toEqual([])
    })
    expect(notesRead(scarce)).toBe(0)
  })

  it('are left as the workspace says', () => {
    const { practice, store, clock } = world
    const reserved = () => connect({ access: accessOf(practice), clock }, store.meta).today()
    expect(reserved()).toMatchObject({ highlevel: { reserved: 40_000 }, nozbe: { reserved: 0 } })
    saveSettings(store.meta, { reserve: 0.5 })
    expect(reserved()).toMatchObject({ highlevel: { allowed: 200_000, reserved: 100_000 } })
    expect(() => saveSettings(store.meta, { reserve: 0.95 })).toThrow(
      expect.objectContaining({ code: 'choice.wrong' }),
    )
  })
})
