import { otherService, type PerService, services } from '../../../shared/domain'
import { onlyLinks } from '../plan/firstRun'
import type { PairPlan, Plan, Rules } from '../plan/types'
import { unsettled } from '../plan/unsettled'

/** Takes out what would be written where nothing may be. It is held: planned again once it may be written. Pure. */
export function holdUnwritable(plan: Plan, rules: Rules, writable: PerService<boolean>): Plan {
  const allowed = { highlevel: writable.highlevel && !onlyLinks(rules), nozbe: writable.nozbe }
  if (allowed.highlevel && allowed.nozbe) return plan
  return {
    ...plan,
    creates: plan.creates.filter(({ service }) => allowed[service]),
    removals: plan.removals.filter(({ service }) => allowed[service]),
    pairs: plan.pairs.map((pairPlan) => {
      const guarded: PairPlan = {
        ...pairPlan,
        writes: { ...pairPlan.writes },
        finish: { ...pairPlan.finish },
      }
      for (const service of services) {
        if (allowed[service]) continue
        guarded.held ||= guarded.writes[service].length > 0 || guarded.move?.service === service
        const other = otherService(service)
        guarded.writes[other] = unsettled(guarded.writes[other], guarded.writes[service])
        guarded.writes[service] = []
        guarded.finish[service] = false
        if (guarded.move?.service === service) guarded.move = null
      }
      return guarded
    }),
  }
}
