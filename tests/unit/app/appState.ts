import type { HistoryEntry } from '../../../shared/report'
import { usualSchedule } from '../../../shared/schedule'
import type { AppState, RunProgress, RunSummary } from '../../../shared/state'

/** 14:35 on a Tuesday, in the zone of this computer. */
export const now = new Date(2026, 4, 12, 14, 35).getTime()
export const minutesAgo = (minutes: number) => now - minutes * 60_000

const none = { used: 0, allowed: 1000, reserved: 0 }

/** The state of a workspace that is in step, with what a test changes of it. */
export const appState = (changes: Partial<AppState> = {}): AppState => ({
  workspace: { id: 'practice', name: 'Harbour & Quay', practice: true },
  status: 'idle',
  conflicts: 0,
  approvals: 0,
  recipesWaiting: 0,
  ambiguous: 0,
  gone: 0,
  error: null,
  progress: null,
  reading: null,
  lastRun: lastRun(),
  nextRunAt: now + 60_000,
  schedule: usualSchedule,
  hold: null,
  pausedUntil: null,
  calls: { highlevel: none, nozbe: none },
  reserve: 0.2,
  changesPerDay: [],
  matching: null,
  latest: [],
  ownFields: {},
  inStep: { contacts: 120, tasks: 80 },
  unfiled: 0,
  accounts: { highlevel: null, nozbe: null, keeping: 'protected', unread: null, signIn: null },
  setUp: 'highlevel',
  ...changes,
})

export const lastRun = (changes: Partial<RunSummary> = {}): RunSummary => ({
  runId: 7,
  trigger: 'schedule',
  startedAt: minutesAgo(3) - 1500,
  finishedAt: minutesAgo(3),
  changes: 2,
  errors: [],
  cutShortAt: null,
  cancelled: false,
  ...changes,
})

export const progress: RunProgress = {
  runId: 8,
  trigger: 'manual',
  startedAt: now,
  phases: [],
  callsUsed: 0,
  callsPredicted: null,
  timeLeft: null,
}

export const change = (changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 1,
  run: 7,
  at: minutesAgo(3),
  service: 'nozbe',
  kind: 'contact',
  op: 'update',
  recordId: 'r1',
  contact: 'Siobhán O’Connell',
  title: null,
  field: 'phone',
  before: null,
  after: '+353 21 427 1190',
  by: 'tandem',
  rule: null,
  undoneIn: null,
  ...changes,
})
