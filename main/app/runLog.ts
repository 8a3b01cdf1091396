import type { Core } from '../core/core'
import { endedRun } from './endedRun'
import { logEvent } from './log'

/** Notes each run that ends. */
export function logRuns(core: Core): void {
  let before = core.state()
  core.onChange((after) => {
    const facts = endedRun(before, after)
    if (facts) logEvent('run.ended', facts)
    before = after
  })
}
