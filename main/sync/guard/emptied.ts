import type { FieldValue, Kind, Service } from '../../../shared/domain'
import { kinds, otherService, services } from '../../../shared/domain'
import type { PairPlan, Plan, Rules } from '../plan/types'
import { unsettled } from '../plan/unsettled'
import type { FieldWrite } from '../syncStore'
import { capOf } from './cap'
import type { GuardFacts, Held } from './types'

/**
 * Holds back a mass of values that would be emptied at once, as when a service suddenly shows nothing where there was
 * something, until the user approves it. What the user refuses is asked about field by field. Pure.
 */
export function holdEmptied(plan: Plan, rules: Rules, facts: GuardFacts): Held {
  const result: Held = { plan, requests: [], met: new Set() }
  // What never agreed is emptied only in a first run, whose choice that is.
  const empties = (write: FieldWrite) => isEmptying(write) && !(rules.isFirstRun && write.base === null)
  for (const service of services) {
    for (const kind of kinds) hold(result, service, kind, facts, empties)
  }
  return result
}

function hold(
  result: Held,
  service: Service,
  kind: Kind,
  facts: GuardFacts,
  empties: (write: FieldWrite) => boolean,
): void {
  const emptying = result.plan.pairs.filter(
    (pair) => pair.pair.kind === kind && pair.writes[service].some(empties),
  )
  const known = facts.approvals.filter(
    (one) => one.op === 'update' && one.service === service && one.kind === kind,
  )
  const isMass = emptying.length > capOf(facts, kind)
  const unasked: number[] = []
  const held = new Map<PairPlan, PairPlan>()
  for (const pairPlan of emptying) {
    const { linkId } = pairPlan.pair
    const approval = known.find(({ linkIds }) => linkId !== null && linkIds.includes(linkId))
    if (approval) result.met.add(approval.id)
    if (linkId === null || approval?.state === 'approved' || (!approval && !isMass)) continue
    if (!approval) unasked.push(linkId)
    held.set(pairPlan, without(pairPlan, service, approval?.state === 'refused', empties))
  }
  if (unasked.length > 0) {
    result.requests.push({ op: 'update', service, kind, reason: 'emptied', linkIds: unasked })
  }
  if (held.size > 0) {
    const pairs = result.plan.pairs.map((pairPlan) => held.get(pairPlan) ?? pairPlan)
    result.plan = { ...result.plan, pairs }
  }
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** Whether a write takes away what was there. Pure. */
export const isEmptying = ({ before, after }: Pick<FieldWrite, 'before' | 'after'>): boolean =>
  isEmpty(after) && !isEmpty(before) && before !== true

function without(
  pairPlan: PairPlan,
  service: Service,
  isRefused: boolean,
  empties: (write: FieldWrite) => boolean,
): PairPlan {
  const emptied = pairPlan.writes[service].filter(empties)
  const other = otherService(service)
  const conflicts = emptied.map(({ field, before = null, after, base }) => ({
    field,
    base: base?.highlevel ?? null,
    highlevel: service === 'highlevel' ? before : after,
    nozbe: service === 'nozbe' ? before : after,
  }))
  return {
    ...pairPlan,
    held: pairPlan.held || !isRefused,
    writes: {
      ...pairPlan.writes,
      [service]: pairPlan.writes[service].filter((write) => !empties(write)),
      [other]: unsettled(pairPlan.writes[other], emptied),
    },
    conflicts: isRefused ? [...pairPlan.conflicts, ...conflicts] : pairPlan.conflicts,
  }
}
