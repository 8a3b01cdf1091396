import { otherService, services } from '../../../shared/domain'
import { idOn, recordKey } from '../syncStore'
import type { PairPlan, Plan } from './types'
import { unsettled } from './unsettled'

/**
 * Names what a preview shows, so that a run can carry out just that: the record, what is done and the value of a field, or
 * the fields of a record to be made.
 * An edit made meanwhile has another name, and waits for the next run.
 */
export const shownKey = (record: string, op: string, field = '', after: unknown = ''): string =>
  JSON.stringify([record, op, field, after])

/** Whether it could be such a name, of whatever preview. Pure. */
export function isShownKey(key: string): boolean {
  try {
    const parts: unknown = JSON.parse(key)
    return (
      Array.isArray(parts) &&
      parts.length === 4 &&
      parts.slice(0, 3).every((part) => typeof part === 'string')
    )
  } catch {
    return false
  }
}

/** The plan without what was not shown, or not ticked. Links and agreements write nothing and stay. Pure. */
export function onlyShown(plan: Plan, shown: ReadonlySet<string>): Plan {
  return {
    ...plan,
    pairs: plan.pairs.map((pairPlan) => shownPair(pairPlan, shown)),
    creates: plan.creates.filter(({ source, fields }) =>
      shown.has(shownKey(recordKey(source.service, source.kind, source.id), 'create', '', fields)),
    ),
    removals: plan.removals.filter(({ service, op, link }) =>
      shown.has(shownKey(recordKey(service, link.kind, idOn(link, service)), op)),
    ),
  }
}

function shownPair(pairPlan: PairPlan, shown: ReadonlySet<string>): PairPlan {
  const result: PairPlan = { ...pairPlan, writes: { ...pairPlan.writes }, finish: { ...pairPlan.finish } }
  const { pair } = pairPlan
  for (const service of services) {
    const key = recordKey(service, pair.kind, pair[service].id)
    const heldBack = result.writes[service].filter(
      ({ field, after }) => !shown.has(shownKey(key, 'update', field, after)),
    )
    const other = otherService(service)
    result.writes[service] = result.writes[service].filter((write) => !heldBack.includes(write))
    result.writes[other] = unsettled(result.writes[other], heldBack)
    result.held ||= heldBack.length > 0
    // What a record lacks is made with any write to it; where nothing else is written, it is shown by itself.
    if (
      result.finish[service] &&
      result.writes[service].length === 0 &&
      !shown.has(shownKey(key, 'update'))
    ) {
      result.finish[service] = false
      result.held = true
    }
    if (result.move?.service === service && !shown.has(shownKey(key, 'move', '', result.move.parentId))) {
      result.move = null
      result.held = true
    }
  }
  return result
}
