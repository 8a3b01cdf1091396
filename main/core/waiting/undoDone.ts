import type { TakenBack } from '../../../shared/waiting'
import type { Store } from '../../store/store'
import type { ExecuteContext } from '../../sync/execute/context'
import { isEmptying } from '../../sync/guard/emptied'
import type { Writable } from '../../sync/guard/types'
import type { StoredHistoryEntry } from '../../sync/syncStore'
import { undoEntries } from '../../sync/undo/undo'
import type { Concerned } from './decided'

/** What came of taking back what was done by a decision. */
export type Undone = Pick<TakenBack, 'restored' | 'left'>

export const nothingUndone: Undone = { restored: 0, left: 0 }

/** The deletes and the emptied values that followed a decision; what else was written since, people edited. */
export const doneBy = (store: Store, { linkIds, since }: Concerned): StoredHistoryEntry[] =>
  store.history
    .after(since)
    .filter(
      (entry) =>
        entry.by === 'tandem' &&
        entry.linkId !== null &&
        linkIds.has(entry.linkId) &&
        (entry.op !== 'update' || isEmptying(entry)),
    )

/** Brings back what was deleted by decisions. */
export async function undoDeletes(
  context: ExecuteContext,
  writable: Writable,
  store: Store,
  all: readonly Concerned[],
): Promise<Undone> {
  const entries = all.flatMap((one) => doneBy(store, one)).filter(({ op }) => op === 'delete')
  const undone = await undoAll(context, writable, entries)
  // One of which nothing was deleted was settled otherwise, and stays so.
  const others = all.filter(({ linkIds }) => !entries.some(({ linkId }) => linkIds.has(linkId ?? 0)))
  return { ...undone, left: undone.left + others.length }
}

/** Takes back all of these entries that can be. */
export async function undoAll(
  context: ExecuteContext,
  writable: Writable,
  entries: readonly StoredHistoryEntry[],
): Promise<Undone> {
  const records = entries.filter(isDelete).map(({ kind, recordId }) => `${kind} ${recordId}`)
  const { notUndone } = await undoEntries(context, writable, entries)
  return { restored: Math.max(0, new Set(records).size - notUndone.length), left: notUndone.length }
}

export const isDelete = ({ op, field }: StoredHistoryEntry): boolean => op === 'delete' && field === null
