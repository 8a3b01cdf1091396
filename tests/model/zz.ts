import fc from 'fast-check'
import { manyOf, playScenario, scenarioIn } from './support/scenario'
import * as steps from './support/users/worldSteps'

const [kind = 'any', layout = 'section', seed = '1', n = '60', shrink = '0'] = process.argv.slice(2)
const lives = scenarioIn(
  [layout as 'section'],
  kind === 'recipe'
    ? steps.recipeSteps(manyOf)
    : manyOf(
        (
          {
            restore: steps.restoreStep,
            any: steps.anyStep,
            recipe: (steps as never as Record<string, typeof steps.anyStep>)['recipeStep'],
          } as Record<string, typeof steps.anyStep>
        )[kind]!,
      ),
)
const c = process.cpuUsage()
let bad = 0
const counts: Record<string, number> = {}
const play = async (one: never) => {
  try {
    const p = await playScenario(one, false)
    for (const [k, n] of Object.entries(p.sometimes)) counts[k] = (counts[k] ?? 0) + n
    return p.violations
  } catch (e) {
    return [String((e as Error).stack).slice(0, 500)]
  }
}
for (let i = 1; i <= Number(n); i += 1) {
  const [one] = fc.sample(lives, { seed: Number(seed) * 1000 + i, numRuns: 1 })
  const v = await play(one as never)
  if (v.length === 0) continue
  bad += 1
  console.log(i, JSON.stringify(v), '\n   ', JSON.stringify(one))
  if (bad > Number(shrink)) continue
  const until = Date.now() + 120_000
  const law = JSON.stringify(v).slice(0, 14)
  const r = await fc.check(
    fc.asyncProperty(
      lives,
      async (s) => Date.now() > until || !JSON.stringify(await play(s as never)).startsWith(law),
    ),
    { seed: Number(seed) * 1000 + i, numRuns: 1 },
  )
  const small = r.counterexample?.[0]
  if (small) console.log('SMALL', JSON.stringify(await play(small as never)), JSON.stringify(small))
}
const u = process.cpuUsage(c)
console.log(n, 'lives', 'cpu', Math.round((u.user + u.system) / 1000), 'bad', bad)

console.log(JSON.stringify(counts))
