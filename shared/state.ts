import type { Accounts } from './accounts'
import type { PerService, Trigger } from './domain'
import type { ErrorReport } from './errors'
import type { FieldType } from './fields'
import type { HistoryEntry } from './report'
import type { Hold, ScheduleSettings } from './schedule'
import type { SetUpStep } from './setUp'
import type { StatusName } from './status'

/** The steps of a run, in the order in which the window shows them. */
export const phases = [
  'read-highlevel',
  'read-nozbe',
  'compare',
  'write-highlevel',
  'write-nozbe',
  'confirm',
] as const
export type Phase = (typeof phases)[number]

/** Stands for a pause without an end, in `pausedUntil`. */
export const untilResumed = -1

export interface PhaseProgress {
  phase: Phase
  state: 'waiting' | 'active' | 'done'
  /** Records read, changes found or changes written so far. */
  done: number
  /** How many there will be; null while unknown. */
  total: number | null
  /** Milliseconds spent in this phase so far. */
  elapsed: number
}

export interface RunProgress {
  runId: number
  trigger: Trigger
  /** Epoch milliseconds. */
  startedAt: number
  phases: PhaseProgress[]
  callsUsed: number
  /** Null until the plan is known. */
  callsPredicted: number | null
  /** Estimated milliseconds until the end; null while unknown. */
  timeLeft: number | null
}

export interface RunSummary {
  runId: number
  trigger: Trigger
  startedAt: number
  finishedAt: number
  changes: number
  errors: ErrorReport[]
  /** When the run before it began, if that was cut short by a crash: this one looked what had arrived, and went on. */
  cutShortAt: number | null
  /** Whether the user stopped it, or it was on when Tandem ended. */
  cancelled: boolean
}

export interface CallsToday {
  /** By everybody, as far as the service says. */
  used: number
  allowed: number
  /** Of those allowed, what runs by the clock leave to other applications. */
  reserved: number
}

export interface DayOfChanges {
  /** `2026-05-12`, in the zone of this computer. */
  day: string
  toNozbe: number
  toHighlevel: number
}

/** What a field of the location's own is called in HighLevel, and what it holds. */
export interface OwnField {
  name: string
  type: FieldType
}

/** The fields of the location's own, by their canonical names. */
export type OwnFields = Readonly<Record<string, OwnField>>

/** Everything that tray and Overview show; sent whole to the window whenever it changes. */
export interface AppState {
  /** Null until something is set up. */
  workspace: { id: string; name: string; practice: boolean } | null
  status: StatusName
  conflicts: number
  approvals: number
  /** Things that recipes are to do and that wait for the user. */
  recipesWaiting: number
  /** Contacts that match more than one record, or only by name, and so stay unlinked. */
  ambiguous: number
  /** Records that are gone on one side, to be confirmed by the next run. */
  gone: number
  /** Why the last run failed; null when it did not. */
  error: ErrorReport | null
  progress: RunProgress | null
  /** How far the reading for a preview is; null while there is none. */
  reading: RunProgress | null
  lastRun: RunSummary | null
  /** Epoch milliseconds of the next scheduled run; null when none is due. */
  nextRunAt: number | null
  schedule: ScheduleSettings
  /** Why a run that is due has not begun; null where none is held up. */
  hold: Hold | null
  /** Epoch milliseconds; null: not paused; `untilResumed`. */
  pausedUntil: number | null
  calls: PerService<CallsToday>
  /** The share of HighLevel's calls that runs by the clock leave to other applications. */
  reserve: number
  /** The last 30 days, oldest first, days without changes included. */
  changesPerDay: DayOfChanges[]
  /** The latest changes, newest first, at most ten; during a run, those of the run. */
  latest: HistoryEntry[]
  ownFields: OwnFields
  inStep: { contacts: number; tasks: number }
  /** Nozbe tasks in the project that are in no section. */
  unfiled: number
  accounts: Accounts
  /** How far the user's own accounts are set up. */
  setUp: SetUpStep
  /** Records read so far for the match preview; null while none is made. */
  matching: PerService<number> | null
}
