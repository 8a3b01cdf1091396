import type { Matter } from '../../../shared/desktop'
import { categoryOf, isOutOfReach } from '../../../shared/errorCategory'
import type { ErrorReport } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'

/** A change of state that the user may want to hear of. */
export type News =
  | { matter: 'signIn' }
  | { matter: 'failure'; runs: number; error: ErrorReport }
  | { matter: 'conflict' | 'approval'; count: number }
  | { matter: 'recovered' }

/** What there was to tell so far; it lives as long as Tandem does. */
export interface Memory {
  workspace: string | null
  lastRun: number | null
  wasRunning: boolean
  /** Failed runs in a row, and when the first of them was seen (epoch milliseconds). */
  failing: { runs: number; since: number } | null
  toldFailure: boolean
  toldSignIn: boolean
  waiting: Record<Counted, Told>
}

type Counted = Extract<Matter, 'conflict' | 'approval'>

/** How many the user has been told of, and when. */
interface Told {
  count: number
  at: number
}

/** Failed runs in a row that are no passing trouble. */
const mostRuns = 3
/** A service out of reach comes back by itself, and a laptop is often offline: that is told after so long. */
const longAway = 60 * 60_000
/** More of what waits already is told at most so often. */
const countPause = 15 * 60_000

/** What there is to begin with is on the screen already, but for what keeps Tandem from working. */
export const remember = (state: AppState): Memory => ({
  workspace: state.workspace?.id ?? null,
  lastRun: state.lastRun?.runId ?? null,
  wasRunning: false,
  failing: null,
  toldFailure: false,
  toldSignIn: false,
  waiting: {
    conflict: { count: state.conflicts, at: Number.NEGATIVE_INFINITY },
    approval: { count: state.approvals, at: Number.NEGATIVE_INFINITY },
  },
})

/**
 * What a new state has that is news, in the order of `matters`: each change once, and nothing while a run is on, which may
 * still change it. Pure.
 */
export function observe(before: Memory, state: AppState, now: number): { memory: Memory; news: News[] } {
  if ((state.workspace?.id ?? null) !== before.workspace) return { memory: remember(state), news: [] }
  if (state.progress) return { memory: { ...before, wasRunning: true }, news: [] }

  const lastRun = state.lastRun?.runId ?? null
  const hasRun = before.wasRunning || lastRun !== before.lastRun
  const signIn = observeSignIn(before, state, hasRun)
  const failure = observeFailure(before, state, hasRun, now)
  const conflict = observeCount(before.waiting.conflict, 'conflict', state.conflicts, now)
  const approval = observeCount(before.waiting.approval, 'approval', state.approvals, now)
  return {
    memory: {
      workspace: before.workspace,
      lastRun,
      wasRunning: false,
      toldSignIn: signIn.told,
      failing: failure.failing,
      toldFailure: failure.told,
      waiting: { conflict: conflict.told, approval: approval.told },
    },
    news: [signIn, failure, conflict, approval].flatMap(({ news }) => news ?? []),
  }
}

/** Whether nothing moves until the user signs in. */
function needsSignIn({ workspace, error, accounts: { highlevel, nozbe } }: AppState): boolean {
  if (error && categoryOf(error.code) === 'auth') return true
  return workspace?.practice === false && (highlevel?.needsSignIn === true || nozbe?.needsSignIn === true)
}

function observeSignIn({ toldSignIn }: Memory, state: AppState, hasRun: boolean) {
  const isNeeded = needsSignIn(state)
  // Only a run that got through shows that it is over: the next one forgets the error before it begins.
  const told = isNeeded || (toldSignIn && !hasRun)
  const news: News | null = isNeeded && !toldSignIn ? { matter: 'signIn' } : null
  return { told, news }
}

function observeFailure({ failing, toldFailure }: Memory, { error }: AppState, hasRun: boolean, now: number) {
  if (!error) {
    if (!hasRun) return { failing, told: toldFailure, news: null }
    return { failing: null, told: false, news: toldFailure ? ({ matter: 'recovered' } as const) : null }
  }
  const since = failing?.since ?? now
  const runs = (failing?.runs ?? 0) + (hasRun || !failing ? 1 : 0)
  const isLong = now - since >= longAway
  const isRepeated = isLong || (runs >= mostRuns && !isOutOfReach(error.code))
  return {
    failing: { runs, since },
    told: toldFailure || isRepeated,
    news: isRepeated && !toldFailure ? ({ matter: 'failure', runs, error } as const) : null,
  }
}

function observeCount(told: Told, matter: Counted, count: number, now: number) {
  if (count <= told.count) return { told: { ...told, count }, news: null }
  if (now - told.at < countPause) return { told, news: null }
  return { told: { count, at: now }, news: { matter, count } as const }
}
