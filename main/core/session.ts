import type { PerService, Trigger } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { defaultMapping } from '../../shared/mapping'
import type { PreviewReport, RunReport, VerifyReport } from '../../shared/report'
import type { CallsToday, RunProgress } from '../../shared/state'
import type { Store } from '../store/store'
import { previewSync } from '../sync/preview'
import { runSync, type SyncDeps } from '../sync/run'
import { verify } from '../sync/verify'
import { type ConnectionOptions, connect, portsOf } from './connection'
import { loadWorkspace, type Workspace } from './workspace'

export interface SyncOptions {
  trigger: Trigger
  complete?: boolean
  signal?: AbortSignal
  onProgress?: (progress: RunProgress) => void
}

/** A workspace that is open and connected. */
export interface Session {
  workspace: Workspace
  sync(options: SyncOptions): Promise<RunReport>
  preview(options: { complete?: boolean }): Promise<PreviewReport>
  verify(): Promise<VerifyReport>
  callsToday(): PerService<CallsToday>
}

const never = new AbortController().signal

/** Throws `workspace.missing` where set-up was not finished, `address.insecure`. Nothing is sent yet. */
export function openSession(store: Store, options: ConnectionOptions): Session {
  const workspace = loadWorkspace(store)
  const { clock } = options
  const connection = connect(options, store.meta)
  const ports = portsOf(connection, workspace, clock)
  const rules: SyncDeps['rules'] = {
    mapping: defaultMapping,
    firstRun: workspace.firstRun,
    compare: { country: workspace.highlevel.country },
    fit: { highlevel: ports.highlevel.fit, nozbe: ports.nozbe.fit },
  }
  const deps = (): SyncDeps => ({
    store,
    ports,
    clock,
    rules,
    writable: { highlevel: true, nozbe: true },
    calls: connection.countCalls(),
  })
  return {
    workspace,
    sync: ({ trigger, complete = false, signal = never, onProgress = () => {} }) =>
      runSync(deps(), { trigger, complete, signal, onProgress }).finally(connection.saveCounts),
    preview: ({ complete = false }) => previewSync(deps(), { complete, signal: never }),
    verify: () => verify({ store, ports, rules }, never),
    callsToday: connection.today,
  }
}

/** Throws `workspace.mismatch` where the token or the location given now is not that of the workspace. */
export function checkLocation(workspace: Workspace, locationId: string): void {
  if (workspace.highlevel.locationId === locationId) return
  throw new TandemError('workspace.mismatch', {
    detail: `location ${workspace.highlevel.locationId}, not ${locationId}`,
  })
}
