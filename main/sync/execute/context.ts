import type { Clock } from '../../../shared/clock'
import type { Fields, PerService, Service } from '../../../shared/domain'
import { type ErrorReport, reportOf } from '../../../shared/errors'
import type { Change } from '../../../shared/report'
import type { Rules } from '../plan/types'
import type { IsLinked, ServicePort } from '../ports'
import type { SyncStore } from '../syncStore'

/** What a run has done so far. */
export interface RunLog {
  changes: Change[]
  errors: ErrorReport[]
  linked: number
  failed: number
}

export interface ExecuteContext {
  store: SyncStore
  ports: PerService<ServicePort>
  clock: Clock
  rules: Rules
  runId: number
  signal: AbortSignal
  log: RunLog
  /** Keys of records seen in this run: what was not seen is read before it is copied. */
  sighted: Set<string>
  /** Keys of records that failed in this run; they are not tried again before the next one. */
  failed: Set<string>
  /** Links of contacts that were found rather than made in this run: what belongs to them is not known yet. */
  adopted: Set<number>
  /** Called after every write. */
  onWrite(service: Service): void
}

export const isLinkedIn =
  (store: SyncStore, service: Service): IsLinked =>
  (kind, id) =>
    store.links.of(service, kind, id) !== undefined

export function noteChange(context: ExecuteContext, change: Omit<Change, 'fields'>, fields: Fields): void {
  context.log.changes.push({ ...change, fields: Object.keys(fields) })
  context.onWrite(change.service)
}

export function noteFailure(context: ExecuteContext, thrown: unknown, ...keys: string[]): void {
  context.log.failed += 1
  const { errors } = context.log
  const error = reportOf(thrown)
  if (!errors.some((said) => isSameRefusal(said, error))) errors.push(error)
  for (const key of keys) context.failed.add(key)
}

/** What a sign-in may not do it may do with no record: that is said once. */
const isSameRefusal = (a: ErrorReport, b: ErrorReport): boolean =>
  a.code === 'permission.refused' && b.code === a.code && a.message === b.message
