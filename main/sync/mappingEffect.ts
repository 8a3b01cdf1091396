import { setImmediate as nextTurn } from 'node:timers/promises'
import { services } from '../../shared/domain'
import { type ChangedRule, changedRules, type Mapping } from '../../shared/mapping'
import type { MappingEffect } from '../../shared/mappingShown'
import { plannedWork } from './cost'
import type { SyncDeps } from './deps'
import { guardPlan } from './guard/guard'
import { guardFacts } from './guard/guardedPlan'
import { kindsOf, newWork } from './plan/drafted'
import { pairOf } from './plan/pairOf'
import { makePlan } from './plan/plan'
import type { CreatePlan, Plan, Rules } from './plan/types'
import { currentRules } from './run'
import { emptyPlan } from './undo/emptyPlan'

export interface EffectOptions {
  /** The rules that the user has, to tell which of them are drafted; recipes hold back some of them in `deps.rules`. */
  before: Mapping
  after: Mapping
  /** What the planner would go by once they are in force. */
  rules: SyncDeps['rules']
  /** Asked now and then; where it says no, nobody waits for the answer any more. */
  isWanted(): boolean
}

/** Pairs that are planned in one go, while nothing else of the process is served. */
const pace = 100

/**
 * What putting other rules in force would do, by what was last seen of both services: whatever the next run would do anyway
 * is left out. Asks no service and changes nothing. Null where it is no longer wanted.
 */
export async function mappingEffect(deps: SyncDeps, options: EffectOptions): Promise<MappingEffect | null> {
  const { store, ports } = deps
  const current = currentRules(deps)
  const drafted = currentRules({ store, rules: options.rules })
  const changed = changedRules(options.before, options.after)
  const plan: Plan = { ...emptyPlan(), creates: newCreates(deps, changed, current, drafted) }
  let planned = 0
  for (const kind of kindsOf(changed)) {
    for (const { id } of store.links.all(kind)) {
      planned += 1
      if (planned % pace === 0) {
        await nextTurn()
        if (!options.isWanted()) return null
      }
      const pair = pairOf(store, id, current)
      if (pair) plan.pairs.push(newWork(pair, changed, drafted, current))
    }
  }
  const guarded = guardPlan(plan, drafted, guardFacts(deps))
  const { calls } = plannedWork(guarded.plan, ports)
  return {
    records: recordsOf(guarded.plan),
    calls: calls.highlevel + calls.nozbe,
    conflicts: guarded.plan.pairs.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    held: guarded.requests.reduce((sum, { linkIds }) => sum + linkIds.length, 0),
  }
}

/** Records that would be copied only now that something of their kind may go to the other service. */
function newCreates(
  { store }: SyncDeps,
  changed: readonly ChangedRule[],
  current: Rules,
  drafted: Rules,
): CreatePlan[] {
  if (changed.length === 0) return []
  const keyOf = ({ service, source }: CreatePlan) => `${service} ${source.kind} ${source.id}`
  const known = new Set(makePlan(store, current).creates.map(keyOf))
  return makePlan(store, drafted).creates.filter((create) => !known.has(keyOf(create)))
}

function recordsOf({ pairs, creates }: Plan): MappingEffect['records'] {
  const none = () => ({ highlevel: 0, nozbe: 0 })
  const records = { contact: none(), task: none(), note: none(), appointment: none() }
  for (const { pair, writes, move } of pairs) {
    for (const service of services) {
      if (writes[service].length > 0 || move?.service === service) records[pair.kind][service] += 1
    }
  }
  for (const { service, source } of creates) records[source.kind][service] += 1
  return records
}
