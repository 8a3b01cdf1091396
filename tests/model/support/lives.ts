import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explain, playScenario, type Scenario } from './scenario'

const share = Number(process.env.TANDEM_SEEDS ?? 100) / 100
const seed = Number(process.env.TANDEM_SEED ?? 7)

/**
 * Plays so many lives of people on both services, with faults, crashes and two computers. `TANDEM_SEEDS` is per cent of
 * them, `TANDEM_SEED` the seed.
 */
export function playLives(
  lives: fc.Arbitrary<Scenario>,
  { often, overSockets }: { often: number; overSockets: boolean },
): void {
  const runs = Math.ceil(often * share)
  it(`loses nothing, doubles nothing and deletes nothing unasked (I1–I6, I8, I9, I16–I19); ${runs} runs of seed ${seed}`, async () => {
    const property = fc.asyncProperty(lives, async (one) => {
      const { violations } = await playScenario(one, overSockets)
      expect(violations).toEqual([])
    })
    const { failed, counterexample, numRuns } = await fc.check(property, { seed, numRuns: runs })
    if (failed && counterexample) {
      expect.fail(`life ${numRuns}: ${await explain(counterexample[0], overSockets)}`)
    }
    expect(failed).toBe(false)
  }, 900_000)
}
