import { afterEach, beforeEach, expect, vi } from 'vitest'
import { createRunner, type Runner } from '../../main/core/runner'
import { createWaitingDesk } from '../../main/core/waiting/desk'
import { idOn } from '../../main/sync/syncStore'
import { systemClock } from '../../shared/clock'
import { services } from '../../shared/domain'
import type { ConflictShown, Take } from '../../shared/waiting'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'
import { sleeplessClock } from '../sleeplessClock'

/** What the window asks about what waits, on both practice services through the real connectors. */
export let world: PracticeWorld
export let runner: Runner
export let desk: ReturnType<typeof createWaitingDesk>
export const carryOuts = vi.fn()

beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 8, overSockets: false, indexLagMs: 0 })
  const { session, store } = world
  await session.sync({ trigger: 'manual' })
  const open = { session, store, practice: true, close: async () => {} }
  carryOuts.mockClear()
  const counted = {
    ...open,
    session: {
      ...session,
      carryOut: (options: Parameters<typeof session.carryOut>[0]) => {
        carryOuts()
        return session.carryOut(options)
      },
    },
  }
  runner = createRunner({
    workspace: () => counted,
    clock: sleeplessClock(),
    onStart: () => {},
    onDone: async () => {},
    onFailure: () => {},
    onChange: () => {},
  })
  desk = createWaitingDesk({
    open: () => counted,
    runner,
    clock: systemClock,
    openExternal: async () => {},
    onChange: () => {},
  })
})
afterEach(async () => {
  await runner.stop()
  await world.close()
})

export const contacts = () => world.store.links.all('contact')
export const shownBy = (index: number, field: string) =>
  services.map((service) => {
    const link = contacts()[index]
    return link && world.store.records.find(service, 'contact', idOn(link, service))?.fields[field]
  })

/** People give some contacts a company on each side. */
export async function inConflict(count: number): Promise<readonly ConflictShown[]> {
  for (const [index, { highlevelId, nozbeId }] of contacts().slice(0, count).entries()) {
    await world.highlevel('PUT', `/contacts/${highlevelId}`, { companyName: `Quayside ${index}` })
    const card = `/comments/${world.store.records.find('nozbe', 'contact', nozbeId)?.parts.comment}`
    const body = String((await world.nozbe('GET', card))?.body)
    const line = `Company: Harbour ${index}`
    const next = /^Company:/m.test(body)
      ? body.replace(/^Company:.*$/m, line)
      : body.replace(/^E-mail:.*$/m, (mail) => `${mail}\n${line}`)
    await world.nozbe('PUT', card, { body: next })
  }
  await world.session.sync({ trigger: 'manual' })
  const { conflicts } = await desk.waitingList()
  expect(conflicts.map(({ field, values }) => [field, values.highlevel, values.nozbe])).toEqual(
    Array.from({ length: count }, (_, index) => ['company', `Quayside ${index}`, `Harbour ${index}`]),
  )
  return conflicts
}

export const resolve = (conflict: ConflictShown | undefined, take: Take, always = false) =>
  desk.resolveWaiting({ resolutions: [{ id: conflict?.id ?? 0, take }], always })
export const patience = { timeout: 15_000 }
/** What was decided is carried out, and nothing is on. */
export const settled = () =>
  vi.waitFor(async () => {
    expect(runner.isBusy()).toBe(false)
    expect(world.store.conflicts.chosen()).toEqual([])
  }, patience)

export const openTasks = () =>
  world.store.links
    .all('task')
    .filter(({ nozbeId }) => world.store.records.find('nozbe', 'task', nozbeId)?.fields.completed !== true)
export const titles = (service: 'highlevel' | 'nozbe') =>
  world.store.records.known(service, 'task', null).map(({ fields }) => fields.title)
/** What was decided is carried out, or was tried. */
export const tried = (runs = 1) =>
  vi.waitFor(() => {
    expect(carryOuts).toHaveBeenCalledTimes(runs)
    expect(runner.isBusy()).toBe(false)
  }, patience)
