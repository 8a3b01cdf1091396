import { emptyPairPlan } from '../plan/planPair'
import type { Pair, PairPlan, Plan } from '../plan/types'

export const emptyPlan = (): Plan => ({
  pairs: [],
  creates: [],
  removals: [],
  deleteConflicts: [],
  unlinks: [],
  open: [],
  left: [],
})

/**
 * For what an undo does to a pair. It looks at what a run wrote alone, so the pair is to be planned again for the rest, and
 * what waits for the user goes on waiting.
 */
export const emptyUndoPlan = (pair: Pair): PairPlan => ({
  ...emptyPairPlan(pair),
  held: true,
  conflicts: pair.parked.flatMap(({ field, base, highlevel, nozbe }) =>
    field === null ? [] : { field, base, highlevel, nozbe },
  ),
})
