import { otherService, type PerService, services } from '../../../shared/domain'
import { onlyLinks } from '../plan/firstRun'
import type { PairPlan, Plan, Rules } from '../plan/types'
import type { FieldWrite } from '../syncStore'

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
        guarded.writes[other] = guarded.writes[other].map((write) =>
          unsettled(write, guarded.writes[service]),
        )
        guarded.writes[service] = []
        guarded.finish[service] = false
        if (guarded.move?.service === service) guarded.move = null
      }
      return guarded
    }),
  }
}

/** While the second place of a field cannot follow, its base stays: that place would look like an edit. */
const unsettled = (write: FieldWrite, heldBack: readonly FieldWrite[]): FieldWrite =>
  heldBack.some(({ field, settles }) => field === write.field && !settles)
    ? { ...write, settles: false }
    : write
