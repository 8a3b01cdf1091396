import { afterEach, describe, expect, it } from 'vitest'
import { accessOf } from '../../../main/core/practiceServices'
import { openSession, type Session } from '../../../main/core/session'
import { saveWorkspace } from '../../../main/core/workspace'
import type { ErrorCode } from '../../../shared/errors'
import type { RunReport, Waiting } from '../../../shared/report'
import { type PracticeWorld, practiceWorld } from '../../model/support/practiceWorld'

/** Bad input, and what comes of it. Whatever a row does, both sides are in step afterwards and nothing moves any more. */
export interface Row {
  done: string
  outcome: string
  /** IANA zone of the location; the practice one by default. */
  zone?: string
  act(who: Somebody): Promise<unknown>
  check(before: Counts, who: Somebody): void | Promise<void>
  /** What waits for the user afterwards; nothing by default. */
  waits?: readonly Waiting['type'][]
  /** What the runs report, once each; nothing by default. */
  says?: readonly ErrorCode[]
}

interface World extends PracticeWorld {
  /** Reports of the runs since the bad thing was done. */
  runs: RunReport[]
}

export let world: World
let session: Session

export const highlevel = () => world.practice.highlevelState
export const nozbe = () => world.practice.nozbeState

const minuteMs = 60_000

async function begin(zone: string | undefined): Promise<void> {
  const made = await practiceWorld({ seed: 7, contacts: 5, overSockets: false, indexLagMs: 0 })
  world = { ...made, runs: [] }
  session = made.session
  if (zone === undefined) return
  const { practice, workspace, store, clock } = made
  practice.highlevelState.location.timezone = zone
  saveWorkspace(store, { ...workspace, highlevel: { ...workspace.highlevel, timezone: zone } })
  session = openSession(store, { access: accessOf(practice), clock, transport: practice.transport })
}

/** A run that reads everything, a minute later, so that searches have caught up. */
async function run(): Promise<RunReport> {
  world.clock.advance(minuteMs)
  const report = await session.sync({ trigger: 'manual', complete: true })
  world.runs.push(report)
  return report
}

/** As many runs as anything takes: what is gone is believed in the second one. */
export async function settle(runs = 3): Promise<void> {
  for (let n = 0; n < runs; n += 1) await run()
}

export const waiting = () => world.store.waiting()
export const waitingTypes = () => waiting().map(({ type }) => type)

/** Approves, or refuses, whatever waits to be approved. */
export async function decide(decision: 'approved' | 'refused'): Promise<void> {
  for (const item of waiting()) {
    if (item.type === 'approval') world.runs.push(await session.decide(item.id, decision))
  }
}

/** Takes one side wherever the sides conflict. */
export async function resolveAll(take: 'highlevel' | 'nozbe'): Promise<void> {
  for (const item of waiting()) {
    if (item.type === 'conflict') world.runs.push(await session.resolve(item.id, take))
  }
}

export const counts = () => ({
  contacts: [...highlevel().contacts.all()].length,
  highlevelTasks: [...highlevel().tasks.all()].length,
  highlevelNotes: [...highlevel().notes.all()].length,
  links: world.store.links.count('contact'),
  taskLinks: world.store.links.count('task'),
  noteLinks: world.store.links.count('note'),
})
export type Counts = ReturnType<typeof counts>

/** A contact with an open task, as both services have it. */
export function somebody() {
  for (const { highlevelId, nozbeId } of world.store.links.all('contact')) {
    const tasks = world.store.links.ofParent('nozbe', nozbeId).filter(({ kind }) => kind === 'task')
    const contact = highlevel().contacts.get(highlevelId)
    const { card, comment } = world.store.records.find('nozbe', 'contact', nozbeId)?.parts ?? {}
    const [task] = tasks
    if (contact?.email && contact.phone && card && comment && task)
      return { highlevelId, nozbeId, card, comment, task, tasks: tasks.length }
  }
  throw new Error('Nobody has a task.')
}
export type Somebody = ReturnType<typeof somebody>

/** Another contact than that one. */
export function somebodyElse(who: Pick<Somebody, 'nozbeId'>): { highlevelId: string; nozbeId: string } {
  const other = world.store.links.all('contact').find(({ nozbeId }) => nozbeId !== who.nozbeId)
  if (!other) throw new Error('There is nobody else.')
  return other
}

/** What was written to either service since a time, epoch milliseconds; searches are no writes. */
const writesSince = (time: number) =>
  world.practice.requests
    .filter(({ at, method, path }) => at >= time && method !== 'GET' && !path.endsWith('/search'))
    .map(({ service, method, path }) => `${service} ${method} ${path}`)

async function play({ zone, act, check, waits = [], says = [] }: Row): Promise<void> {
  await begin(zone)
  await settle(2)
  const [before, who] = [counts(), somebody()]
  world.runs.length = 0
  await act(who)
  await settle()
  await check(before, who)
  expect(waitingTypes()).toEqual(waits)

  const rested = world.clock.now() + 1
  const quiet = await run()
  expect([quiet.changes, writesSince(rested)]).toEqual([[], []])
  expect(world.runs.flatMap(({ errors }) => errors).map(({ code }) => code)).toEqual(says)
  const { missing, extra, different } = await session.verify()
  // Whoever waits to be matched is missing on the other side; a conflict is a difference.
  if (!waits.includes('ambiguous')) expect([missing, extra]).toEqual([[], []])
  if (waits.length === 0) expect(different).toEqual([])
}

export function playRows(theme: string, rows: readonly Row[]): void {
  describe(`bad input: ${theme}`, () => {
    afterEach(() => world.close())
    for (const row of rows) it(`${row.done}: ${row.outcome}`, () => play(row), 60_000)
  })
}
