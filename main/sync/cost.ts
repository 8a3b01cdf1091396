import { type PerService, services } from '../../shared/domain'
import type { Plan } from './plan/types'
import type { ServicePort } from './ports'

export interface PlannedWork {
  /** Records to be written, per service. */
  writes: PerService<number>
  /** Calls that takes, reading before writing included. */
  calls: PerService<number>
}

/** How much a plan will write, and what it costs. Pure. */
export function plannedWork(plan: Plan, ports: PerService<ServicePort>): PlannedWork {
  const work: PlannedWork = { writes: { highlevel: 0, nozbe: 0 }, calls: { highlevel: 0, nozbe: 0 } }
  for (const { pair, writes, finish } of plan.pairs) {
    for (const service of services) {
      if (writes[service].length === 0 && !finish[service]) continue
      const fields = writes[service].map(({ field }) => field)
      work.writes[service] += 1
      work.calls[service] += ports[service].cost(pair.kind, 'update', fields)
    }
  }
  for (const { service, source, fields } of plan.creates) {
    work.writes[service] += 1
    work.calls[service] += ports[service].cost(source.kind, 'create', Object.keys(fields))
  }
  return work
}
