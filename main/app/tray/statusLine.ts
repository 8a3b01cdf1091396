import { categoryOf } from '../../../shared/errorCategory'
import { type AppState, untilResumed } from '../../../shared/state'
import type { StatusName } from '../../../shared/status'

/** What the tray says in one line, as its tooltip and its first item: `Tandem: 2 conflicts · synced 3 min ago`. Pure. */
export function statusLine(state: AppState, now: number): string {
  return `Tandem: ${parts(state, now).join(' · ')}`
}

function parts(state: AppState, now: number): string[] {
  if (!state.workspace) return [state.error ? 'cannot open its data' : 'not set up yet']
  const waiting = waitingText(state)
  const rest =
    state.status === 'syncing' ? [] : [pauseText(state, now), lastRunText(state, now)].filter(isText)
  const heads: Record<StatusName, (string | null)[]> = {
    error: [errorText(state), waiting],
    attention: [waiting],
    offline: ['offline', waiting],
    paused: [],
    syncing: ['syncing', waiting],
    idle: [idleText(state)],
  }
  return [...heads[state.status].filter(isText), ...rest]
}

function idleText({ lastRun }: AppState): string {
  if (!lastRun) return 'not synced yet'
  return lastRun.errors.length > 0 ? 'nearly everything in step' : 'everything in step'
}

const isText = (text: string | null): text is string => text !== null

/** Everything that waits for the user. */
function waitingText({ conflicts, approvals, recipesWaiting, ambiguous, status }: AppState): string | null {
  const counted = [counting(conflicts, 'conflict'), counting(approvals + recipesWaiting, 'approval')].filter(
    isText,
  )
  if (counted.length > 0) return counted.join(', ')
  return status === 'attention' ? counting(ambiguous, 'unlinked contact') : null
}

const counting = (count: number, thing: string) =>
  count === 0 ? null : `${count} ${thing}${count === 1 ? '' : 's'}`

function errorText({ error }: AppState): string {
  if (error?.code === 'core.ended') return 'needs a restart'
  return error && categoryOf(error.code) === 'auth' ? 'needs a sign-in' : 'the last sync failed'
}

function pauseText({ pausedUntil }: AppState, now: number): string | null {
  if (pausedUntil === null) return null
  if (pausedUntil === untilResumed) return 'paused'
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const isFar = pausedUntil - now >= 24 * 60 * minute
  const format = new Intl.DateTimeFormat(undefined, isFar ? { weekday: 'short', ...clock } : clock)
  return `paused until ${format.format(pausedUntil)}`
}

function lastRunText({ lastRun }: AppState, now: number): string | null {
  if (!lastRun) return null
  return `${lastRun.errors.length === 0 ? 'synced' : 'tried'} ${agoText(lastRun.finishedAt, now)}`
}

const minute = 60_000

/** A time ahead of the clock, as after a change of the clock, counts as now. */
function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / minute)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ago`
  const days = Math.floor(hours / 24)
  return days === 1 ? 'yesterday' : `${days} days ago`
}
