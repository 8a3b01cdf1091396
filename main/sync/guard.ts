import { type PerService, services } from '../../shared/domain'
import type { Plan, Rules } from './plan/types'

/**
 * The last look at a plan before anything is written: takes out every write that this run may not make, whatever the
 * planner thought. HighLevel is not written to in a first run that only links, and no service is where the sign-in is
 * read-only. Pure.
 */
export function guardPlan(plan: Plan, rules: Rules, writable: PerService<boolean>): Plan {
  const onlyLinks = rules.isFirstRun && rules.firstRun.mode === 'link'
  const allowed = { highlevel: writable.highlevel && !onlyLinks, nozbe: writable.nozbe }
  if (allowed.highlevel && allowed.nozbe) return plan
  return {
    ...plan,
    creates: plan.creates.filter(({ service }) => allowed[service]),
    pairs: plan.pairs.map((pairPlan) => {
      const guarded = { ...pairPlan, writes: { ...pairPlan.writes }, finish: { ...pairPlan.finish } }
      for (const service of services) {
        if (allowed[service]) continue
        guarded.writes[service] = []
        guarded.finish[service] = false
      }
      return guarded
    }),
  }
}
