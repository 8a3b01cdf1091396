import { equalIn } from '../../../shared/canonical/equal'
import { type FieldValue, otherService, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { NotUndone } from '../../../shared/report'
import type { ExecuteContext } from '../execute/context'
import type { Writable } from '../guard/types'
import { addWrite } from '../plan/addWrite'
import { agreeIn } from '../plan/agree'
import { directionOf } from '../plan/directionOf'
import { pairOf } from '../plan/pairOf'
import type { PairPlan, Rules } from '../plan/types'
import { idOn, recordKey, type StoredHistoryEntry, type SyncStore } from '../syncStore'
import { emptyUndoPlan } from './emptyPlan'
import { refusal } from './refusal'

export interface FieldsToUndo {
  pairs: PairPlan[]
  /** The first row of each field that is planned. */
  planned: StoredHistoryEntry[]
  notUndone: NotUndone[]
}

/**
 * Plans to bring the fields that a run wrote back to what both sides last agreed on before, wherever they still show what
 * the run left. Reads the store and changes nothing.
 */
export function undoFields(
  store: SyncStore,
  rules: Rules,
  writable: Writable,
  entries: readonly StoredHistoryEntry[],
): FieldsToUndo {
  const plans = new Map<number, PairPlan>()
  const result: FieldsToUndo = { pairs: [], planned: [], notUndone: [] }
  for (const rows of rowsByField(entries)) {
    const [first] = rows
    const pair = first.linkId === null ? undefined : pairOf(store, first.linkId, rules)
    if (!pair || pair.linkId === null) {
      result.notUndone.push(refusal(first, 'gone'))
      continue
    }
    const plan = plans.get(pair.linkId) ?? emptyUndoPlan(pair)
    const reason = undoField(plan, rules, writable, rows)
    if (reason !== null) result.notUndone.push(refusal(first, reason))
    else {
      plans.set(pair.linkId, plan)
      result.planned.push(first)
    }
  }
  return { ...result, pairs: [...plans.values()] }
}

/** Once the plan was carried out: what does not show the former value after all, edited meanwhile or refused. */
export function notBroughtBack(
  { store, rules, failed }: ExecuteContext,
  { pairs, planned }: FieldsToUndo,
): NotUndone[] {
  return planned.flatMap((entry) => {
    const { kind, field, linkId } = entry
    const link = linkId === null ? undefined : store.links.find(linkId)
    const plan = pairs.find(({ pair }) => pair.linkId === linkId)
    if (!link || !plan || field === null) return [refusal(entry, 'gone')]
    const equal = equalIn(kind, field, rules.compare)
    const open = services.filter((service) =>
      plan.writes[service].some((write) => {
        const shown = store.records.find(service, kind, idOn(link, service))?.fields[field] ?? null
        return write.field === field && !equal(shown, write.after)
      }),
    )
    if (open.length === 0) return []
    if (services.some((service) => link.gone[service] !== null)) return [refusal(entry, 'gone')]
    const isFailed = services.some((service) => failed.has(recordKey(service, kind, idOn(link, service))))
    return [refusal(entry, isFailed ? 'failed' : 'changed')]
  })
}

type Rows = [StoredHistoryEntry, ...StoredHistoryEntry[]]

/** What a run wrote to a field, on either side and perhaps more than once, oldest first. */
function rowsByField(entries: readonly StoredHistoryEntry[]): Rows[] {
  const byField = new Map<string, Rows>()
  for (const entry of entries) {
    if (entry.op !== 'update' || entry.field === null) continue
    const key = JSON.stringify([entry.linkId, entry.field])
    const rows = byField.get(key)
    if (rows) rows.push(entry)
    else byField.set(key, [entry])
  }
  return [...byField.values()]
}

/** Null where it was planned, else why it cannot be. What goes one way stays as it is where it comes from. */
function undoField(plan: PairPlan, rules: Rules, writable: Writable, rows: Rows): NotUndone['reason'] | null {
  const { pair } = plan
  const [{ field, base }] = rows
  const rule = rules.mapping[pair.kind].find((one) => one.field === field)
  if (field === null || !rule) return 'impossible'
  const direction = directionOf(rule, pair)
  const mayWrite = (side: Service) => writable[side].includes(pair.kind) && goesTo(direction, side)
  const equal = equalIn(pair.kind, field, rules.compare)
  const shown = (side: Service) => pair[side].fields[field] ?? null
  const rowsOn = (side: Service) => rows.filter(({ service }) => service === side)
  const agreed = pair.base.get(field) ?? pair.once.get(field)
  const agree = agreeIn(pair.kind, field, rules)
  for (const side of services) {
    const last = rowsOn(side).at(-1)
    const left = last ? last.after : agreed?.[side]
    // Where both have to agree anew, what the other side was given is all that tells.
    const given = mayWrite(side) ? rowsOn(otherService(side)).at(-1)?.after : undefined
    // A name may have been changed in either of its places.
    const copy = mayWrite(side) ? pair[side].copies[field] : undefined
    const isLeft = (value: FieldValue) => {
      if (left !== undefined) return equal(value, left)
      return given === undefined || (side === 'highlevel' ? agree(value, given) : agree(given, value))
    }
    if (!isLeft(shown(side)) || (copy !== undefined && !isLeft(copy))) return 'changed'
    if (last && !mayWrite(side)) return 'impossible'
  }
  // Without a base, a side that was not written had its value before, and keeps it.
  const before = (side: Service) => (base ? base[side] : (rowsOn(side)[0]?.before ?? shown(side)))
  const target = (side: Service) => (mayWrite(side) ? before(side) : shown(side))
  const due = services.filter((side) => !equal(shown(side), target(side)))
  // Both sides written: the base moves with the second.
  for (const side of due.length === 2 ? (['nozbe', 'highlevel'] as const) : due) {
    const settles = side !== 'nozbe' || due.length === 1
    addWrite(plan, side, field, target(side), { peer: target(otherService(side)), settles, rule: null })
  }
  return null
}
