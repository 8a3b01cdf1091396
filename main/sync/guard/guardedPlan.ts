import { type Kind, kinds } from '../../../shared/domain'
import type { SyncDeps } from '../deps'
import { makePlan } from '../plan/plan'
import { onlyShown } from '../plan/shown'
import type { Plan, Rules } from '../plan/types'
import type { SyncStore } from '../syncStore'
import { guardPlan } from './guard'
import type { GuardFacts } from './types'

type GuardDeps = Pick<SyncDeps, 'store' | 'guard' | 'writable'>

/** The next plan, as far as it may be carried out. What has to be asked is stored, to wait for the user. */
export function guardedPlan(
  { store, guard, writable }: GuardDeps,
  rules: Rules,
  runId: number,
  shown?: ReadonlySet<string>,
): Plan {
  const planned = makePlan(store, rules)
  const { plan, requests, settled } = guardPlan(planned, rules, guardFacts({ store, guard, writable }))
  store.transaction(() => {
    for (const request of requests) store.approvals.add(request, runId)
    for (const { id } of settled) store.approvals.close(id)
    // An edit that a delete had met was taken back.
    for (const { link, isChosen } of planned.removals) if (!isChosen) store.conflicts.close(link.id, null)
  })
  return shown ? onlyShown(plan, shown) : plan
}

/** What the guard looks at besides the plan. */
export const guardFacts = ({ store, guard, writable }: GuardDeps): GuardFacts => ({
  writable,
  settings: guard,
  approvals: store.approvals.all(),
  linked: Object.fromEntries(kinds.map((kind) => [kind, store.links.count(kind)])) as Record<Kind, number>,
})

export const approvedNow = (store: SyncStore): number[] =>
  store.approvals
    .all()
    .filter(({ state }) => state === 'approved')
    .map(({ id }) => id)

/**
 * An approval lasts for one run: what that run did not carry out waits again. `atStart` are those that there were when it
 * began; one that was given meanwhile is for the next run.
 */
export function lapseApprovals(store: SyncStore, atStart: readonly number[]): void {
  for (const id of approvedNow(store)) if (atStart.includes(id)) store.approvals.setState(id, 'waiting')
}
