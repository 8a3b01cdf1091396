import type { Plan, Rules } from '../plan/types'
import { holdEmptied } from './emptied'
import { guardRemovals } from './removals'
import type { Guarded, GuardFacts } from './types'
import { holdUnwritable } from './unwritable'

/**
 * The last look at a plan before anything is written: takes out every write that this run may not make, whatever the
 * planner thought. HighLevel is not written to in a first run that only links, no service is where the sign-in is
 * read-only, and deletes wait for the user. Pure.
 */
export function guardPlan(planned: Plan, rules: Rules, facts: GuardFacts): Guarded {
  const removals = guardRemovals(planned, facts)
  const emptied = holdEmptied(removals.plan, rules, facts)
  const met = new Set([...removals.met, ...emptied.met])
  return {
    plan: holdUnwritable(emptied.plan, rules, facts.writable),
    requests: [...removals.requests, ...emptied.requests],
    settled: facts.approvals.filter(({ id, kind }) => rules.kinds.includes(kind) && !met.has(id)),
  }
}
