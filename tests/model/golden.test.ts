import { expect, it } from 'vitest'
import { golden } from './support/golden'
import { playScenario } from './support/scenario'

it.each(golden)('$name breaks nothing any more', { timeout: 60_000 }, async ({ scenario }) => {
  const { violations } = await playScenario(scenario, false)
  expect(violations).toEqual([])
})
