import type { AppState } from '../../../shared/state'
import type { MainWords } from '../i18n/en'
import type { Speech } from '../i18n/speechIn'
import { recentChange } from './recentChange'
import { statusLine } from './statusLine'

/** What an item does. */
export type TrayAction =
  | { do: 'open' | 'sync' | 'resume' | 'waiting' | 'history' | 'preferences' | 'quit' }
  /** Null until the user resumes. */
  | { do: 'pause'; minutes: number | null }

export type TrayItem =
  | 'separator'
  | { label: string; action: TrayAction; enabled?: boolean }
  | { label: string; items: TrayItem[] }
  /** A line to read. */
  | { label: string }

const recentShown = 5

const pauseItems = ({ half, two, open }: MainWords['tray']['pauses']): TrayItem[] => [
  { label: half, action: { do: 'pause', minutes: 30 } },
  { label: two, action: { do: 'pause', minutes: 120 } },
  { label: open, action: { do: 'pause', minutes: null } },
]

/** The tray's menu: only what can be done now is in it. Pure. */
export function trayMenu(state: AppState, now: number, speech: Speech): TrayItem[] {
  const { tray } = speech.words
  return [
    { label: statusLine(state, now, speech) },
    'separator',
    { label: tray.open, action: { do: 'open' } },
    ...(state.workspace ? workspaceItems(state, speech) : []),
    'separator',
    { label: tray.preferences, action: { do: 'preferences' } },
    { label: tray.quit, action: { do: 'quit' } },
  ]
}

function workspaceItems(state: AppState, speech: Speech): TrayItem[] {
  const { progress, pausedUntil } = state
  const { tray } = speech.words
  const more = [...waitingItems(state, speech), ...recentItems(state, speech)]
  return [
    { label: tray.sync, action: { do: 'sync' }, enabled: progress === null },
    pausedUntil === null
      ? { label: tray.pause, items: pauseItems(tray.pauses) }
      : { label: tray.resume, action: { do: 'resume' } },
    ...(more.length === 0 ? [] : (['separator', ...more] satisfies TrayItem[])),
  ]
}

/** The count is everything that waits, as on the icon. */
function waitingItems(
  { conflicts, approvals, recipesWaiting }: AppState,
  { words: { tray }, format }: Speech,
): TrayItem[] {
  const count = conflicts + approvals + recipesWaiting
  return count === 0 ? [] : [{ label: tray.waiting(format.number(count)), action: { do: 'waiting' } }]
}

function recentItems({ latest, ownFields }: AppState, { words }: Speech): TrayItem[] {
  const recent: TrayItem[] = latest
    .slice(0, recentShown)
    .map((entry) => ({ label: recentChange(entry, ownFields, words), action: { do: 'history' } }))
  if (recent.length === 0) return []
  const all: TrayItem = { label: words.tray.allHistory, action: { do: 'history' } }
  return [{ label: words.tray.recent, items: [...recent, 'separator', all] }]
}
