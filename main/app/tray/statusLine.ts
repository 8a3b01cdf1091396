import { categoryOf } from '../../../shared/errorCategory'
import { type AppState, untilResumed } from '../../../shared/state'
import type { StatusName } from '../../../shared/status'
import type { Speech } from '../i18n/speechIn'

/** What the tray says in one line, as its tooltip and its first item: `Tandem: 2 conflicts · synced 3 min ago`. Pure. */
export function statusLine(state: AppState, now: number, speech: Speech): string {
  return `Tandem: ${parts(state, now, speech).join(' · ')}`
}

function parts(state: AppState, now: number, speech: Speech): string[] {
  const { status } = speech.words
  if (!state.workspace) return [state.error ? status.cannotOpen : status.notSetUp]
  const waiting = waitingText(state, speech)
  const rest =
    state.status === 'syncing'
      ? []
      : [pauseText(state, now, speech), lastRunText(state, now, speech)].filter(isText)
  const heads: Record<StatusName, (string | null)[]> = {
    error: [errorText(state, speech), waiting],
    attention: [waiting],
    offline: [status.offline, waiting],
    paused: [],
    syncing: [status.syncing, waiting],
    idle: [idleText(state, speech)],
  }
  return [...heads[state.status].filter(isText), ...rest]
}

function idleText({ lastRun }: AppState, { words: { status } }: Speech): string {
  if (!lastRun) return status.notSynced
  if (lastRun.cancelled) return status.cancelled
  return lastRun.errors.length > 0 ? status.nearlyInStep : status.inStep
}

const isText = (text: string | null): text is string => text !== null

/** Everything that waits for the user. */
function waitingText(
  { conflicts, approvals, recipesWaiting, ambiguous, status }: AppState,
  { words, format }: Speech,
): string | null {
  const asked = approvals + recipesWaiting
  const counted = [
    ...(conflicts > 0 ? [words.conflicts(conflicts)] : []),
    ...(asked > 0 ? [words.approvals(asked)] : []),
  ]
  if (counted.length > 0) return format.list(counted)
  return status === 'attention' && ambiguous > 0 ? words.unlinked(ambiguous) : null
}

function errorText({ error }: AppState, { words: { status } }: Speech): string {
  if (error?.code === 'core.ended') return status.needsRestart
  return error && categoryOf(error.code) === 'auth' ? status.needsSignIn : status.failed
}

const dayLength = 24 * 60 * 60_000

function pauseText({ pausedUntil }: AppState, now: number, { words: { status }, format }: Speech) {
  if (pausedUntil === null) return null
  if (pausedUntil === untilResumed) return status.paused
  const isFar = pausedUntil - now >= dayLength
  return status.pausedUntil(isFar ? format.weekdayTime(pausedUntil, now) : format.time(pausedUntil))
}

function lastRunText({ lastRun }: AppState, now: number, { words: { status }, format }: Speech) {
  if (!lastRun) return null
  const at = lastRun.finishedAt
  // A time ahead of the clock, as after a change of the clock, counts as now.
  const when = now - at < 60_000 ? status.justNow : format.ago(at, now)
  return lastRun.errors.length === 0 && !lastRun.cancelled ? status.synced(when) : status.tried(when)
}
