import { afterEach, describe, expect, it } from 'vitest'
import { catalog } from '../../../main/connectors/catalog'
import type { CatalogAction } from '../../../main/connectors/catalog/entry'
import { examples } from '../catalog/examples/index'
import { action, type CatalogWorld, openWorld } from '../catalog/world'
import { type Deviation, deviationOf } from '../deviations/deviation'
import { deviations } from '../deviations/index'
import { deviationsText } from '../deviations/text'
import { answerFaults } from './check'
import { described, exchangeProblems, facts, type OnDeviation, unexplained } from './judge'
import { refusals } from './refusals'
import { signIns } from './signIn'
import { sendWrong, wrongRequests } from './wrongRequests'

const actions = catalog.filter((entry): entry is CatalogAction => entry.type === 'action')
const operationOf = ({ service, method, path }: CatalogAction) => described(service, `${method} ${path}`)

/** What can be sent besides the example of an entry. */
const alsoSent: Record<string, readonly object[]> = {
  'contacts.search': [
    { body: { pageLimit: 1, page: 1 } },
    { body: { pageLimit: 1, searchAfter: [Date.parse('2026-05-01T00:00:00Z'), 'abc'] } },
  ],
}

const worlds: CatalogWorld[] = []
afterEach(async () => {
  for (const { practice } of worlds.splice(0)) await practice.close()
})

async function worldFor(entry: CatalogAction): Promise<{ world: CatalogWorld; input: unknown }> {
  const world = await openWorld()
  worlds.push(world)
  const input = await examples[entry.name]?.(world)
  world.clock.advance(1000)
  world.sent.length = 0
  return { world, input }
}

/** Everything that both services keep, but for who is signed in. */
function kept({ practice: { highlevelState, nozbeState } }: CatalogWorld): string {
  const { tokens: _, ...rest } = highlevelState
  return JSON.stringify([rest, nozbeState])
}

/** What was needed of the known deviations: the last tests of this file look whether all were. */
const needed = new Map<Deviation, { operation: string; fault: string }[]>()
const note: OnDeviation = (deviation, operation, fault) =>
  needed.set(deviation, [...(needed.get(deviation) ?? []), { operation, fault }])

it('every action of the catalogue has an example, and every example an action', () => {
  expect(Object.keys(examples).sort()).toEqual(actions.map(({ name }) => name).sort())
})

describe('every action of the catalogue', () => {
  it.each(actions.map((entry) => [entry.name, entry] as const))(
    '%s is sent and answered as the documents say',
    async (name, entry) => {
      const { world, input } = await worldFor(entry)
      const before = kept(world)
      const answer = await world.call(entry, input)

      expect(entry.output.safeParse(answer).error).toBeUndefined()
      expect(kept(world) !== before, 'whether something was changed').toBe(entry.writes)
      expect(world.sent).toHaveLength(1)
      expect(world.sent).toMatchObject([{ service: entry.service, method: entry.method }])

      for (const other of alsoSent[name] ?? []) await world.call(entry, other)
      const operation = operationOf(entry)
      expect(world.sent.flatMap((one) => exchangeProblems(one, operation, note))).toEqual([])
    },
  )

  it.each(actions.map((entry) => [entry.name, entry] as const))(
    '%s is refused as the documents say, and nothing is changed, where anything is wrong',
    async (_, entry) => {
      const { world, input } = await worldFor(entry)
      world.practice.nozbeState.settings.refusesUnknown = true
      const operation = operationOf(entry)
      const problems: string[] = []
      for (const wrong of wrongRequests(world, entry, operation, input)) {
        world.clock.advance(200)
        const before = kept(world)
        const exchange = await sendWrong(world, entry, wrong)
        const isTaken = exchange.status < 300
        const faults = isTaken ? [`taken: ${wrong.what}`] : answerFaults(exchange, operation)
        problems.push(...unexplained(entry.service, operation, faults, note))
        if (!isTaken && kept(world) !== before) problems.push(`${wrong.what} changed something`)
      }
      expect(problems).toEqual([])
    },
  )
})

it.each(Object.entries(refusals))(
  '%s is answered as the documents say',
  async (_, { entry: name, input, status }) => {
    const world = await openWorld()
    worlds.push(world)
    const entry = action(name)
    const given = await input(world)
    world.sent.length = 0
    await world.call(entry, given).catch(() => {})
    expect(world.sent[0]?.status).toBe(status)
    expect(world.sent.flatMap((one) => exchangeProblems(one, operationOf(entry), note))).toEqual([])
  },
)

it('a sign-in is answered and refused as the documents say', async () => {
  const world = await openWorld()
  worlds.push(world)
  const operation = described('highlevel', 'POST /oauth/token')
  const { taken, refused } = await signIns(world.practice)
  expect(taken.map(({ status }) => status)).toEqual([200, 200])
  expect(taken.flatMap((one) => exchangeProblems(one, operation, note))).toEqual([])
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 401, 422, 422])
  const answers = refused.flatMap((one) => answerFaults(one, operation))
  expect(unexplained('highlevel', operation, answers, note)).toEqual([])
})

describe('the known deviations', () => {
  const named = Object.values(deviations).flatMap((all) => all.map((one) => [one.name, one] as const))

  it.each(named)('%s: all of it is still needed', (_, deviation) => {
    const uses = needed.get(deviation) ?? []
    const only = (part: Partial<Deviation>) => ({ ...deviation, ...part })
    const unused = (patterns: readonly string[], make: (pattern: string) => Deviation) =>
      patterns.filter(
        (pattern) => !uses.some(({ operation, fault }) => deviationOf([make(pattern)], operation, fault)),
      )
    expect(unused(deviation.operations, (pattern) => only({ operations: [pattern] }))).toEqual([])
    expect(unused(deviation.faults, (pattern) => only({ faults: [pattern] }))).toEqual([])
  })

  it('are all in the document', async () => {
    await expect(deviationsText(facts, actions)).toMatchFileSnapshot('../DEVIATIONS.md')
  })
})
