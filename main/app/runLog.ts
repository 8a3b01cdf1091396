import type { AppState } from '../../shared/state'
import type { Core } from '../core/core'
import { type LogFacts, logEvent } from './log'

/** Notes each run that ends. */
export function logRuns(core: Core): void {
  let before = core.state()
  core.onChange((after) => {
    const facts = endedRun(before, after)
    if (facts) logEvent('run.ended', facts)
    before = after
  })
}

/** Numbers and codes of a run that has ended since; null when none has. Pure. */
export function endedRun(before: AppState, after: AppState): LogFacts | null {
  const { lastRun } = after
  if (!lastRun || lastRun.runId === before.lastRun?.runId) return null
  return {
    run: lastRun.runId,
    trigger: lastRun.trigger,
    ms: lastRun.finishedAt - lastRun.startedAt,
    changes: lastRun.changes,
    conflicts: after.conflicts,
    errors: lastRun.errors.map(({ code }) => code).join(',') || 'none',
  }
}
