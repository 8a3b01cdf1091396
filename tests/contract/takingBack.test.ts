import { describe, expect, it } from 'vitest'
import { services } from '../../shared/domain'
import type { ConflictShown } from '../../shared/waiting'
import {
  contacts,
  desk,
  inConflict,
  openTasks,
  resolve,
  runner,
  settled,
  shownBy,
  titles,
  tried,
  world,
} from './waitingWorld'

/** Decisions that are taken back, at whatever moment. */

it('resolutions are withdrawn though the run that is on, and the one that takes them back, reach nobody', async () => {
  const [conflict] = await inConflict(1)
  world.practice.faults.add({ kind: 'reset-before', times: Number.POSITIVE_INFINITY })
  const run = runner.sync('manual')
  await resolve(conflict, 'nozbe')
  const back = desk.takeBackDecision()
  await run
  expect(await back).toEqual({ keys: [conflict?.key], restored: 0, left: 0 })
  await settled()
  world.practice.faults.clear()
  await world.session.sync({ trigger: 'manual' })
  expect(shownBy(0, 'company')).toEqual(['Quayside 0', 'Harbour 0'])
})

it('a decision that could not be taken back, since what was on was stopped, can be once more', async () => {
  const [conflict] = await inConflict(1)
  await resolve(conflict, 'nozbe')
  await settled()
  const run = runner.sync('manual')
  const back = desk.takeBackDecision()
  const stopped = runner.stop()
  await expect(back).rejects.toMatchObject({ code: 'run.cancelled' })
  await Promise.all([run, stopped])
  expect((await desk.waitingList()).mayTakeBack).toBe(true)
  expect(await desk.takeBackDecision()).toEqual({ keys: [conflict?.key], restored: 0, left: 0 })
  expect(shownBy(0, 'company')).toEqual(['Quayside 0', 'Harbour 0'])
})

describe('a delete that met an edit', () => {
  async function edited(): Promise<ConflictShown | undefined> {
    const [link] = openTasks()
    const task = world.store.records.find('highlevel', 'task', link?.highlevelId ?? '')
    await world.nozbe('DELETE', `/tasks/${link?.nozbeId}`)
    const path = `/contacts/${task?.parentId}/tasks/${task?.id}`
    await world.highlevel('PUT', path, { title: 'Edited', dueDate: '2026-06-01T09:00:00Z' })
    for (let run = 0; run < 2; run += 1) await world.session.sync({ trigger: 'manual', complete: true })
    const { conflicts } = await desk.waitingList()
    expect(conflicts).toMatchObject([{ form: 'edits', gone: 'nozbe' }])
    return conflicts[0]
  }

  it('and was let through, is not carried out where that is taken back at once (I6)', async () => {
    const conflict = await edited()
    await resolve(conflict, 'nozbe')
    expect(await desk.takeBackDecision()).toEqual({ keys: [conflict?.key], restored: 0, left: 0 })
    expect((await desk.waitingList()).conflicts).toMatchObject([{ chosen: false }])
    await tried()
    expect(titles('highlevel')).toContain('Edited')
  })

  it('and was carried out, is taken back: the task is on both sides again', async () => {
    await resolve(await edited(), 'nozbe')
    await settled()
    expect(titles('highlevel')).not.toContain('Edited')
    expect(await desk.takeBackDecision()).toEqual({ keys: [], restored: 1, left: 0 })
    for (const service of services) expect(titles(service)).toContain('Edited')
  })

  it('and was made again, stays so, and that is said', async () => {
    await resolve(await edited(), 'highlevel')
    await settled()
    expect(titles('nozbe')).toContain('Edited')
    expect(await desk.takeBackDecision()).toEqual({ keys: [], restored: 0, left: 1 })
    for (const service of services) expect(titles(service)).toContain('Edited')
  })
})

describe('an approval that is taken back', () => {
  const gone = async (count: number): Promise<number> => {
    for (const { nozbeId } of openTasks().slice(0, count)) await world.nozbe('DELETE', `/tasks/${nozbeId}`)
    for (let run = 0; run < 2; run += 1) await world.session.sync({ trigger: 'manual', complete: true })
    return (await desk.waitingList()).approvals[0]?.id ?? 0
  }

  it('of many deletes, one of which failed, brings back the others, and the rest wait (I6)', async () => {
    const before = titles('highlevel').sort()
    const id = await gone(3)
    world.practice.faults.add({ kind: 'status', status: 422, service: 'highlevel', method: 'DELETE' })
    await desk.decideWaiting({ id, decision: 'approved' })
    await tried()
    expect(titles('highlevel')).toHaveLength(before.length - 2)
    expect(await desk.takeBackDecision()).toEqual({ keys: [`approval ${id}`], restored: 2, left: 0 })
    expect(titles('highlevel').sort()).toEqual(before)
    expect((await desk.waitingList()).approvals).toMatchObject([{ id, decided: false }])
  })

  it('of a refusal waits again, though no service can be reached', async () => {
    const id = await gone(1)
    world.practice.faults.add({ kind: 'reset-before', times: Number.POSITIVE_INFINITY })
    const run = runner.sync('manual')
    await desk.decideWaiting({ id, decision: 'refused' })
    const back = desk.takeBackDecision()
    await run
    expect(await back).toEqual({ keys: [`approval ${id}`], restored: 0, left: 0 })
    await tried(2)
    expect((await desk.waitingList()).approvals).toMatchObject([{ id, decided: false }])
  })

  it('of emptied values leaves what people edited since (I15)', async () => {
    const emptied = contacts().slice(0, 4)
    const before = shownBy(0, 'company')
    for (const { highlevelId } of emptied)
      await world.highlevel('PUT', `/contacts/${highlevelId}`, { companyName: '' })
    await world.session.sync({ trigger: 'manual' })
    const [approval] = (await desk.waitingList()).approvals
    expect(approval).toMatchObject({ op: 'update', reason: 'emptied' })
    await desk.decideWaiting({ id: approval?.id ?? 0, decision: 'approved' })
    await tried()
    expect(shownBy(0, 'company')).toEqual([null, null])
    await world.highlevel('PUT', `/contacts/${emptied[0]?.highlevelId}`, { city: 'Sligo' })
    await world.session.sync({ trigger: 'manual' })
    expect(await desk.takeBackDecision()).toEqual({ keys: [], restored: 0, left: 0 })
    expect(shownBy(0, 'company')).toEqual(before)
    expect(shownBy(0, 'city')).toEqual(['Sligo', 'Sligo'])
  })
})
