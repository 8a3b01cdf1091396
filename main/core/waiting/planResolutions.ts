import { equalIn, typeOf } from '../../../shared/canonical/equal'
import { type FieldValue, type PerService, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { goesTo } from '../../../shared/mapping'
import type { Resolution, ResolutionPlan, Take } from '../../../shared/waiting'
import { choiceOf } from '../../sync/decide'
import { bothTexts } from '../../sync/keepBoth'
import { homeField } from '../../sync/plan/planHome'
import type { Rules } from '../../sync/plan/types'
import type { ServicePort } from '../../sync/ports'
import type { Choice, Conflict, SyncStore } from '../../sync/syncStore'

type SomeRules = Pick<Rules, 'mapping' | 'compare' | 'canHold'>

/** What was taken, as the engine knows it. Throws `choice.wrong` where both cannot be kept. */
export function engineTake({ kind, field, highlevel, nozbe }: Conflict, take: Take, rules: SomeRules) {
  if (take !== 'both') return take
  const both = field === null ? null : bothTexts(typeOf(kind, field, rules.compare), highlevel, nozbe)
  if (!both) throw new TandemError('choice.wrong', { detail: 'Only texts can be kept side by side.' })
  return both
}

/** What settling conflicts so would write, and what that costs. Writes nothing down. Pure but for reading the store. */
export function planResolutions(
  store: SyncStore,
  rules: SomeRules,
  cost: PerService<ServicePort['cost']>,
  resolutions: readonly Resolution[],
): ResolutionPlan {
  const writes = new Map<string, { conflict: Conflict; service: 'highlevel' | 'nozbe'; fields: string[] }>()
  let left = 0
  for (const { id, take } of resolutions) {
    const conflict = store.conflicts.find(id)
    const choice = conflict && possible(store, rules, conflict, take)
    if (!conflict || !choice) {
      left += 1
      continue
    }
    for (const service of dueOn(conflict, choice, rules)) {
      const key = `${conflict.linkId} ${service}`
      const known = writes.get(key) ?? { conflict, service, fields: [] }
      writes.set(key, { ...known, fields: [...known.fields, conflict.field ?? ''] })
    }
  }
  const plan: ResolutionPlan = {
    settled: resolutions.length - left,
    left,
    records: { highlevel: 0, nozbe: 0 },
    calls: { highlevel: 0, nozbe: 0 },
  }
  for (const { conflict, service, fields } of writes.values()) {
    plan.records[service] += 1
    plan.calls[service] += cost[service](conflict.kind, 'update', fields)
  }
  return plan
}

/** What settling a conflict so comes to; null where that cannot be. */
export function possible(store: SyncStore, rules: SomeRules, conflict: Conflict, take: Take): Choice | null {
  try {
    return choiceOf(store, rules, conflict, engineTake(conflict, take, rules))
  } catch (thrown) {
    if (thrown instanceof TandemError && thrown.code === 'choice.wrong') return null
    throw thrown
  }
}

/** The sides that show something else. */
function dueOn(conflict: Conflict, choice: Choice, rules: SomeRules) {
  const { kind, field } = conflict
  if (typeof choice !== 'object' || field === null) return services
  const { value } = choice
  if (field === homeField) return services.filter((service) => conflict[service] !== value).slice(0, 1)
  const rule = rules.mapping[kind].find((one) => one.field === field)
  const equal = (a: FieldValue, b: FieldValue) => equalIn(kind, field, rules.compare)(a, b)
  return services.filter(
    (service) => (!rule || goesTo(rule.direction, service)) && !equal(conflict[service], value),
  )
}
