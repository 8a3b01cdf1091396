import type { Accounts } from '../../shared/accounts'
import { services } from '../../shared/domain'
import { isOutOfReach } from '../../shared/errorCategory'
import { concernsOneRecord, type ErrorReport } from '../../shared/errors'
import { type CustomField, customFieldName } from '../../shared/fields'
import { usualReserve, usualSchedule } from '../../shared/schedule'
import type { SetUpStep } from '../../shared/setUp'
import type { AppState, DayOfChanges, OwnFields, RunProgress, RunSummary } from '../../shared/state'
import { statusOf } from '../../shared/status'
import type { Schedule } from '../schedule/schedule'
import type { Store } from '../store/store'
import type { Session } from './session'
import { loadSettings } from './settings'

export interface StateFacts {
  /** Null until something is set up. */
  open: { session: Session; store: Store; practice: boolean } | null
  progress: RunProgress | null
  /** Of a preview. */
  reading: RunProgress | null
  /** What went wrong outside of a run, e.g. at the start. */
  failure: ErrorReport | null
  schedule: Schedule
  now: number
  accounts: Accounts
  /** What is left to do with a workspace that waits for its first run; null where none does. */
  draft: 'scope' | 'firstRun' | null
  /** See `AppState`. */
  matching: AppState['matching']
}

const daysShown = 30
const dayMs = 86_400_000

/** Everything that tray and window show, from what is stored and what is under way. */
export function appStateOf({
  open,
  progress,
  reading,
  failure,
  schedule,
  now,
  accounts,
  draft,
  matching,
}: StateFacts): AppState {
  const lastRun = withoutCancel(open?.store.runs.last() ?? null)
  const errors = lastRun?.errors ?? []
  // What concerns single records is told with the last run; the rest of it went through.
  const serious = failure ? [failure] : errors.filter(({ code }) => !concernsOneRecord(code))
  const error = serious[0] ?? null
  const totals = open?.store.totals() ?? { contacts: 0, tasks: 0, unfiled: 0, ambiguous: 0 }
  const conflicts = open?.store.conflicts.open() ?? 0
  const approvals = open?.store.approvals.all().filter(({ state }) => state === 'waiting').length ?? 0
  const recipesWaiting = open?.store.recipeJobs.allWaiting() ?? 0
  const pausedUntil = schedule.pausedUntil()
  const hold = open ? schedule.hold() : null
  const settings = open && loadSettings(open.store.meta)
  const none = { used: 0, allowed: 0, reserved: 0 }
  return {
    workspace: open && {
      id: open.session.workspace.id,
      name: open.session.workspace.name,
      practice: open.practice,
    },
    status: statusOf({
      error,
      waiting: conflicts + approvals + recipesWaiting,
      offline: serious.length > 0 ? serious.every(({ code }) => isOutOfReach(code)) : hold === 'offline',
      paused: pausedUntil !== null,
      syncing: progress !== null,
    }),
    conflicts,
    approvals,
    recipesWaiting,
    ambiguous: totals.ambiguous,
    gone: open ? unconfirmed(open.store) : 0,
    error,
    progress,
    reading,
    lastRun,
    nextRunAt: open ? schedule.nextRunAt() : null,
    schedule: settings?.schedule ?? usualSchedule,
    hold,
    pausedUntil,
    calls: open?.session.callsToday() ?? { highlevel: none, nozbe: none },
    reserve: settings?.reserve ?? usualReserve,
    changesPerDay: open ? everyDay(open.store.history.perDay(now - daysShown * dayMs), now) : [],
    latest: open?.store.history.latest(10, progress?.runId) ?? [],
    ownFields: ownFields(open?.session.definitions().customFields ?? []),
    inStep: { contacts: totals.contacts, tasks: totals.tasks },
    unfiled: totals.unfiled,
    accounts,
    setUp: setUpStep(open, accounts, draft),
    matching,
  }
}

const ownFields = (fields: readonly CustomField[]): OwnFields =>
  Object.fromEntries(fields.map(({ id, name, type }) => [customFieldName(id), { name, type }]))

/** Set-up is over once the user's own workspace is open, whatever became of the sign-ins since. */
function setUpStep(
  open: StateFacts['open'],
  { highlevel, nozbe }: Accounts,
  draft: StateFacts['draft'],
): SetUpStep {
  if (open && !open.practice) return 'done'
  if (!highlevel) return 'highlevel'
  if (!nozbe) return 'nozbe'
  return draft ?? 'answers'
}

/** Records gone on one side, which the next run confirms before anybody is asked. */
const unconfirmed = ({ links }: Store): number =>
  services
    .flatMap((service) => links.goneOn(service).map(({ gone }) => gone[service]))
    .filter((gone) => gone !== null && gone.confirmedIn === null).length

/** A run that the user stopped has not failed. */
const withoutCancel = (run: RunSummary | null): RunSummary | null =>
  run && { ...run, errors: run.errors.filter(({ code }) => code !== 'run.cancelled') }

/** The last 30 days in the zone of this computer, those without changes included. Pure. */
export function everyDay(known: DayOfChanges[], now: number): DayOfChanges[] {
  const byDay = new Map(known.map((day) => [day.day, day]))
  const today = new Date(now)
  return Array.from({ length: daysShown }, (_, index) => {
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() - (daysShown - 1 - index))
    const pad = (part: number) => String(part).padStart(2, '0')
    const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
    return byDay.get(day) ?? { day, toNozbe: 0, toHighlevel: 0 }
  })
}
