import { equalIn } from '../../../shared/canonical/equal'
import { type FieldValue, otherService, type Service, services } from '../../../shared/domain'
import type { Direction } from '../../../shared/mapping'
import { addWrite } from './addWrite'
import type { FieldConflict, Pair, PairPlan, Rules } from './types'

/**
 * What waits for a person goes on waiting while neither side has changed, whatever the rules would say now. A side that
 * shows what was chosen already has changed by that alone. Pure.
 */
export function stillParked(
  now: FieldConflict,
  pair: Pair,
  equal: (a: FieldValue, b: FieldValue) => boolean,
): Pair['parked'][number] | undefined {
  const then = pair.parked.find(({ field }) => field === now.field)
  if (!then) return undefined
  const chosen = then.choice !== null && typeof then.choice === 'object' ? then.choice : null
  const isSame = (service: Service) =>
    equal(now[service], then[service]) || (chosen !== null && equal(now[service], chosen.value))
  return services.every(isSame) ? then : undefined
}

/**
 * What the user chose goes to every side that shows something else and may be written to; where both do, the base waits
 * for the second. Adds it to the plan.
 */
export function writeChosen(
  plan: PairPlan,
  now: FieldConflict,
  value: FieldValue,
  direction: Direction,
  rules: Rules,
): void {
  const { field } = now
  const equal = equalIn(plan.pair.kind, field, rules.compare)
  const due = services.filter((service) => {
    if (direction !== 'both' && direction !== `to-${service}`) return false
    const copy = plan.pair[service].copies[field]
    return !equal(now[service], value) || (copy !== undefined && !equal(copy, value))
  })
  if (due.some((service) => !rules.canHold[service](plan.pair.kind, field, value))) {
    plan.conflicts.push(now)
    return
  }
  if (due.length === 0) plan.advances.push({ field, value: { highlevel: now.highlevel, nozbe: now.nozbe } })
  const [only] = due
  if (due.length === 1 && only) {
    const peer = now[otherService(only)]
    addWrite(plan, only, field, value, { peer, settles: true, rule: otherService(only) })
  } else if (due.length === 2) {
    addWrite(plan, 'nozbe', field, value, { peer: undefined, settles: false, rule: null })
    addWrite(plan, 'highlevel', field, value, { peer: value, settles: true, rule: null })
  }
}
