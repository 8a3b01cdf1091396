import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import { onlyLinks } from '../plan/firstRun'
import type { PairPlan, Plan, Rules } from '../plan/types'
import { unsettled } from '../plan/unsettled'
import type { Writable } from './types'

/** Whether a run may write records of the kind to the service. Pure. */
export const mayWrite = (rules: Rules, writable: Writable, service: Service, kind: Kind): boolean =>
  writable[service].includes(kind) && !(service === 'highlevel' && onlyLinks(rules))

/** Takes out what would be written where nothing may be. It is held: planned again once it may be written. Pure. */
export function holdUnwritable(plan: Plan, rules: Rules, writable: Writable): Plan {
  const isAllowed = (service: Service, kind: Kind) => mayWrite(rules, writable, service, kind)
  return {
    ...plan,
    creates: plan.creates.filter(({ service, source }) => isAllowed(service, source.kind)),
    removals: plan.removals.filter(({ service, link }) => isAllowed(service, link.kind)),
    pairs: plan.pairs.map((pairPlan) => {
      const { kind } = pairPlan.pair
      if (services.every((service) => isAllowed(service, kind))) return pairPlan
      const guarded: PairPlan = {
        ...pairPlan,
        writes: { ...pairPlan.writes },
        finish: { ...pairPlan.finish },
      }
      for (const service of services) {
        if (isAllowed(service, kind)) continue
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
