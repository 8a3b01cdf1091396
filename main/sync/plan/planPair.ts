import { typeOf } from '../../../shared/canonical/equal'
import { services } from '../../../shared/domain'
import { addWrite } from './addWrite'
import { directionOf } from './directionOf'
import { planField } from './planField'
import { planHome } from './planHome'
import { planSet } from './planSet'
import type { MatchReason, Pair, PairPlan, Rules } from './types'

/** The name under which an unreadable card waits for the user, beside the fields. */
export const cardField = 'card'

/** What is to be done for two records that are the same thing, field by field. Pure. */
export function planPair(pair: Pair, rules: Rules, reason: MatchReason | null = null): PairPlan {
  const finish = { highlevel: pair.highlevel.unfinished, nozbe: pair.nozbe.unfinished }
  const plan: PairPlan = { ...emptyPairPlan(pair), reason, finish }
  if (pair.nozbe.damaged !== null) planDamaged(plan, pair.nozbe.damaged, rules)
  if (pair.home) planHome(plan, pair.home, rules)
  for (const rule of rules.mapping[pair.kind]) {
    if (pair.nozbe.damaged !== null && isLine(rule.field)) continue
    const isSet = typeOf(pair.kind, rule.field, rules.compare) === 'set'
    const direction = directionOf(rule, pair)
    // What goes one way because it repeats has no rule for that.
    const directed = direction === rule.direction ? rule : { ...rule, direction, conflict: 'ask' as const }
    if (isSet) planSet(plan, directed, rules)
    else planField(plan, directed, rules)
  }
  return plan
}

/** A plan in which nothing is done for the pair. */
export const emptyPairPlan = (pair: Pair): PairPlan => ({
  pair,
  reason: null,
  writes: { highlevel: [], nozbe: [] },
  finish: { highlevel: false, nozbe: false },
  move: null,
  advances: [],
  conflicts: [],
  held: false,
})

/** True when nothing is left to be written for the pair: both sides agree, or a person has to say. */
export const isInStep = ({ writes, finish, move, held }: PairPlan): boolean =>
  !held && !move && services.every((service) => writes[service].length === 0 && !finish[service])

/** A card that cannot be read is shown to the user and not written to, unless the user has it written again. */
function planDamaged(plan: PairPlan, damaged: string, rules: Rules): void {
  const parked = plan.pair.parked.find(({ field }) => field === cardField)
  if (parked?.choice && parked.nozbe === damaged) {
    plan.finish.nozbe = true
    for (const { field, direction } of rules.mapping[plan.pair.kind]) {
      const value = plan.pair.highlevel.fields[field]
      if (value == null || !isLine(field) || direction === 'off' || direction === 'to-highlevel') continue
      addWrite(plan, 'nozbe', field, value, { peer: value, settles: true, rule: 'highlevel' })
    }
  } else {
    plan.finish.nozbe = false
    plan.conflicts.push({ field: cardField, base: null, highlevel: null, nozbe: damaged })
    // What waits besides goes on waiting as it is.
    for (const { field, base, highlevel, nozbe } of plan.pair.parked) {
      if (field !== null && field !== cardField && isLine(field))
        plan.conflicts.push({ field, base, highlevel, nozbe })
    }
  }
}

/** Whether a contact's field stands on its card in Nozbe: all do but its name, and the tags beside it. */
const isLine = (field: string): boolean => field !== 'name' && field !== 'tags'
