import type { StoredRecord, SyncStore } from '../syncStore'
import { unlinkedPair } from './pairOf'
import { emptyPairPlan, planPair } from './planPair'
import type { Plan, Rules } from './types'

/**
 * Links contacts of HighLevel with the archived sections that are theirs by the link on their card, as another computer,
 * or this one before its data was lost, had done. Nothing is written: the pair rests until a person brings the section
 * back. Adds to the plan, and answers which contacts of HighLevel are left.
 */
export function planResting(
  store: SyncStore,
  rules: Rules,
  highlevel: readonly StoredRecord[],
  plan: Plan,
): StoredRecord[] {
  const free = new Map(highlevel.map((record) => [record.id, record]))
  for (const nozbe of store.records.resting()) {
    const named = free.get(nozbe.namedPeer ?? '')
    if (!named) continue
    free.delete(named.id)
    const pair = unlinkedPair(named, nozbe, rules)
    const { advances } = planPair(pair, rules)
    plan.pairs.push({ ...emptyPairPlan(pair), reason: 'named', advances })
  }
  return [...free.values()]
}
