import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { playScenario, type Scenario } from './support/scenario'

/** What once broke a law, shrunk, a line each: by what it is known, and what happens. */
const golden = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): { name: string; scenario: Scenario } => JSON.parse(line))

it.each(golden)('$name breaks nothing any more', { timeout: 60_000 }, async ({ scenario }) => {
  const { violations } = await playScenario(scenario, false)
  expect(violations).toEqual([])
})
