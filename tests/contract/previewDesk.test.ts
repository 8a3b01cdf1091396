import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { OpenWorkspace } from '../../main/core/practiceWorkspace'
import { createPreviewDesk } from '../../main/core/preview/desk'
import { createRunner, type Runner } from '../../main/core/runner'
import { idOn } from '../../main/sync/syncStore'
import { systemClock } from '../../shared/clock'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'
import { sleeplessClock } from '../sleeplessClock'

/** What the window asks about the next run, on both practice services through the real connectors. */
let world: PracticeWorld
let open: OpenWorkspace | null
let runner: Runner
let desk: ReturnType<typeof createPreviewDesk>
const onChange = vi.fn()

beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 6, overSockets: false, indexLagMs: 0 })
  const { session, store } = world
  await session.sync({ trigger: 'manual' })
  open = { session, store, practice: true, close: async () => {} }
  runner = createRunner({
    workspace: () => open,
    clock: sleeplessClock(),
    onStart: () => {},
    onDone: async () => {},
    onFailure: () => {},
    onChange: () => {},
  })
  onChange.mockClear()
  desk = createPreviewDesk({ open: () => open, runner, clock: systemClock, onChange })
})
afterEach(async () => {
  await runner.stop()
  await world.close()
})

/** Gives the first contacts another city, in HighLevel. */
async function edit(count: number, city: string): Promise<string[]> {
  const links = world.store.links.all('contact').slice(0, count)
  for (const { highlevelId } of links) await world.highlevel('PUT', `/contacts/${highlevelId}`, { city })
  return links.map(({ highlevelId }) => highlevelId)
}
const kindsRunAt = () => world.store.meta.get('kindsRunAt', z.unknown())
const cityInNozbe = (highlevelId: string) => {
  const link = world.store.links.of('highlevel', 'contact', highlevelId)
  return link && world.store.records.find('nozbe', 'contact', idOn(link, 'nozbe'))?.fields.city
}

describe('the preview of the next run', () => {
  it('is read, is current until something changes, and a part of it is carried out', async () => {
    const [one = '', two = ''] = await edit(2, 'Galway')
    const shown = await desk.readPreview()
    expect(shown.records).toMatchObject([
      { op: 'update', service: 'nozbe', fields: [{ field: 'city', after: 'Galway' }] },
      { op: 'update', service: 'nozbe', fields: [{ field: 'city', after: 'Galway' }] },
    ])
    expect(shown.records.every(({ calls }) => calls.nozbe > 0 && calls.highlevel === 0)).toBe(true)
    expect(onChange).toHaveBeenCalled()
    expect(desk.progress()).toBeNull()
    expect(await desk.isPreviewCurrent(shown.id)).toBe(true)

    const ran = await desk.runPreview(shown.records[0]?.keys ?? [])
    expect(ran).toMatchObject({ done: 1, left: [], next: { readAt: shown.readAt } })
    expect(ran.next.records).toHaveLength(1)
    expect([cityInNozbe(one), cityInNozbe(two)].filter((city) => city === 'Galway')).toHaveLength(1)
    expect(await desk.isPreviewCurrent(shown.id)).toBe(false)
    expect(await desk.isPreviewCurrent(ran.next.id)).toBe(true)

    await runner.sync('manual')
    expect([cityInNozbe(one), cityInNozbe(two)]).toEqual(['Galway', 'Galway'])
    expect(await desk.isPreviewCurrent(ran.next.id)).toBe(false)
  })

  it('is too old once a rule says something else', async () => {
    await edit(1, 'Sligo')
    const { id } = await desk.readPreview()
    const mapping = await world.session.mapping()
    const contact = mapping.contact.map((rule) =>
      rule.field === 'city' ? { ...rule, direction: 'off' as const } : rule,
    )
    await world.session.setMapping({ ...mapping, contact })
    expect(await desk.isPreviewCurrent(id)).toBe(false)
  })

  it('waits for the run that is on, and a run waits for it', async () => {
    const order: string[] = []
    const run = runner.sync('manual').then(() => order.push('run'))
    await Promise.all([run, desk.readPreview().then(() => order.push('preview'))])
    const reading = desk.readPreview().then(() => order.push('preview'))
    await Promise.all([reading, runner.sync('manual').then(() => order.push('run'))])
    expect(order).toEqual(['run', 'preview', 'preview', 'run'])
  })

  it('is stopped by the user', async () => {
    const reading = desk.readPreview()
    desk.cancelPreview()
    await expect(reading).rejects.toMatchObject({ code: 'run.cancelled' })
    expect(desk.progress()).toBeNull()
    expect(runner.isBusy()).toBe(false)
  })

  it('of which a part is carried out says so where the workspace is closed meanwhile', async () => {
    await edit(1, 'Galway')
    const { records } = await desk.readPreview()
    const running = desk.runPreview(records.flatMap(({ keys }) => keys))
    open = null
    await expect(running).rejects.toMatchObject({ code: 'run.cancelled' })
  })

  it('refuses what no preview names, and needs a workspace', async () => {
    await expect(desk.runPreview(['all'])).rejects.toMatchObject({ code: 'choice.wrong' })
    open = null
    await expect(desk.readPreview()).rejects.toMatchObject({ code: 'workspace.missing' })
    await expect(desk.runPreview([])).rejects.toMatchObject({ code: 'workspace.missing' })
    expect(await desk.isPreviewCurrent(1)).toBe(false)
  })

  it('leaves the kinds due: what was not ticked does not wait longer for its usual run', async () => {
    await edit(1, 'Mayo')
    const before = kindsRunAt()
    const { records } = await desk.readPreview()
    world.clock.advance(60_000)
    await desk.runPreview(records.flatMap(({ keys }) => keys))
    expect(kindsRunAt()).toEqual(before)
  })
})
