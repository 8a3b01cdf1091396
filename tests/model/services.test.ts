import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault, FaultKind } from '../../main/practice/faults'
import { type PracticeWorld, practiceWorld } from './support/practiceWorld'

type Step =
  | {
      do: 'edit-contact'
      record: number
      field: 'email' | 'companyName' | 'city' | 'firstName'
      value: number
    }
  | { do: 'edit-task'; record: number; value: number; complete: boolean }
  | { do: 'new-contact'; value: number }
  | { do: 'new-task'; record: number; value: number }
  | { do: 'rename-section'; record: number; value: number }
  | { do: 'edit-card'; record: number; label: 'Company' | 'City' | 'Website'; value: number }
  | { do: 'edit-nozbe-task'; record: number; value: number; complete: boolean }
  | { do: 'new-section'; value: number; tasks: number }
  | { do: 'new-nozbe-task'; record: number; value: number }
  | { do: 'wait'; ms: number }
  | { do: 'sync'; faults: Fault[] }

const n = fc.nat(9)
const faultKinds: FaultKind[] = [
  'status',
  'status-after',
  'reset-before',
  'reset-after',
  'hang-after',
  'truncate',
  'html',
  'empty',
]
const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom(...faultKinds),
  service: fc.constantFrom('highlevel' as const, 'nozbe' as const),
  status: fc.constantFrom(429, 500, 502, 503),
  skip: fc.nat(25),
  times: fc.integer({ min: 1, max: 3 }),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('edit-contact' as const),
    record: n,
    field: fc.constantFrom('email' as const, 'companyName' as const, 'city' as const, 'firstName' as const),
    value: n,
  }),
  fc.record({ do: fc.constant('edit-task' as const), record: n, value: n, complete: fc.boolean() }),
  fc.record({ do: fc.constant('new-contact' as const), value: n }),
  fc.record({ do: fc.constant('new-task' as const), record: n, value: n }),
  fc.record({ do: fc.constant('rename-section' as const), record: n, value: n }),
  fc.record({
    do: fc.constant('edit-card' as const),
    record: n,
    label: fc.constantFrom('Company' as const, 'City' as const, 'Website' as const),
    value: n,
  }),
  fc.record({ do: fc.constant('edit-nozbe-task' as const), record: n, value: n, complete: fc.boolean() }),
  fc.record({ do: fc.constant('new-section' as const), value: n, tasks: fc.nat(2) }),
  fc.record({ do: fc.constant('new-nozbe-task' as const), record: n, value: n }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(500, 5_000, 120_000) }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('sync' as const), faults: fc.array(fault, { maxLength: 3 }) }),
  },
)

/** A request that hangs is given up after half a minute, which over sockets is no virtual one. */
const endable = (action: Step, overSockets: boolean): Step =>
  action.do === 'sync' && overSockets
    ? { ...action, faults: action.faults.filter(({ kind }) => !kind.startsWith('hang')) }
    : action

const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)]

/** Carries out one step; whatever a service refuses, a person would see and leave. */
async function act(world: PracticeWorld, action: Step, unique: () => number): Promise<void> {
  const { highlevelState, nozbeState } = world.practice
  const { locationId } = world.practice.highlevel
  const { projectId } = world.workspace.nozbe
  const contacts = [...highlevelState.contacts.all()]
  const hlTasks = [...highlevelState.tasks.all()]
  const sections = [...nozbeState.sections.all()].filter(({ project_id }) => project_id === projectId)
  const cards = new Set(
    world.store.links
      .all('contact')
      .map(({ nozbeId }) => world.store.records.find('nozbe', 'contact', nozbeId)?.parts.card),
  )
  const tasks = [...nozbeState.tasks.all()].filter(
    ({ id, project_section_id }) => project_section_id && !cards.has(id),
  )
  const text = (value: number) => `Value ${value}`

  if (action.do === 'edit-contact') {
    const contact = pick(contacts, action.record)
    const value = action.field === 'email' ? `new${unique()}@example.com` : text(action.value)
    if (contact) await world.highlevel('PUT', `/contacts/${contact.id}`, { [action.field]: value })
  } else if (action.do === 'edit-task') {
    const task = pick(hlTasks, action.record)
    const body = {
      title: `Task ${action.value}`,
      dueDate: '2026-06-01T09:00:00Z',
      completed: action.complete,
    }
    if (task) await world.highlevel('PUT', `/contacts/${task.contactId}/tasks/${task.id}`, body)
  } else if (action.do === 'new-contact') {
    const number = unique()
    await world.highlevel('POST', '/contacts/', {
      locationId,
      firstName: 'New',
      lastName: `Person ${number}`,
      email: `p${number}@example.com`,
    })
  } else if (action.do === 'new-task') {
    const contact = pick(contacts, action.record)
    const body = { title: `Task ${action.value}`, dueDate: '2026-06-02T09:00:00Z', completed: false }
    if (contact) await world.highlevel('POST', `/contacts/${contact.id}/tasks`, body)
  } else if (action.do === 'rename-section') {
    const section = pick(sections, action.record)
    if (section && !/Archive|Inbox/.test(section.name)) {
      await world.nozbe('PUT', `/project_sections/${section.id}`, { name: `Renamed ${unique()}` })
    }
  } else if (action.do === 'edit-card') {
    const card = pick(
      [...nozbeState.comments.all()].filter(({ is_pinned, task_id }) => is_pinned && cards.has(task_id)),
      action.record,
    )
    const pattern = new RegExp(`^${action.label}:.*$`, 'm')
    const line = `${action.label}: ${text(action.value)}`
    if (!card) return
    const body = pattern.test(card.body) ? card.body.replace(pattern, line) : `${line}\n${card.body}`
    await world.nozbe('PUT', `/comments/${card.id}`, { body })
  } else if (action.do === 'edit-nozbe-task') {
    const task = pick(tasks, action.record)
    const body = { name: `Task ${action.value}`, ended_at: action.complete ? world.clock.now() : null }
    if (task) await world.nozbe('PUT', `/tasks/${task.id}`, body)
  } else if (action.do === 'new-section') {
    const section = await world.nozbe('POST', '/project_sections', {
      project_id: projectId,
      name: `Section ${unique()}`,
    })
    for (let made = 0; section && made < action.tasks; made += 1) {
      await world.nozbe('POST', '/tasks', {
        name: `Task ${made}`,
        project_id: projectId,
        project_section_id: section.id,
      })
    }
  } else if (action.do === 'new-nozbe-task') {
    const section = pick(sections, action.record)
    const body = { name: `Task ${action.value}`, project_id: projectId, project_section_id: section?.id }
    if (section) await world.nozbe('POST', '/tasks', body)
  } else if (action.do === 'wait') {
    world.clock.advance(action.ms)
  } else {
    world.practice.faults.add(...action.faults)
    await world.session.sync({ trigger: 'manual' })
    world.practice.faults.clear()
  }
}

/** Without faults, and once searches have caught up: a few runs, then nothing more is written (I2, I16). */
async function settleDown(world: PracticeWorld): Promise<void> {
  for (let run = 1; ; run += 1) {
    world.clock.advance(60_000)
    const report = await world.session.sync({ trigger: 'manual' })
    expect(report.errors).toEqual([])
    if (report.changes.length === 0 && report.counts.linked === 0) break
    expect(run, JSON.stringify(report.changes)).toBeLessThan(6)
  }
}

/** Both sides agree but for what waits for the user (I1), and nothing is there twice (I4) or gone (I6). */
async function expectConverged(world: PracticeWorld): Promise<void> {
  const { different, missing, extra } = await world.session.verify()
  const waiting = world.store.waiting()
  const parked = new Set(waiting.flatMap((item) => (item.type === 'conflict' ? [item.field] : [])))
  const unlinked = waiting.filter(({ type }) => type === 'ambiguous').length
  expect(different.flatMap(({ fields }) => fields ?? []).filter((field) => !parked.has(field))).toEqual([])
  expect(missing.filter(({ kind }) => kind === 'contact').length).toBeLessThanOrEqual(unlinked)
  expect(extra.filter(({ kind }) => kind === 'contact').length).toBeLessThanOrEqual(unlinked)
  if (unlinked === 0) expect([...missing, ...extra]).toEqual([])
}

const seeds = Number(process.env.TANDEM_SEEDS ?? 120)
const seed = Number(process.env.TANDEM_SEED ?? 7)

describe.each([
  ['in this process', false, seeds],
  ['over sockets', true, Math.ceil(seeds / 10)],
])('real connectors and engine on the practice services, %s', (_how, overSockets, runs) => {
  it(`converge after any edits and faults (I1, I2, I4, I6, I9, I16); ${runs} runs of seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 20 }),
        fc.constantFrom(0, 2_000, 30_000),
        async (steps, indexLagMs) => {
          const world = await practiceWorld({ seed, contacts: 12, overSockets, indexLagMs })
          let count = 0
          try {
            await world.session.sync({ trigger: 'manual' })
            const before = [...world.practice.highlevelState.contacts.all()].length
            for (const action of steps) await act(world, endable(action, overSockets), () => ++count)
            await settleDown(world)
            await expectConverged(world)
            expect([...world.practice.highlevelState.contacts.all()].length).toBeGreaterThanOrEqual(before)
          } finally {
            await world.close()
          }
        },
      ),
      { numRuns: runs, seed },
    )
  }, 300_000)
})
