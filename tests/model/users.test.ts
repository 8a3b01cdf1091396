import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, playScenario, scenario } from './support/scenario'

const seeds = Number(process.env.TANDEM_SEEDS ?? 80)
const seed = Number(process.env.TANDEM_SEED ?? 7)

describe.each([
  ['in this process', false, seeds],
  ['over sockets', true, Math.ceil(seeds / 20)],
])('people on both services, with faults, crashes and two computers, %s', (_how, overSockets, runs) => {
  it(`lose nothing, double nothing and delete nothing unasked (I1, I3–I6, I16, I19); ${runs} runs of seed ${seed}`, async () => {
    const property = fc.asyncProperty(scenario, async (one) => {
      const { violations } = await playScenario(one, overSockets)
      expect(violations).toEqual([])
    })
    const { failed, counterexample } = await fc.check(property, { seed, numRuns: runs })
    if (failed && counterexample) expect.fail(await explain(counterexample[0], overSockets))
  }, 600_000)
})
