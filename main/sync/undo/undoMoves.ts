import { otherService, type Service } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { NotUndone } from '../../../shared/report'
import type { ExecuteContext } from '../execute/context'
import type { Writable } from '../guard/types'
import { directionOf } from '../plan/directionOf'
import { pairOf } from '../plan/pairOf'
import type { Pair, PairPlan, Rules } from '../plan/types'
import { recordKey, type StoredHistoryEntry } from '../syncStore'
import { emptyUndoPlan } from './emptyPlan'
import { refusal } from './refusal'

export interface MovesToUndo {
  pairs: PairPlan[]
  planned: StoredHistoryEntry[]
  notUndone: NotUndone[]
}

/**
 * Plans to give back what a run gave to another contact, where nobody gave it away since and its former contact is there.
 * One side goes back, and the other one follows as it does whenever something is moved.
 */
export function undoMoves(
  { store, rules }: Pick<ExecuteContext, 'store' | 'rules'>,
  writable: Writable,
  entries: readonly StoredHistoryEntry[],
): MovesToUndo {
  const result: MovesToUndo = { pairs: [], planned: [], notUndone: [] }
  const seen = new Set<number>()
  for (const entry of entries) {
    const { linkId, service, base } = entry
    if (entry.op !== 'move' || linkId === null || seen.has(linkId)) continue
    seen.add(linkId)
    const pair = pairOf(store, linkId, rules)
    const isMovedSince = store.history
      .ofRecord(entry.kind, entry.recordId)
      .some((later) => later.op === 'move' && later.linkId === linkId && later.run > entry.run)
    const parentId = base?.[service]
    const home = typeof parentId === 'string' && store.links.of(service, 'contact', parentId)
    const mayGo = (side: Service) => writable[side].includes(entry.kind) && isTo(side, pair, rules)
    if (!pair || !home) result.notUndone.push(refusal(entry, 'gone'))
    else if (isMovedSince) result.notUndone.push(refusal(entry, 'changed'))
    else if (!mayGo(service)) result.notUndone.push(refusal(entry, 'impossible'))
    else {
      result.pairs.push({
        ...emptyUndoPlan(pair),
        move: { service, parentId, ...(mayGo(otherService(service)) && { leads: true }) },
      })
      result.planned.push(entry)
    }
  }
  return result
}

const isTo = (service: Service, pair: Pair | undefined, rules: Rules): boolean =>
  pair !== undefined && rules.mapping[pair.kind].some((rule) => goesTo(directionOf(rule, pair), service))

/** Once the plan was carried out: what was not given back after all. */
export function notGivenBack(
  { store, runId, failed }: ExecuteContext,
  { planned }: MovesToUndo,
): NotUndone[] {
  return planned.flatMap((entry) => {
    const isBack = store.history
      .ofRecord(entry.kind, entry.recordId)
      .some(
        ({ op, run, linkId, by }) =>
          op === 'move' && run === runId && linkId === entry.linkId && by === 'tandem',
      )
    if (isBack) return []
    const isFailed = failed.has(recordKey(entry.service, entry.kind, entry.recordId))
    return [refusal(entry, isFailed ? 'failed' : 'changed')]
  })
}
