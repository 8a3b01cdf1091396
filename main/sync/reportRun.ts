import type { RunReport } from '../../shared/report'
import type { SyncDeps } from './deps'
import type { ExecuteContext } from './execute/context'

/** What a run did, and what waits for the user after it. */
export function reportRun(
  { store, clock, calls }: Pick<SyncDeps, 'store' | 'clock' | 'calls'>,
  { log, runId }: Pick<ExecuteContext, 'log' | 'runId'>,
  {
    trigger,
    startedAt,
    predictedCalls,
  }: Pick<RunReport, 'trigger' | 'predictedCalls'> & { startedAt: number },
): RunReport {
  const count = (...ops: string[]) => log.changes.filter(({ op }) => ops.includes(op)).length
  return {
    runId,
    trigger,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    calls: calls(),
    predictedCalls,
    counts: {
      created: count('create'),
      updated: count('update', 'move', 'archive'),
      deleted: count('delete'),
      linked: log.linked,
      conflicts: store.conflicts.count(),
      approvals: store.approvals.all().filter(({ state }) => state === 'waiting').length,
      failed: log.failed,
    },
    changes: log.changes,
    waiting: store.waiting(),
    errors: log.errors,
  }
}
