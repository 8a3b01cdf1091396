import { type PerService, services } from '../../shared/domain'
import { onlyLinks } from './plan/firstRun'
import type { PairPlan, Plan, Rules } from './plan/types'

/**
 * The last look at a plan before anything is written: takes out every write that this run may not make, whatever the
 * planner thought. HighLevel is not written to in a first run that only links, and no service is where the sign-in is
 * read-only. What was taken out is held: it is planned again once it may be written. Pure.
 */
export function guardPlan(plan: Plan, rules: Rules, writable: PerService<boolean>): Plan {
  const allowed = { highlevel: writable.highlevel && !onlyLinks(rules), nozbe: writable.nozbe }
  if (allowed.highlevel && allowed.nozbe) return plan
  return {
    ...plan,
    creates: plan.creates.filter(({ service }) => allowed[service]),
    pairs: plan.pairs.map((pairPlan) => {
      const guarded: PairPlan = {
        ...pairPlan,
        writes: { ...pairPlan.writes },
        finish: { ...pairPlan.finish },
      }
      for (const service of services) {
        if (allowed[service]) continue
        guarded.held ||= guarded.writes[service].length > 0
        guarded.writes[service] = []
        guarded.finish[service] = false
      }
      return guarded
    }),
  }
}
