import type { Check } from '../../shared/diagnostics'
import type { ErrorReport } from '../../shared/errors'
import type { CheckCode, CheckParams } from '../../shared/sentences/checks'
import type { AppState } from '../../shared/state'
import { numbered } from './numbered'
import type { OpenWorkspace } from './practiceWorkspace'

export interface AllChecks {
  open: OpenWorkspace | null
  /** Why the workspace is not open, or what failed outside of a run. */
  failure: ErrorReport | null
  state: AppState
  /** Whether this computer has a network; null where none is needed. */
  isOnline: boolean | null
  hasTray(): Promise<boolean>
}

/** Everything that has to be right: of the workspace, where one is open, and of the application around it. */
export async function checkAll({ open, failure, state, isOnline, hasTray }: AllChecks): Promise<Check[]> {
  const ofWorkspace = open ? await open.session.diagnose() : []
  const ofDesktop = desktopFound(state, isOnline, await hasTray())
  const failed: [CheckCode, CheckParams][] =
    open || !failure ? [] : [['workspace.closed', failureParams(failure)]]
  return numbered([...failed, ...ofDesktop], ofWorkspace)
}

const failureParams = ({ code, message, remedy, params }: ErrorReport): CheckParams => ({
  ...params,
  code,
  message,
  remedy,
})

/** Pure. */
export function desktopFound(
  { workspace, accounts, nextRunAt, pausedUntil }: AppState,
  isOnline: boolean | null,
  hasTray: boolean,
): [CheckCode, CheckParams][] {
  return [
    ...(isOnline === null ? [] : [networkFound(isOnline)]),
    ...(workspace ? [scheduleFound(nextRunAt, pausedUntil)] : []),
    [`keeping.${accounts.keeping}`, {}],
    [hasTray ? 'tray.there' : 'tray.missing', {}],
  ]
}

const networkFound = (isOnline: boolean): [CheckCode, CheckParams] => [
  isOnline ? 'network.there' : 'network.missing',
  {},
]

function scheduleFound(nextRunAt: number | null, pausedUntil: number | null): [CheckCode, CheckParams] {
  if (pausedUntil !== null) return ['schedule.paused', {}]
  return [nextRunAt === null ? 'schedule.off' : 'schedule.on', {}]
}
