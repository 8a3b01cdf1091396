import { TandemError } from '../../../shared/errors'
import type { UndoReport } from '../../../shared/report'
import type { SyncDeps } from '../deps'
import { type RunOptions, runSync } from '../run'
import { entriesOf, type UndoTarget } from './target'
import { type UndoOutcome, undoEntries } from './undo'

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
  const made = entries.filter(({ op, rule }) => op === 'create' && rule !== 'undo').length
  if (made > guard.cap.most && !options.confirmed) throw new TandemError('undo.many', { count: made })
  const outcome: UndoOutcome = { undone: [], notUndone: [] }
  const run = await runSync(deps, {
    trigger: 'manual',
    // What was edited or added since is to be seen before anything is taken back.
    read: 'changes',
    signal: options.signal,
    onProgress: options.onProgress,
    first: async (context) => {
      await undoEntries(context, deps.writable, entries, outcome)
    },
  })
  return { run, ...outcome }
}
