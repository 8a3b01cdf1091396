import type { Clock } from '../../../shared/clock'
import type { Fields, PerService, Service } from '../../../shared/domain'
import { type ErrorReport, reportOf } from '../../../shared/errors'
import type { Change } from '../../../shared/report'
import { homeField } from '../plan/planHome'
import { finishKey, moveKey, removedKey, writeKey } from '../plan/shownKeys'
import type { Rules } from '../plan/types'
import type { IsLinked, ServicePort } from '../ports'
import type { SyncStore } from '../syncStore'

/** What a run has done so far. */
export interface RunLog {
  changes: Change[]
  errors: ErrorReport[]
  linked: number
  failed: number
  /** By the keys that a preview gives to what it shows. */
  carriedOut: Set<string>
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

/** `plannedId`: the id that it was shown with, where a move has given it another one since. */
export function noteChange(
  context: ExecuteContext,
  change: Omit<Change, 'fields'>,
  fields: Fields,
  plannedId: string = change.id,
): void {
  context.log.changes.push({ ...change, fields: Object.keys(fields) })
  for (const key of keysOf({ ...change, id: plannedId }, fields)) context.log.carriedOut.add(key)
  context.onWrite(change.service)
}

/** What a preview calls a change; one that made a record is named after the record that it was made after. */
function keysOf({ service, kind, op, id }: Omit<Change, 'fields'>, fields: Fields): string[] {
  if (op === 'create') return []
  if (op === 'delete' || op === 'archive') return [removedKey(op, service, kind, id)]
  if (op === 'move') return [moveKey(service, kind, id, fields[homeField] ?? null)]
  const written = Object.entries(fields)
  return written.length === 0
    ? [finishKey(service, kind, id)]
    : written.map(([field, after]) => writeKey(service, kind, id, field, after))
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
