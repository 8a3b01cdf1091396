import { equalIn } from '../../../shared/canonical/equal'
import type { FieldValue, Kind } from '../../../shared/domain'
import { services } from '../../../shared/domain'
import type { ChangedRule } from '../../../shared/mapping'
import { emptyPairPlan, planPair } from './planPair'
import type { Pair, PairPlan, Rules } from './types'

/**
 * A pair as it will be once changed rules are in force: both sides have to agree anew on a field whose direction changed,
 * and what waits by a changed rule is decided again. As `saveMapping` does it in the store. Pure.
 */
export function draftedPair(pair: Pair, changed: readonly ChangedRule[]): Pair {
  const own = changed.filter(({ kind }) => kind === pair.kind)
  const redirected = own.filter(({ before, after }) => before?.direction !== after.direction)
  const isOf = (rules: readonly ChangedRule[], field: string | null) =>
    rules.some(({ after }) => after.field === field)
  return {
    ...pair,
    base: new Map([...pair.base].filter(([field]) => !isOf(redirected, field))),
    parked: pair.parked.filter(({ field }) => !isOf(own, field)),
  }
}

/** What a pair needs by the drafted rules that it does not need by those in force. Pure. */
export function newWork(
  pair: Pair,
  changed: readonly ChangedRule[],
  drafted: Rules,
  current: Rules,
): PairPlan {
  const now = planPair(pair, current)
  const after = planPair(draftedPair(pair, changed), drafted)
  const isSame = (field: string, a: FieldValue, b: FieldValue) =>
    equalIn(pair.kind, field, current.compare)(a, b)
  const plan: PairPlan = {
    ...emptyPairPlan(after.pair),
    move: now.move ? null : after.move,
    conflicts: after.conflicts.filter(({ field }) => !now.conflicts.some((one) => one.field === field)),
  }
  for (const service of services) {
    plan.writes[service] = after.writes[service].filter(
      (write) =>
        !now.writes[service].some(
          (one) => one.field === write.field && isSame(write.field, one.after, write.after),
        ),
    )
  }
  return plan
}

/** The kinds of which a rule is another one. */
export const kindsOf = (changed: readonly ChangedRule[]): Kind[] => [
  ...new Set(changed.map(({ kind }) => kind)),
]
