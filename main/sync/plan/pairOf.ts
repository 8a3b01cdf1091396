import { isResting, type StoredRecord, type SyncStore } from '../syncStore'
import { homeOf } from './homeOf'
import type { Pair, Rules } from './types'

/** A linked pair with all that is known of it; undefined where a side is gone, archived or out of scope. Reads the store. */
export function pairOf(
  store: SyncStore,
  linkId: number,
  { isFirstRun, firstRunEndedIn }: Pick<Rules, 'isFirstRun' | 'firstRunEndedIn'>,
): Pair | undefined {
  const link = store.links.find(linkId)
  if (!link || isResting(link)) return undefined
  const highlevel = store.records.find('highlevel', link.kind, link.highlevelId)
  const nozbe = store.records.find('nozbe', link.kind, link.nozbeId)
  if (highlevel?.state !== 'live' || nozbe?.state !== 'live') return undefined
  return {
    kind: link.kind,
    linkId: link.id,
    highlevel,
    nozbe,
    base: store.base.of(link.id),
    once: store.base.once(link.id),
    parked: store.conflicts.of(link.id),
    home: link.kind === 'contact' ? null : homeOf(store, highlevel, nozbe),
    fromFirstRun: isFirstRun || link.madeIn <= (firstRunEndedIn ?? 0),
  }
}

/** Two records that are to be linked. */
export const unlinkedPair = (highlevel: StoredRecord, nozbe: StoredRecord, rules: Rules): Pair => ({
  kind: highlevel.kind,
  linkId: null,
  highlevel,
  nozbe,
  base: new Map(),
  once: new Map(),
  parked: [],
  // Matched within one contact; where it belongs is noted once it is linked.
  home: null,
  fromFirstRun: rules.isFirstRun,
})
