import type { ErrorCode } from '../../shared/errors'
import type { AppState } from '../../shared/state'
import type { Core } from '../core/core'
import { endedRun } from './endedRun'
import { logDetail, logEvent } from './log'

/** Notes each run that ends, each event, and each error that comes or goes: some, such as a full disk, leave no run behind. */
export function logRuns(core: Core): void {
  let before = core.state()
  if (before.error) logError(before)
  core.onChange((after) => {
    const facts = endedRun(before, after)
    if (facts) logEvent('run.ended', facts)
    if (codeOf(after) !== codeOf(before)) logError(after)
    before = after
  })
  core.onTrigger(({ id, name, service, kind, field }) =>
    logDetail('trigger', { id, name, service, kind, field }),
  )
}

const logError = (state: AppState) => logEvent('state.error', { code: codeOf(state) })

const codeOf = ({ error }: AppState): ErrorCode | null => error?.code ?? null
