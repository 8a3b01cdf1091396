import type { Kind } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { NotUndone, UndoReport } from '../../../shared/report'
import type { SyncDeps } from '../deps'
import { type RunOptions, runSync } from '../run'
import type { StoredHistoryEntry, SyncStore } from '../syncStore'
import { undoEntries } from './undo'

/** What is to be undone: all that a run did, or what Tandem last did to one record. */
export type UndoTarget = { runId: number } | { kind: Kind; recordId: string }

export interface UndoOptions extends Pick<RunOptions, 'signal' | 'onProgress'> {
  /** Whether the user has agreed to more deletes than one run may make by itself. */
  confirmed: boolean
}

/**
 * Undoes in a run of its own, through the journal, so that it can be undone in turn. Throws `undo.nothing` where there is
 * nothing to undo, and `undo.many` where the user should agree first.
 */
export async function undoRun(deps: SyncDeps, target: UndoTarget, options: UndoOptions): Promise<UndoReport> {
  const { store, guard } = deps
  const entries = entriesOf(store, target)
  const made = entries.filter(
    ({ by, op, rule }) => by === 'tandem' && op === 'create' && rule !== 'undo',
  ).length
  if (made > guard.cap.most && !options.confirmed) throw new TandemError('undo.many', { count: made })
  let notUndone: NotUndone[] = []
  const run = await runSync(deps, {
    trigger: 'manual',
    // What was edited or added since is to be seen before anything is taken back.
    read: 'changes',
    signal: options.signal,
    onProgress: options.onProgress,
    first: async (context) => {
      notUndone = await undoEntries(context, deps.writable, entries)
    },
  })
  return { run, notUndone }
}

function entriesOf(store: SyncStore, target: UndoTarget): StoredHistoryEntry[] {
  const all =
    'runId' in target
      ? store.history.ofRun(target.runId)
      : store.history.ofRecord(target.kind, target.recordId)
  const made = all.filter(({ by }) => by === 'tandem')
  const last = made.at(-1)
  if (!last) {
    const [what, id] = 'runId' in target ? ['run', target.runId] : [target.kind, target.recordId]
    throw new TandemError('undo.nothing', { what, id })
  }
  return 'runId' in target ? made : made.filter(({ run }) => run === last.run)
}
