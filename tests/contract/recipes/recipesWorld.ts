import { afterEach, beforeEach, expect } from 'vitest'
import { accessOf } from '../../../main/core/practiceServices'
import { openSession, type Session } from '../../../main/core/session'
import type { Store } from '../../../main/store/store'
import type { RunReport } from '../../../shared/report'
import { type PracticeWorld, practiceWorld } from '../../model/support/practiceWorld'

/** Recipes on the practice services, in step, through the real connectors. */
export let world: PracticeWorld

export async function newWorld(): Promise<PracticeWorld> {
  const made = await practiceWorld({ seed: 3, contacts: 2, overSockets: false, indexLagMs: 0 })
  await made.session.sync({ trigger: 'manual', complete: true })
  made.clock.advance(60_000)
  return made
}

beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

/** Works in another world, e.g. one for each point at which a process ends. */
export async function inWorld(other: PracticeWorld): Promise<void> {
  await world.close()
  world = other
}

/** The same workspace as another process opens it, with what the store is to it. */
export const sessionOn = (store: Store): Session =>
  openSession(store, {
    access: accessOf(world.practice),
    clock: world.clock,
    transport: world.practice.transport,
  })

export async function sync(session: Session = world.session): Promise<RunReport> {
  const report = await session.sync({ trigger: 'schedule' })
  world.clock.advance(60_000)
  return report
}

/** A run that is to go well. */
export async function syncWell(session?: Session): Promise<RunReport> {
  const report = await sync(session)
  expect(report.errors).toEqual([])
  return report
}

export const on = (id: string, settings?: unknown): string =>
  world.session.recipes.change({ id, isOn: true, ...(settings === undefined ? {} : { settings }) })

let people = 0
/** Somebody adds a contact in HighLevel. */
export async function addContact(more: Record<string, unknown> = {}): Promise<string> {
  people += 1
  const answer = await world.highlevel('POST', '/contacts/', {
    locationId: world.practice.highlevel.locationId,
    firstName: 'Ida',
    lastName: `Berg${people}`,
    email: `ida${people}@example.com`,
    ...more,
  })
  const { id } = (answer?.contact ?? {}) as { id?: string }
  expect(id).toBeDefined()
  return id ?? ''
}

/** Somebody adds a section in Nozbe. */
export async function addSection(name: string): Promise<string> {
  const answer = await world.nozbe('POST', '/project_sections', {
    name,
    project_id: world.workspace.nozbe.projectId,
  })
  return String(answer?.id)
}

/** Tasks that Nozbe has now, by name. */
export const nozbeTasks = (name: string) =>
  [...world.practice.nozbeState.tasks.all()].filter((task) => task.name === name)

export const nozbeComments = (part: string) =>
  [...world.practice.nozbeState.comments.all()].filter(
    (comment) => comment.body.includes(part) && !comment.is_deleted,
  )

export const highlevelTasks = (title: string) =>
  [...world.practice.highlevelState.tasks.all()].filter((task) => task.title === title)

export const shown = (id: string) => {
  const found = world.session.recipes.list().find(({ recipe }) => recipe.id === id)
  if (!found) throw new Error(`no recipe ${id}`)
  return found
}

export const statesOf = (id: string): string[] => shown(id).runs.map(({ state }) => state)

export const nozbeIdOf = (contactId: string): string =>
  world.store.links.of('highlevel', 'contact', contactId)?.nozbeId ?? ''

export const welcome = (more: Record<string, unknown> = {}) => ({
  tasks: [{ name: 'Welcome {{first name}}', due: { days: 2, working: true, hour: 10 }, responsible: 'me' }],
  ...more,
})
