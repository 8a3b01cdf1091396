import { expect } from 'vitest'
import type { SyncStore } from '../../../main/sync/syncStore'
import type { UndoTarget } from '../../../main/sync/undo/target'
import { undoRun } from '../../../main/sync/undo/undoRun'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import type { UndoReport } from '../../../shared/report'
import { at, confirmGone, decide, linkedAnna, linkedChild, ofKind, sectionOf, world } from './scenario'

export const undo = (
  target: UndoTarget,
  confirmed = true,
  store: SyncStore = world.store,
): Promise<UndoReport> =>
  undoRun({ ...world.deps, store }, target, {
    confirmed,
    signal: new AbortController().signal,
    onProgress: () => {},
  })

export const reasons = ({ notUndone }: UndoReport) =>
  notUndone.map(({ kind, field, reason }) => [kind, field, reason].filter(Boolean).join(' '))

export const fieldOf = (service: Service, kind: Kind, id: string, field: string) =>
  at(service, kind, id)?.fields[field]

/** What the next runs write: nothing, where an undo left nothing to carry over (I2). */
export async function laterWrites(): Promise<unknown[]> {
  const first = await world.sync()
  const second = await world.syncFully()
  expect([first.errors, second.errors]).toEqual([[], []])
  return [...first.changes, ...second.changes]
}

/** Anna's city, carried from the service on which it was edited to the other one. */
export async function carriedCity(from: Service): Promise<{ run: number; ids: Record<Service, string> }> {
  const { anna, peer } = await linkedAnna({ city: 'Cork' })
  const ids = { highlevel: anna, nozbe: peer }
  world[from].edit('contact', ids[from], { city: 'Galway' })
  const { runId } = await world.sync()
  return { run: runId, ids }
}

export const cities = (ids: Record<Service, string>) =>
  services.map((service) => fieldOf(service, 'contact', ids[service], 'city'))

/** A contact with a task and a note, made on one service and copied to the other in one run. */
export async function copied(from: Service): Promise<{ run: number }> {
  const { id } = world[from].add('contact', { name: 'Anna', email: 'anna@example.com' })
  world[from].add('task', { title: 'Call' }, id)
  world[from].add('note', { body: 'Rang twice.' }, id)
  const { runId, counts } = await world.sync()
  expect(counts.created).toBe(3)
  return { run: runId }
}
export const numbers = (service: Service) =>
  (['contact', 'task', 'note'] as const).map((kind) => ofKind(service, kind).length)

/** A contact with a task and a note, deleted on one service and, once approved, on the other. */
export async function deleted(on: Service): Promise<{ run: number }> {
  const { anna, peer } = await linkedAnna({ city: 'Cork', tags: ['vip'] })
  await linkedChild('task', anna, { title: 'Call' })
  await linkedChild('note', anna, { body: 'Rang twice.' })
  world[on].erase('contact', on === 'highlevel' ? anna : peer)
  await confirmGone()
  decide('approved')
  const { runId } = await world.sync()
  expect(numbers(otherService(on))).toEqual([0, 0, 0])
  await world.syncFully()
  return { run: runId }
}

/** A task given from Anna to Jan on one service, and moved on the other. */
export async function movedTask(on: Service) {
  const { anna } = await linkedAnna()
  const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' }).id
  const { own, peer } = await linkedChild('task', anna, { title: 'Call' })
  const home = on === 'highlevel' ? jan : sectionOf(jan)
  world[on].alter('task', on === 'highlevel' ? own : peer, { parentId: home })
  const { runId } = await world.sync()
  return { run: runId, anna, jan }
}
export const homes = () => services.map((service) => ofKind(service, 'task').map(({ parentId }) => parentId))
