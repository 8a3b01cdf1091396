import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHistoryDesk, type HistoryDesk } from '../../main/core/historyDesk/desk'
import { createRunner, type Runner } from '../../main/core/runner'
import { idOn } from '../../main/sync/syncStore'
import { services } from '../../shared/domain'
import { recordPage, undoPlan, undoResult } from '../../shared/ipc/history'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'
import { sleeplessClock } from '../sleeplessClock'

/** What the window asks of History, on both practice services through the real connectors. */
let world: PracticeWorld
let runner: Runner
let desk: HistoryDesk
const openExternal = vi.fn(async () => {})
const part = { offset: 0, limit: 100 }
const all = { search: '', kind: null, to: null, since: null } as const

beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 8, overSockets: false, indexLagMs: 0 })
  const { session, store } = world
  await session.sync({ trigger: 'manual' })
  const open = { session, store, practice: false, close: async () => {} }
  runner = createRunner({
    workspace: () => open,
    clock: sleeplessClock(),
    onStart: () => {},
    onDone: async () => {},
    onFailure: () => {},
    onChange: () => {},
  })
  openExternal.mockClear()
  desk = createHistoryDesk({ open: () => open, runner, openExternal, onChange: () => {} })
})
afterEach(async () => {
  await runner.stop()
  await world.close()
})

const contact = (index = 0) => {
  const link = world.store.links.all('contact')[index]
  if (!link) throw new Error('There is no such contact.')
  return link
}
const companies = (index = 0) =>
  services.map(
    (side) => world.store.records.find(side, 'contact', idOn(contact(index), side))?.fields.company,
  )

/** Somebody names another company in HighLevel, and a run carries that over. Returns the run and its entry. */
async function carried(company: string, index = 0): Promise<{ runId: number; entryId: number }> {
  await world.highlevel('PUT', `/contacts/${contact(index).highlevelId}`, { companyName: company })
  const { runId } = await world.session.sync({ trigger: 'manual' })
  const entry = world.store.history
    .ofRun(runId)
    .find(({ by, field, after }) => by === 'tandem' && field === 'company' && after === company)
  expect(entry).toBeDefined()
  return { runId, entryId: entry?.id ?? 0 }
}

describe('the page of a record', () => {
  it('has its place on both services, what happened on each, and the runs', async () => {
    const { runId, entryId } = await carried('Quayside')
    for (const side of services) {
      const page = recordPage.parse(
        await desk.record({ kind: 'contact', recordId: idOn(contact(), side), ...part }),
      )
      expect(page).toMatchObject({ kind: 'contact', linked: true, waiting: 0, contactId: null })
      expect(page.contact).not.toBe('')
      expect(page.places).toMatchObject({
        highlevel: { id: contact().highlevelId, state: 'live', mayOpen: true },
        nozbe: { id: contact().nozbeId, state: 'live', mayOpen: false },
      })
      expect(page.entries.slice(0, 2)).toMatchObject([
        { id: entryId, by: 'tandem', service: 'nozbe', after: 'Quayside', undoneIn: null },
        { by: 'highlevel', service: 'highlevel', after: 'Quayside' },
      ])
      expect(page.runs.find(({ id }) => id === runId)).toMatchObject({ trigger: 'manual' })
      expect(page.total).toBe(page.entries.length)
    }
  })

  it('of a task leads to its contact', async () => {
    const link = world.store.links.all('task')[0]
    if (!link) throw new Error('There is no task.')
    const page = await desk.record({ kind: 'task', recordId: link.highlevelId, ...part })
    const contactId = world.store.records.find('highlevel', 'task', link.highlevelId)?.parentId
    expect(page).toMatchObject({ contactId, title: expect.stringMatching(/./) })
    expect((await desk.record({ kind: 'contact', recordId: contactId ?? '', ...part })).contact).toBe(
      page.contact,
    )
  })

  it('comes in parts, and says what waits', async () => {
    await carried('Quayside')
    await carried('Pier')
    const { highlevelId, nozbeId } = contact()
    await world.highlevel('PUT', `/contacts/${highlevelId}`, { companyName: 'Harbour' })
    const card = `/comments/${world.store.records.find('nozbe', 'contact', nozbeId)?.parts.comment}`
    const body = String((await world.nozbe('GET', card))?.body)
    await world.nozbe('PUT', card, { body: body.replace(/^Company:.*$/m, 'Company: Dock') })
    await world.session.sync({ trigger: 'manual' })
    const whole = await desk.record({ kind: 'contact', recordId: highlevelId, ...part })
    expect(whole.waiting).toBe(1)
    const older = await desk.record({ kind: 'contact', recordId: highlevelId, offset: 2, limit: 1 })
    expect(older.entries).toEqual(whole.entries.slice(2, 3))
    expect(older.total).toBe(whole.total)
  })

  it('that is gone says so, and that of none is refused', async () => {
    const { nozbeId, highlevelId } = world.store.links.all('task')[0] ?? { nozbeId: '', highlevelId: '' }
    await world.nozbe('DELETE', `/tasks/${nozbeId}`)
    await world.session.sync({ trigger: 'manual', complete: true })
    await world.session.sync({ trigger: 'manual', complete: true })
    const [approval] = world.store.approvals.all()
    if (approval) await world.session.decide(approval.id, 'approved')
    const page = await desk.record({ kind: 'task', recordId: highlevelId, ...part })
    expect(page.places).toMatchObject({
      highlevel: { id: highlevelId, state: 'gone' },
      nozbe: { id: nozbeId, state: 'gone' },
    })
    expect(page.entries[0]).toMatchObject({ op: 'delete' })
    expect(page.linked).toBe(false)
    await expect(desk.record({ kind: 'task', recordId: 'none', ...part })).rejects.toMatchObject({
      code: 'entry.unknown',
    })
  })

  it('opens on its service, where it has an address', async () => {
    await desk.openRecord({ service: 'highlevel', kind: 'contact', recordId: contact().highlevelId })
    expect(openExternal).toHaveBeenCalledWith(expect.stringContaining(contact().highlevelId))
    const nowhere = { service: 'nozbe', kind: 'contact', recordId: contact().nozbeId } as const
    await expect(desk.openRecord(nowhere)).rejects.toMatchObject({ code: 'entry.unknown' })
  })
})

describe('undoing', () => {
  it('shows what it would do, does it on both services, and marks it', async () => {
    const [before] = companies()
    const { entryId } = await carried('Quayside')
    const plan = undoPlan.parse(await desk.planUndo({ entryId }))
    expect(plan).toMatchObject({
      count: 1,
      leftCount: 0,
      steps: [{ field: 'company', now: 'Quayside', after: before }],
    })
    const result = undoResult.parse(await desk.undo({ entryId }))
    expect(result).toMatchObject({ count: 1, undone: [entryId], leftCount: 0, errors: [] })
    expect(companies()).toEqual([before, before])
    expect(await world.highlevel('GET', `/contacts/${contact().highlevelId}`)).toMatchObject({
      contact: { companyName: before },
    })
    const page = await desk.record({ kind: 'contact', recordId: contact().nozbeId, ...part })
    expect(page.entries.find(({ id }) => id === entryId)?.undoneIn).toBe(result.runId)
    expect(await desk.planUndo({ entryId })).toMatchObject({ count: 0, left: [{ reason: 'undone' }] })
    const { changes } = await world.session.sync({ trigger: 'manual', complete: true })
    expect(changes).toEqual([])
  })

  it('of a run leaves what somebody changed since, though no run has seen it, and says so', async () => {
    const [before] = companies(1)
    for (const index of [0, 1]) {
      await world.highlevel('PUT', `/contacts/${contact(index).highlevelId}`, { companyName: 'Quayside' })
    }
    const { runId } = await world.session.sync({ trigger: 'manual' })
    await world.highlevel('PUT', `/contacts/${contact(0).highlevelId}`, { companyName: 'Pier' })
    expect(await desk.planUndo({ runId })).toMatchObject({ count: 2, leftCount: 0 })
    expect(await desk.undo({ runId })).toMatchObject({
      count: 1,
      left: [{ field: 'company', reason: 'changed' }],
      errors: [],
    })
    expect(companies(0)).toEqual(['Pier', 'Pier'])
    expect(companies(1)).toEqual([before, before])
  })

  it('waits for the run that is on', async () => {
    const [before] = companies()
    const { entryId } = await carried('Quayside')
    const running = runner.sync('manual')
    const undoing = desk.undo({ entryId })
    const { runId } = await running
    expect((await undoing).runId).toBeGreaterThan(runId)
    expect(companies()).toEqual([before, before])
  })

  it('of the last change to a record is about the one that was shown, whatever a run does meanwhile', async () => {
    await carried('Quayside')
    const target = { kind: 'contact', recordId: contact().highlevelId } as const
    const { runId } = await desk.planUndo(target)
    await world.highlevel('PUT', `/contacts/${contact().highlevelId}`, { companyName: 'Pier' })
    const running = runner.sync('manual')
    const undoing = desk.undo(target)
    await running
    expect(await undoing).toMatchObject({ count: 0, left: [{ reason: 'changed' }] })
    expect(companies()).toEqual(['Pier', 'Pier'])
    // Also where that run has ended before the user agrees.
    expect(await desk.undo({ ...target, runId })).toMatchObject({ count: 0 })
    expect(companies()).toEqual(['Pier', 'Pier'])
  })

  it('of the last change to a record, asked for twice at once, is done once', async () => {
    const [before] = companies()
    await carried('Quayside')
    const target = { kind: 'contact', recordId: contact().highlevelId } as const
    const [first, second] = await Promise.all([desk.undo(target), desk.undo(target)])
    expect([first.count, second.count]).toEqual([1, 0])
    expect(companies()).toEqual([before, before])
  })

  it('says at once where there is nothing to undo', async () => {
    await expect(desk.undo({ entryId: 99_999 })).rejects.toMatchObject({ code: 'undo.nothing' })
    await expect(desk.planUndo({ runId: 99_999 })).rejects.toMatchObject({ code: 'undo.nothing' })
  })
})

it('exports what the filters let through, oldest first, and says how much', async () => {
  await carried('Quayside')
  const folder = mkdtempSync(join(tmpdir(), 'tandem-export-'))
  const file = join(folder, 'history')
  const found = { ...all, search: 'quayside', to: 'nozbe' } as const
  expect(await desk.exportHistory({ what: { ...found, format: 'json' }, file })).toBe(1)
  expect(JSON.parse(readFileSync(file, 'utf8')).history).toMatchObject([
    { after: 'Quayside', service: 'nozbe' },
  ])
  expect(await desk.exportHistory({ what: { ...found, format: 'csv' }, file })).toBe(1)
  const [head, row, ...rest] = readFileSync(file, 'utf8').split('\r\n')
  expect(head).toContain('undone in run')
  expect(row).toContain('Quayside')
  expect(rest).toEqual([''])
  rmSync(folder, { recursive: true })
})
