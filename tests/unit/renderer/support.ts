import { vi } from 'vitest'
import { startI18n } from '../../../renderer/i18n'
import type { Words } from '../../../renderer/i18n/useWords'
import { createFormat } from '../../../shared/format'
import type { RequestChannel } from '../../../shared/ipc/channels'
import type { Bridge, Reply } from '../../../shared/ipc/contract'
import type { HistoryEntry } from '../../../shared/report'
import { usualSchedule } from '../../../shared/schedule'
import { say } from '../../../shared/sentences/say'
import type { AppState, RunProgress } from '../../../shared/state'

/** 12 May 2026, 14:35, in the zone of this computer. */
export const now = new Date(2026, 4, 12, 14, 35).getTime()
export const at = (hour: number, minute: number, daysBack = 0) =>
  new Date(2026, 4, 12 - daysBack, hour, minute).getTime()

export const words: Words = {
  t: startI18n(['en-GB']).t,
  format: createFormat('en-GB'),
  language: 'en',
  ownFields: {},
  say: (error) => say(error, 'en'),
}

export const entry = (over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 1,
  run: 7,
  at: at(14, 32),
  service: 'nozbe',
  kind: 'contact',
  op: 'update',
  recordId: 'r1',
  contact: 'Katarzyna Wiśniewska',
  title: null,
  field: 'phone',
  before: '+48 58 320 14 70',
  after: '+48 58 320 14 77',
  by: 'tandem',
  rule: null,
  undoneIn: null,
  ...over,
})

export const appState = (over: Partial<AppState> = {}): AppState => ({
  workspace: { id: 'practice', name: 'Brightwater', practice: true },
  status: 'idle',
  conflicts: 0,
  approvals: 0,
  recipesWaiting: 0,
  ambiguous: 0,
  gone: 0,
  error: null,
  progress: null,
  reading: null,
  lastRun: {
    runId: 7,
    trigger: 'schedule',
    startedAt: at(14, 32),
    finishedAt: at(14, 32) + 6000,
    changes: 12,
    errors: [],
    cutShortAt: null,
    cancelled: false,
  },
  nextRunAt: at(14, 45),
  schedule: { ...usualSchedule, rhythm: { by: 'minutes', minutes: 15 } },
  hold: null,
  pausedUntil: null,
  calls: {
    highlevel: { used: 1840, allowed: 20_000, reserved: 4000 },
    nozbe: { used: 960, allowed: 5000, reserved: 0 },
  },
  reserve: 0.2,
  changesPerDay: [{ day: '2026-05-12', toNozbe: 3, toHighlevel: 2 }],
  latest: [entry()],
  ownFields: {},
  inStep: { contacts: 1346, tasks: 2931 },
  unfiled: 7,
  accounts: { highlevel: null, nozbe: null, keeping: 'protected', unread: null, signIn: null },
  setUp: 'highlevel',
  matching: null,
  ...over,
})

export const run: RunProgress = {
  runId: 8,
  trigger: 'manual',
  startedAt: at(14, 34),
  callsUsed: 61,
  callsPredicted: 148,
  timeLeft: 25_000,
  phases: [
    { phase: 'read-highlevel', state: 'done', done: 46, total: 46, elapsed: 4000 },
    { phase: 'read-nozbe', state: 'done', done: 29, total: 29, elapsed: 3000 },
    { phase: 'compare', state: 'done', done: 74, total: 74, elapsed: 200 },
    { phase: 'write-highlevel', state: 'active', done: 12, total: 31, elapsed: 6000 },
    { phase: 'write-nozbe', state: 'active', done: 18, total: 43, elapsed: 12_000 },
    { phase: 'confirm', state: 'waiting', done: 0, total: null, elapsed: 0 },
  ],
}

type Answer = (input: unknown) => unknown

/** A bridge that answers with `answers` (an error where one throws) and notes what it was asked. */
export function fakeBridge(answers: Partial<Record<RequestChannel, Answer>>) {
  const listeners = new Map<string, (payload: never) => void>()
  const request = vi.fn(async (channel: RequestChannel, input: unknown) => {
    const value = await answers[channel]?.(input)
    return { ok: true, value } as Reply<RequestChannel>
  })
  const bridge = {
    request,
    on: (channel: string, listener: (payload: never) => void) => {
      listeners.set(channel, listener)
      return () => listeners.delete(channel)
    },
  } as unknown as Bridge
  return {
    bridge,
    asked: (channel: RequestChannel) => request.mock.calls.filter(([asked]) => asked === channel),
    emit: (channel: string, payload: unknown) => listeners.get(channel)?.(payload as never),
  }
}
