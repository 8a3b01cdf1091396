import { describe, expect, it, vi } from 'vitest'
import {
  carryOuts,
  contacts,
  desk,
  inConflict,
  openTasks,
  patience,
  resolve,
  runner,
  settled,
  shownBy,
  titles,
  world,
} from './waitingWorld'

/** What the window asks about what waits for the user. */

describe('resolutions', () => {
  it.each([
    ['highlevel', 'Quayside 0'],
    ['nozbe', 'Harbour 0'],
    ['both', 'Quayside 0 / Harbour 0'],
    [{ value: 'Pier' }, 'Pier'],
  ] as const)('by %j are written to both sides, and taken back to what each showed', async (take, value) => {
    const [conflict] = await inConflict(1)
    await resolve(conflict, take)
    expect((await desk.waitingList()).conflicts).toMatchObject([{ chosen: true }])
    await settled()
    expect(shownBy(0, 'company')).toEqual([value, value])
    expect((await desk.waitingList()).conflicts).toEqual([])

    expect(await desk.takeBackDecision()).toEqual({ keys: [conflict?.key], restored: 0, left: 0 })
    expect(shownBy(0, 'company')).toEqual(['Quayside 0', 'Harbour 0'])
    expect((await desk.waitingList()).conflicts).toMatchObject([
      { key: conflict?.key, values: conflict?.values, chosen: false },
    ])
    const { changes, errors } = await world.session.sync({ trigger: 'manual', complete: true })
    expect([changes, errors]).toEqual([[], []])
    expect(await desk.takeBackDecision()).toBeNull()
  })

  it('in quick succession are one run', async () => {
    const conflicts = await inConflict(5)
    for (const conflict of conflicts) await resolve(conflict, 'nozbe')
    await settled()
    expect(carryOuts).toHaveBeenCalledOnce()
    for (const index of conflicts.keys())
      expect(shownBy(index, 'company')).toEqual([`Harbour ${index}`, `Harbour ${index}`])
  })

  it('wait for the run that is on, and are stored meanwhile', async () => {
    const [first, second] = await inConflict(2)
    const run = runner.sync('manual')
    await resolve(first, 'highlevel')
    await resolve(second, 'nozbe')
    expect(world.store.conflicts.chosen()).toHaveLength(2)
    await run
    await settled()
    expect([shownBy(0, 'company')[1], shownBy(1, 'company')[0]]).toEqual(['Quayside 0', 'Harbour 1'])
  })

  it('that Tandem did not come to before it ended are carried out when it is there again (I8)', async () => {
    const [conflict] = await inConflict(1)
    world.store.conflicts.choose(conflict?.id ?? 0, { value: 'Pier' })
    desk.goOn()
    await settled()
    expect(shownBy(0, 'company')).toEqual(['Pier', 'Pier'])
  })

  it('are taken back without a run while nothing of them is written', async () => {
    const [conflict] = await inConflict(1)
    await resolve(conflict, 'nozbe')
    expect(await desk.takeBackDecision()).toEqual({ keys: [conflict?.key], restored: 0, left: 0 })
    expect((await desk.waitingList()).conflicts).toMatchObject([{ id: conflict?.id, chosen: false }])
    await settled()
    expect(shownBy(0, 'company')).toEqual(['Quayside 0', 'Harbour 0'])
  })

  it('for always make the side the rule, settle what waits of that field, and are taken back whole', async () => {
    const [first, second] = await inConflict(2)
    await resolve(first, 'nozbe', true)
    await settled()
    const rule = async () => (await world.session.mapping()).contact.find(({ field }) => field === 'company')
    expect(await rule()).toMatchObject({ conflict: 'nozbe' })
    expect(shownBy(1, 'company')).toEqual(['Harbour 1', 'Harbour 1'])
    await desk.takeBackDecision()
    expect(await rule()).toMatchObject({ conflict: 'ask' })
    expect((await desk.waitingList()).conflicts.map(({ key }) => key)).toEqual([first?.key, second?.key])
  })

  it('that are wrong change nothing, all or none', async () => {
    const [first, second] = await inConflict(2)
    const resolutions = [
      { id: first?.id ?? 0, take: 'nozbe' as const },
      { id: second?.id ?? 0, take: { value: ['a'] } },
    ]
    await expect(desk.resolveWaiting({ resolutions, always: false })).rejects.toMatchObject({
      code: 'choice.wrong',
    })
    expect(world.store.conflicts.chosen()).toEqual([])
    expect((await desk.waitingList()).mayTakeBack).toBe(false)
  })

  it('are counted before they are made: records and calls of each side', async () => {
    const conflicts = await inConflict(3)
    const plan = await desk.planResolutions([
      ...conflicts.map(({ id }) => ({ id, take: 'nozbe' as const })),
      { id: 999, take: 'nozbe' },
    ])
    const calls = world.session.cost.highlevel('contact', 'update', ['company'])
    expect(plan).toEqual({
      settled: 3,
      left: 1,
      records: { highlevel: 3, nozbe: 0 },
      calls: { highlevel: 3 * calls, nozbe: 0 },
    })
  })
})

describe('a delete', () => {
  /** An open task that was deleted in Nozbe, and confirmed to be gone. */
  async function deleted() {
    const [link] = openTasks()
    if (!link) throw new Error('The sample has no open task.')
    const task = world.store.records.find('highlevel', 'task', link.highlevelId)
    await world.nozbe('DELETE', `/tasks/${link.nozbeId}`)
    for (let run = 0; run < 2; run += 1) await world.session.sync({ trigger: 'manual', complete: true })
    const { approvals } = await desk.waitingList()
    expect(approvals).toMatchObject([
      { op: 'delete', kind: 'task', service: 'highlevel', reason: 'gone', decided: false },
    ])
    expect(approvals[0]?.records).toMatchObject([{ title: task?.fields.title }])
    return { id: approvals[0]?.id ?? 0, link, title: task?.fields.title }
  }
  const decided = () =>
    vi.waitFor(async () => {
      expect(runner.isBusy()).toBe(false)
      expect((await desk.waitingList()).approvals).toEqual([])
    }, patience)

  it('is approved, and taken back: the task is on both sides again', async () => {
    const { id, title } = await deleted()
    await desk.decideWaiting({ id, decision: 'approved' })
    await decided()
    expect(titles('highlevel')).not.toContain(title)
    expect(await desk.takeBackDecision()).toEqual({ keys: [], restored: 1, left: 0 })
    expect([titles('highlevel'), titles('nozbe')]).toEqual([
      expect.arrayContaining([title]),
      expect.arrayContaining([title]),
    ])
  })

  it('is refused, so that the task is made again', async () => {
    const { id, title } = await deleted()
    await desk.decideWaiting({ id, decision: 'refused' })
    await decided()
    expect(titles('nozbe')).toContain(title)
  })

  it('that was approved while a run was on is carried out by the next one', async () => {
    const { id, title } = await deleted()
    const run = runner.sync('manual')
    await desk.decideWaiting({ id, decision: 'approved' })
    await run
    await decided()
    expect(titles('highlevel')).not.toContain(title)
  })
})

describe('an ambiguous contact', () => {
  async function ambiguous() {
    const project = world.workspace.nozbe.projectId
    await world.highlevel('POST', '/contacts/', {
      locationId: world.workspace.highlevel.locationId,
      firstName: 'Ines',
      lastName: 'Duarte',
      email: 'ines@example.com',
    })
    await world.nozbe('POST', '/project_sections', { project_id: project, name: 'Ines Duarte' })
    await world.session.sync({ trigger: 'manual', complete: true })
    const shown = (await desk.waitingList()).ambiguous
    expect(shown.map(({ service, contact }) => [service, contact.name])).toEqual([
      ['highlevel', 'Ines Duarte'],
      ['nozbe', 'Ines Duarte'],
    ])
    expect(shown.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([
      [shown[1]?.id],
      [shown[0]?.id],
    ])
    return shown
  }

  it('is linked with the one that it is', async () => {
    const [one, other] = await ambiguous()
    if (!one || !other) throw new Error('There is none.')
    await desk.matchWaiting({ ...one, decision: { do: 'link', to: other.id } })
    expect((await desk.waitingList()).ambiguous).toEqual([])
    expect(world.store.links.of('highlevel', 'contact', one.id)?.nozbeId).toBe(other.id)
  })

  it('is copied as somebody of its own', async () => {
    const [one, other] = await ambiguous()
    if (!one || !other) throw new Error('There is none.')
    await desk.matchWaiting({ ...one, decision: { do: 'copy' } })
    const peer = world.store.links.of('highlevel', 'contact', one.id)?.nozbeId
    expect(peer).toBeTruthy()
    expect(peer).not.toBe(other.id)
  })

  it('is left alone', async () => {
    const [one, other] = await ambiguous()
    if (!one || !other) throw new Error('There is none.')
    await desk.matchWaiting({ ...one, decision: { do: 'leave' } })
    expect((await desk.waitingList()).ambiguous.map(({ id }) => id)).toEqual([other.id])
  })

  it('that was linked since the list was shown is not left alone: its edits go on travelling', async () => {
    const id = contacts()[0]?.highlevelId ?? ''
    const asked = desk.matchWaiting({ service: 'highlevel', kind: 'contact', id, decision: { do: 'leave' } })
    await expect(asked).rejects.toMatchObject({ code: 'choice.wrong' })
    expect(world.store.records.find('highlevel', 'contact', id)?.standing).toBe('fresh')
  })

  it('cannot be linked with what is linked already, which fails no run', async () => {
    const [one] = await ambiguous()
    const linked = contacts()[0]?.nozbeId ?? ''
    if (!one) throw new Error('There is none.')
    await expect(desk.matchWaiting({ ...one, decision: { do: 'link', to: linked } })).rejects.toMatchObject({
      code: 'choice.wrong',
    })
    expect(world.store.runs.last()?.errors).toEqual([])
  })
})
