import fc from 'fast-check'
import type { Played } from '../../tests/model/support/play'
import {
  explain,
  playScenario,
  rareScenario,
  type Scenario,
  scenario,
} from '../../tests/model/support/scenario'
import { noneYet, rarely } from '../../tests/model/support/sometimes'

/** From here on every rare branch must have been reached; a shorter run may miss one by chance. */
const longEnoughMinutes = 10

/** So many seeds in memory for one over sockets. */
const socketShare = 20

/** So many seeds for one life of what is seldom. */
const rareShare = 10

/** The smallest that was found by then is told. */
const longestShrinkMs = 180_000

/** Returns the exit code: 1 where something was broken, or where a long run did not reach everything. */
export async function soak(minutes: number, firstSeed: number): Promise<number> {
  const end = Date.now() + minutes * 60_000
  const total = { seeds: 0, steps: 0, crashes: 0, faults: 0, violations: 0, sometimes: noneYet() }
  for (let seed = firstSeed; Date.now() < end && total.violations === 0; seed += 1) {
    const overSockets = total.seeds % socketShare === socketShare - 1
    const broken = await playSeed(seed, overSockets, (played) => {
      total.steps += played.steps
      total.crashes += played.crashes
      total.faults += played.faults
      for (const name of rarely) total.sometimes[name] += played.sometimes[name]
    })
    total.seeds += 1
    if (!broken) continue
    total.violations += 1
    console.log(`seed ${seed}${overSockets ? ' over sockets' : ''} broke something:`)
    console.log(await explain(broken, overSockets))
  }
  const missed = rarely.filter((name) => total.sometimes[name] === 0)
  const isMissing = minutes >= longEnoughMinutes && missed.length > 0
  if (isMissing) console.log(`never reached: ${missed.join(', ')}`)
  console.log(JSON.stringify(total))
  return total.violations > 0 || isMissing ? 1 : 0
}

/** The scenario of a seed, shrunk to what still breaks; null where it broke nothing. */
async function playSeed(
  seed: number,
  overSockets: boolean,
  onPlayed: (played: Played) => void,
): Promise<Scenario | null> {
  let isFirst = true
  const until = Date.now() + longestShrinkMs
  const lives = seed % rareShare === 0 ? rareScenario : scenario
  const property = fc.asyncProperty(lives, async (one) => {
    // Nothing smaller is looked for any more: what is not played breaks nothing.
    if (!isFirst && Date.now() > until) return true
    const played = await playScenario(one, overSockets)
    if (isFirst) onPlayed(played)
    isFirst = false
    return played.violations.length === 0
  })
  const { failed, counterexample } = await fc.check(property, { seed, numRuns: 1 })
  return failed ? (counterexample?.[0] ?? null) : null
}
