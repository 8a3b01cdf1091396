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
export function plannedWork(
  plan: Pick<Plan, 'pairs' | 'creates' | 'removals'>,
  ports: PerService<Pick<ServicePort, 'cost'>>,
): PlannedWork {
  const work: PlannedWork = { writes: { highlevel: 0, nozbe: 0 }, calls: { highlevel: 0, nozbe: 0 } }
  for (const { pair, writes, finish, move } of plan.pairs) {
    if (move) {
      work.writes[move.service] += 1
      work.calls[move.service] += ports[move.service].cost(pair.kind, 'move', [])
    }
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
  for (const { op, service, link, children } of plan.removals) {
    // The other service deletes what belongs to a contact with it.
    const own = service === 'nozbe' ? children.filter(({ kind }) => kind !== 'note') : []
    work.writes[service] += 1 + own.length
    work.calls[service] += ports[service].cost(link.kind, op, [])
    for (const { kind } of own) work.calls[service] += ports[service].cost(kind, 'delete', [])
  }
  return work
}
