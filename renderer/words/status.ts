import { categoryOf } from '../../shared/errorCategory'
import type { ErrorReport } from '../../shared/errors'
import type { AppState, RunSummary } from '../../shared/state'
import type { Words } from '../i18n/useWords'

export interface StatusText {
  title: string
  /** What it means, and what to do. */
  details: string[]
}

const minute = 60_000

/** What Overview says of the state at its head. */
export function statusText(state: AppState, words: Words, now: number): StatusText {
  const { t } = words
  switch (state.status) {
    case 'syncing':
      return { title: t('status.syncing.title'), details: runDetails(state, words) }
    case 'error':
      return {
        title: t(
          state.error && categoryOf(state.error.code) === 'auth'
            ? 'status.error.signIn'
            : 'status.error.title',
        ),
        details: reasons(state, words),
      }
    case 'attention':
      return attention(state, words, now)
    case 'offline':
      return {
        title: t('status.offline.title'),
        details: state.error ? reasons(state, words) : [t('status.offline.detail')],
      }
    case 'paused':
      return { title: t('status.paused.title'), details: [pausedText(state, words, now)] }
    case 'idle':
      return idle(state, words)
  }
}

/** How many things wait for approval, those that automations are to do included. */
const approvalsOf = ({ approvals, recipesWaiting }: AppState): number => approvals + recipesWaiting

/** How many things wait for the user: conflicts, one per field, and approvals. */
export const waitingOf = (state: AppState): number => state.conflicts + approvalsOf(state)

/** Offline shows as what waits where something does, but nothing is in step for it. */
export const isOffline = ({ status, error }: AppState): boolean =>
  status === 'offline' || (status === 'attention' && error !== null)

/** The problem that the head gives with its remedy; one that concerns a single record only where all else is well. */
export function problemInHead(state: AppState): ErrorReport | null {
  const { status, error, lastRun, pausedUntil } = state
  if (status === 'error' || status === 'offline') return error
  if (status === 'attention') return pausedUntil === null ? error : null
  return status === 'idle' ? (lastRun?.errors[0] ?? null) : null
}

function reasons(state: AppState, { say }: Words): string[] {
  const problem = problemInHead(state)
  if (!problem) return []
  const { message, remedy } = say(problem)
  return [message, remedy]
}

/** `3 conflicts wait`; nothing where nothing does. */
export function waitingText(state: AppState, { t }: Words): string | null {
  const { conflicts } = state
  const approvals = approvalsOf(state)
  if (waitingOf(state) === 0) return null
  if (approvals === 0) return t('status.attention.conflicts', { count: conflicts })
  if (conflicts === 0) return t('status.attention.approvals', { count: approvals })
  return t('status.attention.both', { total: waitingOf(state) })
}

/** How things stand apart from what waits. */
function restText(state: AppState, words: Words, now: number): string {
  const { t } = words
  const problems = state.lastRun?.errors.length ?? 0
  if (state.pausedUntil !== null) return pausedText(state, words, now)
  if (isOffline(state)) return reasons(state, words).join(' ')
  if (state.lastRun?.cancelled)
    return `${t('status.cancelled.title')}. ${cancelledText(state.lastRun, words)}`
  return problems > 0 ? t('status.problems.rest', { count: problems }) : t('status.attention.rest')
}

function attention(state: AppState, words: Words, now: number): StatusText {
  const { t } = words
  const rest = restText(state, words, now)
  const title = waitingText(state, words) ?? ''
  const both = t('status.attention.bothDetail', {
    conflicts: t('overview.conflicts', { count: state.conflicts }),
    approvals: t('overview.approvals', { count: approvalsOf(state) }),
  })
  const mixed = state.conflicts > 0 && approvalsOf(state) > 0
  return { title, details: [mixed ? `${both} ${rest}` : rest] }
}

/** What a run that was stopped did, and what became of the rest. */
const cancelledText = ({ changes }: RunSummary, { t }: Words): string =>
  changes === 0 ? t('status.cancelled.nothing') : t('status.cancelled.detail', { count: changes })

/** A run that only single records kept from being whole is no failure. */
function idle(state: AppState, words: Words): StatusText {
  const { t } = words
  const { lastRun, ambiguous } = state
  if (!lastRun) return { title: t('status.never.title'), details: [t('status.never.detail')] }
  if (lastRun.cancelled)
    return {
      title: t('status.cancelled.title'),
      details: [cancelledText(lastRun, words), ...reasons(state, words)],
    }
  if (lastRun.errors.length > 0) {
    const count = t('status.problems.detail', { count: lastRun.errors.length })
    return { title: t('status.problems.title'), details: [count, ...reasons(state, words)] }
  }
  const detail = ambiguous > 0 ? t('status.ambiguous', { count: ambiguous }) : t('status.idle.detail')
  return { title: t('status.idle.title'), details: [detail] }
}

function runDetails({ progress }: AppState, { t, format }: Words): string[] {
  if (!progress) return []
  const started = t(`status.syncing.${progress.trigger}`, { time: format.time(progress.startedAt) })
  const { timeLeft } = progress
  if (timeLeft === null) return [started]
  const left =
    timeLeft < minute
      ? t('status.syncing.secondsLeft', { count: Math.max(1, Math.round(timeLeft / 1000)) })
      : t('status.syncing.minutesLeft', { count: Math.round(timeLeft / minute) })
  return [`${started} ${left}`]
}

function pausedText({ pausedUntil }: AppState, { t, format }: Words, now: number): string {
  if (pausedUntil === null || pausedUntil < 0) return t('status.paused.untilResumed')
  const sameDay = format.date(pausedUntil) === format.date(now)
  const time = sameDay ? format.time(pausedUntil) : format.weekdayTime(pausedUntil, now)
  return t('status.paused.until', { time })
}
