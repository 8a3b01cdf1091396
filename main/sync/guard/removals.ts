import type { Plan, RemovalPlan, UnlinkPlan } from '../plan/types'
import type { Approval } from '../syncStore'
import { capOf } from './cap'
import type { Guarded, GuardFacts, Held } from './types'

/**
 * Lets through the deletes that the user approved or chose, and those under the cap where none need approval; asks about
 * the others. Beyond the cap of their kind they are asked about as one; what belongs to a contact is part of its delete and
 * not counted. What the user refused is restored. Pure.
 */
export function guardRemovals(plan: Plan, facts: GuardFacts): Held {
  const result: Held = {
    plan: { ...plan, removals: [], unlinks: [...plan.unlinks] },
    requests: [],
    met: new Set(),
  }
  for (const group of groups(plan.removals)) {
    const undecided: RemovalPlan[] = []
    for (const removal of group) {
      const approval = approvalOf(removal, facts.approvals)
      if (approval) result.met.add(approval.id)
      if (removal.isChosen || approval?.state === 'approved') result.plan.removals.push(removal)
      else if (approval?.state === 'refused') result.plan.unlinks.push(refused(removal))
      else undecided.push(removal)
    }
    const [first] = undecided
    if (!first) continue
    const isCapped = undecided.length > capOf(facts, first.link.kind)
    if (!isCapped && !facts.settings.approveDeletes) {
      result.plan.removals.push(...undecided)
      continue
    }
    const unasked = undecided.filter((removal) => !approvalOf(removal, facts.approvals))
    if (isCapped && unasked.length > 0) result.requests.push(request(unasked, 'capped'))
    else result.requests.push(...unasked.map((removal) => request([removal], removal.reason)))
  }
  return result
}

const approvalOf = (
  { op, service, link }: RemovalPlan,
  approvals: readonly Approval[],
): Approval | undefined =>
  approvals.find((one) => one.op === op && one.service === service && one.linkIds.includes(link.id))

/** A refused delete is undone on the other side; a section whose contact was merged is left alone. */
const refused = ({ op, link }: RemovalPlan): UnlinkPlan => ({
  link,
  reason: op === 'delete' ? 'restore' : 'merged',
})

function request(removals: RemovalPlan[], reason: Approval['reason']): Guarded['requests'][number] {
  const [{ op, service, link }] = removals as [RemovalPlan]
  return { op, service, kind: link.kind, reason, linkIds: removals.map((removal) => removal.link.id) }
}

function groups(removals: readonly RemovalPlan[]): RemovalPlan[][] {
  const byKey = new Map<string, RemovalPlan[]>()
  for (const removal of removals) {
    const key = `${removal.op} ${removal.service} ${removal.link.kind}`
    byKey.set(key, [...(byKey.get(key) ?? []), removal])
  }
  return [...byKey.values()]
}
