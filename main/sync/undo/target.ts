import type { Kind } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { StoredHistoryEntry, SyncStore } from '../syncStore'
import { unitOf } from './units'

/**
 * What is to be undone: all that a run did, one change by one of its entries, or what a run did to one record, which is the
 * last one that changed it where none is named.
 */
export type UndoTarget =
  | { runId: number }
  | { kind: Kind; recordId: string; runId?: number | undefined }
  | { entryId: number }

/** The entries that an undo is about, oldest first. Throws `undo.nothing` where Tandem changed nothing there. */
export function entriesOf(
  { history }: Pick<SyncStore, 'history'>,
  target: UndoTarget,
): [StoredHistoryEntry, ...StoredHistoryEntry[]] {
  const made = (entries: readonly StoredHistoryEntry[]) => entries.filter(({ by }) => by === 'tandem')
  if ('entryId' in target) {
    const entry = history.find(target.entryId)
    const unit = entry?.by === 'tandem' ? unitOf(entry) : null
    const all = entry && unit ? made(history.ofRun(entry.run)).filter((one) => unitOf(one) === unit) : []
    return needed(all, 'change', target.entryId)
  }
  if (!('recordId' in target)) return needed(made(history.ofRun(target.runId)), 'run', target.runId)
  const all = made(history.ofRecord(target.kind, target.recordId))
  const wanted = target.runId ?? all.at(-1)?.run
  return needed(
    all.filter(({ run }) => run === wanted),
    target.kind,
    target.recordId,
  )
}

function needed(
  [first, ...rest]: readonly StoredHistoryEntry[],
  what: string,
  id: string | number,
): [StoredHistoryEntry, ...StoredHistoryEntry[]] {
  if (!first) throw new TandemError('undo.nothing', { what, id })
  return [first, ...rest]
}
