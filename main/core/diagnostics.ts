import { statfs } from 'node:fs/promises'
import type { Backup } from '../../shared/backups'
import type { Clock } from '../../shared/clock'
import type { Check } from '../../shared/diagnostics'
import { type Service, services } from '../../shared/domain'
import { reportOf, serviceNames } from '../../shared/errors'
import { type Answer, type UnknownId, unknownIds } from '../../shared/findings'
import { missingEffects } from '../../shared/scopes'
import type { CheckCode, CheckParams } from '../../shared/sentences/checks'
import { sayEffects } from '../../shared/sentences/scopes'
import { sayUnknown } from '../../shared/sentences/unknowns'
import type { CallsToday } from '../../shared/state'
import { type ProbedScopes, probeScopes } from '../connectors/highlevel/scopes'
import type { Store } from '../store/store'
import type { Connection } from './connection'
import type { FindingBook } from './findings'
import { confirmIdentity, type Unconfirmed } from './identity'
import { numbered } from './numbered'
import type { Workspace } from './workspace'

export interface DiagnosticsDeps {
  store: Pick<Store, 'isSound' | 'folder' | 'backups'>
  connection: Connection
  workspace: Workspace
  /** This computer's. */
  clock: Pick<Clock, 'now'>
  findings: FindingBook
}

type Found = readonly [CheckCode, CheckParams]

const minuteMs = 60_000
const dayMs = 86_400_000
const mostDaysOld = 3
const mostMinutesOff = 5
const fewCallsFrom = 0.8
const megabyte = 1024 * 1024
const littleDisk = 1000
const fullDisk = 50

/**
 * Looks at everything that has to be right for Tandem to work: the services, what the sign-in may do, the clock, the calls of
 * the day, the database, the disk, and what was found out about the services. Reads only; about 20 calls.
 */
export async function diagnose(deps: DiagnosticsDeps, signal: AbortSignal): Promise<Check[]> {
  const { connection, workspace, findings, store, clock } = deps
  const { http } = connection
  const reasons = await reasonsOf(connection, workspace)
  const isThere = (service: Service) => reasons[service] === null
  const scopes = isThere('highlevel') ? await scopesOf(deps, signal) : null
  if (services.every(isThere)) await findings.probe(signal)
  const ofServices = (check: (service: Service) => Found) => services.map(check)
  const found: Found[] = [
    ...ofServices((service) => reached(service, reasons[service])),
    scopesFound(scopes),
    ...ofServices((service) =>
      isThere(service)
        ? clockFound(service, clock.now() - http[service].clock.now())
        : ['clock.unknown', { service: serviceNames[service] }],
    ),
    ...ofServices((service) => callsFound(service, connection.today()[service])),
    [store.isSound() ? 'database.sound' : 'database.damaged', {}],
    // What is in memory alone is not backed up.
    ...(store.folder === null ? [] : [backupFound(store.backups(), clock.now())]),
    diskFound(await freeMegabytes(store.folder)),
    ...unknownIds.map((id) => findingFound(id, findings.answer(id))),
  ]
  return numbered(found)
}

/** Another place than the workspace's own concerns both: nothing is read or written then. */
const reasonsOf = (connection: Connection, workspace: Workspace): Promise<Unconfirmed> =>
  confirmIdentity(connection, workspace).catch((thrown: unknown) => ({ highlevel: thrown, nozbe: thrown }))

async function scopesOf(
  { connection, workspace }: DiagnosticsDeps,
  signal: AbortSignal,
): Promise<ProbedScopes | null> {
  try {
    return await probeScopes(connection.http.highlevel, workspace.highlevel.locationId, signal)
  } catch {
    return null
  }
}

function reached(service: Service, reason: unknown): Found {
  if (reason === null) return ['service.reached', { service: serviceNames[service] }]
  const { code, message, remedy, params } = reportOf(reason)
  return ['service.failed', { ...params, service: serviceNames[service], code, message, remedy }]
}

/** Pure. */
export function scopesFound(scopes: ProbedScopes | null): Found {
  if (!scopes) return ['scopes.unasked', {}]
  const { missing, unknown } = scopes
  if (missing.length > 0) {
    return [
      'scopes.missing',
      { scopes: missing.join(', '), effects: sayEffects(missingEffects(missing), 'en') },
    ]
  }
  return unknown.length > 0 ? ['scopes.unsure', { scopes: unknown.join(', ') }] : ['scopes.all', {}]
}

/** `aheadMs`: of this computer before the service. Pure. */
function clockFound(service: Service, aheadMs: number): Found {
  const minutes = Math.round(Math.abs(aheadMs) / minuteMs)
  const params = { service: serviceNames[service], minutes }
  if (Math.abs(aheadMs) <= mostMinutesOff * minuteMs) return ['clock.right', params]
  return [aheadMs > 0 ? 'clock.ahead' : 'clock.behind', params]
}

/** Pure. */
export function callsFound(service: Service, { used, allowed }: CallsToday): Found {
  const params = { service: serviceNames[service], used, allowed }
  if (used >= allowed) return ['calls.none', params]
  return [used >= allowed * fewCallsFrom ? 'calls.few' : 'calls.left', params]
}

/** Pure. */
export function backupFound([newest]: readonly Backup[], now: number): Found {
  if (!newest) return ['backup.none', {}]
  const days = Math.floor(Math.max(0, now - newest.at) / dayMs)
  return [days > mostDaysOld ? 'backup.old' : 'backup.fresh', { days }]
}

/** Pure. */
export function diskFound(megabytes: number | null): Found {
  if (megabytes === null) return ['disk.unknown', {}]
  if (megabytes < fullDisk) return ['disk.full', { megabytes }]
  return [megabytes < littleDisk ? 'disk.little' : 'disk.enough', { megabytes }]
}

async function freeMegabytes(folder: string | null): Promise<number | null> {
  if (folder === null) return null
  try {
    const { bavail, bsize } = await statfs(folder)
    return Math.floor((bavail * bsize) / megabyte)
  } catch {
    return null
  }
}

/** With these answers Tandem works, but not as safely as usual. */
const costly: Partial<Record<UnknownId, Answer>> = { 'nozbe.clientIds': 'no' }

/** Pure. */
export function findingFound(id: UnknownId, answer: Answer): Found {
  const params = { id, answer, ...sayUnknown(id, answer, 'en') }
  if (answer === 'unknown') return ['finding.open', params]
  return [costly[id] === answer ? 'finding.costly' : 'finding.known', params]
}
