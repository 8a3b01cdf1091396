import { customFieldId } from '../../shared/fields'
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
    if (after.error?.code !== before.error?.code) logError(after)
    before = after
  })
  core.onTrigger(({ id, name, service, kind, field }) =>
    logDetail('trigger', { id: idFact(id), what: name, service, kind, field: fieldFact(field) }),
  )
}

const logError = ({ error }: AppState) =>
  logEvent('state.error', { code: error?.code ?? null, traceId: error?.traceId ?? null })

/** What is about to happen has an id with that of the appointment in it, which is not ours. */
const idFact = (id: string) => (id.startsWith('upcoming-') ? 'upcoming' : id)

const fieldFact = (field: string | null) => (field && customFieldId(field) !== null ? 'custom' : field)
