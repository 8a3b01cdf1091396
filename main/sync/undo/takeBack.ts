import { equalIn } from '../../../shared/canonical/equal'
import { type FieldValue, type Kind, type PerService, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { ExecuteContext } from '../execute/context'
import { execute } from '../execute/execute'
import type { Writable } from '../guard/types'
import { addWrite } from '../plan/addWrite'
import { directionOf } from '../plan/directionOf'
import { pairOf } from '../plan/pairOf'
import { homeField } from '../plan/planHome'
import { cardField } from '../plan/planPair'
import type { Pair, PairPlan, Rules } from '../plan/types'
import type { BaseValue, Conflict, SyncStore } from '../syncStore'
import { emptyPlan, emptyUndoPlan } from './emptyPlan'

/** A field's conflict as it was before it was settled, and the value that was chosen. */
export interface Settled extends PerService<FieldValue> {
  linkId: number
  kind: Kind
  field: string
  /** What both had last agreed on; null where they never did. */
  base: BaseValue | null
  chosen: FieldValue
}

/** What it takes to take the choice back later; null for a delete that met an edit. */
export function settledOf(store: SyncStore, conflict: Conflict, chosen: FieldValue): Settled | null {
  const { linkId, kind, field, highlevel, nozbe } = conflict
  if (field === null) return null
  return { linkId, kind, field, base: store.base.of(linkId).get(field) ?? null, highlevel, nozbe, chosen }
}

/** Whether nothing of the choice has been written: both sides still show what they showed. */
export const isUnwritten = (store: SyncStore, rules: Rules, settled: Settled): boolean => {
  const pair = pairOf(store, settled.linkId, rules)
  return !!pair && services.every((side) => shows(pair, side, settled, rules, settled[side]))
}

/**
 * Brings both sides of settled conflicts back to what each showed, wherever they still show what the choice left, and has
 * them wait again. The base goes back first: whatever breaks off between the writes, the sides differ from it and the
 * person is asked. Returns those that were left as they are.
 */
export async function takeBack(
  context: ExecuteContext,
  writable: Writable,
  all: readonly Settled[],
): Promise<Settled[]> {
  const { store, rules, runId } = context
  const due = all.filter((settled) => mayTakeBack(store, rules, writable, settled))
  store.transaction(() => {
    for (const { linkId, field, base } of due) {
      if (base) store.base.set(linkId, field, base, runId)
      else store.base.drop(linkId, field)
    }
  })
  const plans = new Map<number, PairPlan>()
  for (const settled of due) {
    const pair = pairOf(store, settled.linkId, rules)
    if (!pair) continue
    const plan = plans.get(settled.linkId) ?? emptyUndoPlan(pair)
    plans.set(settled.linkId, plan)
    bringBack(plan, settled, rules)
  }
  await execute({ ...emptyPlan(), pairs: [...plans.values()] }, context)
  return all.filter((settled) => !due.includes(settled) || !waitsAgain(context, settled))
}

function waitsAgain({ store, rules, runId }: ExecuteContext, settled: Settled): boolean {
  if (!isUnwritten(store, rules, settled)) return false
  const { linkId, kind, field, base, highlevel, nozbe } = settled
  store.conflicts.put({ linkId, kind, field, base: base?.highlevel ?? null, highlevel, nozbe }, runId)
  return true
}

/** Each side shows what was chosen, or what it showed before; and what has to go back may be written. */
function mayTakeBack(store: SyncStore, rules: Rules, writable: Writable, settled: Settled): boolean {
  const { linkId, kind, field, chosen } = settled
  const pair = pairOf(store, linkId, rules)
  if (!pair || field === cardField) return false
  const directions = rules.mapping[kind]
    .filter((rule) => field === homeField || rule.field === field)
    .map((rule) => directionOf(rule, pair))
  return services.every((side) => {
    if (shows(pair, side, settled, rules, settled[side])) return true
    if (!writable[side].includes(kind) || !directions.some((direction) => goesTo(direction, side)))
      return false
    if (field === homeField) return pair.home?.isShared === true
    return [chosen, rules.fit[side](kind, field, chosen)].some((value) =>
      shows(pair, side, settled, rules, value),
    )
  })
}

function bringBack(plan: PairPlan, settled: Settled, rules: Rules): void {
  const { field } = settled
  for (const side of services) {
    const before = settled[side]
    if (shows(plan.pair, side, settled, rules, before)) continue
    if (field !== homeField)
      addWrite(plan, side, field, before, { peer: undefined, settles: false, rule: null })
    else if (typeof before === 'string') plan.move = { service: side, parentId: before, leads: true }
  }
}

function shows(
  pair: Pair,
  side: Service,
  { kind, field }: Settled,
  rules: Rules,
  value: FieldValue,
): boolean {
  if (field === homeField) return pair[side].parentId === value
  return equalIn(kind, field, rules.compare)(pair[side].fields[field] ?? null, value)
}
