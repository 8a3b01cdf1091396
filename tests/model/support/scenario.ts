import fc from 'fast-check'
import type { CrashPoint } from './crash'
import { type Played, play } from './play'
import type { Simulation, SimulationOptions } from './simulation'
import type { Violation } from './users/violation'
import { anyStep, crash, rareStep, recipeSteps, restoreStep, type Step } from './users/worldSteps'

/** A world and what happens in it: plain data, to be shrunk, printed and kept. */
export interface Scenario {
  world: Omit<SimulationOptions, 'overSockets'>
  steps: Step[]
}

type Layout = SimulationOptions['layout']

/** What happens in a life, by how often such lives are. */
const usualSteps: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 8, arbitrary: manyOf(anyStep) },
  { weight: 1, arbitrary: manyOf(restoreStep) },
  { weight: 1, arbitrary: recipeSteps(manyOf) },
)

function manyOf(step: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: 4, maxLength: 24 })
}

/** Random lives in workspaces of these layouts, of these steps. */
export const scenarioIn = (
  layouts: readonly Layout[],
  steps: fc.Arbitrary<Step[]> = usualSteps,
): fc.Arbitrary<Scenario> =>
  fc.record({
    world: fc.record({
      seed: fc.nat(1000),
      contacts: fc.constantFrom(3, 6),
      indexLagMs: fc.constantFrom(0, 2_000, 30_000),
      layout: fc.constantFrom(...layouts),
      crash: fc.option<CrashPoint | null>(crash(150), { freq: 2 }),
    }),
    steps,
  })

export const scenario = scenarioIn(['section', 'project'])

/** Lives in which what is seldom is not. */
export const rareScenario = scenarioIn(['section', 'project'], manyOf(rareStep))

export const playScenario = (
  { world: options, steps }: Scenario,
  overSockets: boolean,
  watch?: (simulation: Simulation) => void,
): Promise<Played> =>
  play({ ...options, overSockets, onDisk: steps.some(({ do: what }) => what === 'restore') }, steps, watch)

/** What was broken, and the history of the records concerned, for whoever has to find out why. */
export async function explain(broken: Scenario, overSockets: boolean): Promise<string> {
  const lines = [JSON.stringify(broken)]
  let histories: string[] = []
  const { violations } = await playScenario(broken, overSockets, (simulation) => {
    histories = simulation.violations.map((violation) => historyOf(simulation, violation))
  })
  violations.forEach((violation, position) => {
    lines.push(`${violation.law} ${violation.key} ${violation.what}`, histories[position] ?? '')
  })
  return lines.join('\n')
}

function historyOf({ stores }: Simulation, { key }: Violation): string {
  const [, kind, id = ''] = key.split(' ')
  if (kind !== 'contact' && kind !== 'task' && kind !== 'note' && kind !== 'appointment') return ''
  return stores()
    .flatMap((store) => store.history.ofRecord(kind, id))
    .map((row) => {
      const change = row.field === null ? '' : ` ${row.field}: ${brief(row.before)} → ${brief(row.after)}`
      return `  run ${row.run}: ${row.op} on ${row.service} by ${row.by}${row.rule ? ` (${row.rule})` : ''}${change}`
    })
    .join('\n')
}

const brief = (value: unknown): string => JSON.stringify(value).slice(0, 60)
