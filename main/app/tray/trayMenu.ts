import type { AppState } from '../../../shared/state'
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

const pauseItems: TrayItem[] = [
  { label: '30 minutes', action: { do: 'pause', minutes: 30 } },
  { label: '2 hours', action: { do: 'pause', minutes: 120 } },
  { label: 'Until I resume', action: { do: 'pause', minutes: null } },
]

/** The tray's menu: only what can be done now is in it. Pure. */
export function trayMenu(state: AppState, now: number): TrayItem[] {
  return [
    { label: statusLine(state, now) },
    'separator',
    { label: 'Open Tandem', action: { do: 'open' } },
    ...(state.workspace ? workspaceItems(state) : []),
    'separator',
    { label: 'Preferences', action: { do: 'preferences' } },
    { label: 'Quit Tandem', action: { do: 'quit' } },
  ]
}

function workspaceItems(state: AppState): TrayItem[] {
  const { progress, pausedUntil } = state
  const more = [...waitingItems(state), ...recentItems(state)]
  return [
    { label: 'Sync now', action: { do: 'sync' }, enabled: progress === null },
    pausedUntil === null
      ? { label: 'Pause', items: pauseItems }
      : { label: 'Resume', action: { do: 'resume' } },
    ...(more.length === 0 ? [] : (['separator', ...more] satisfies TrayItem[])),
  ]
}

/** The count is everything that waits, as on the icon. */
function waitingItems({ conflicts, approvals, recipesWaiting }: AppState): TrayItem[] {
  const count = conflicts + approvals + recipesWaiting
  return count === 0 ? [] : [{ label: `Conflicts (${count})`, action: { do: 'waiting' } }]
}

function recentItems({ latest }: AppState): TrayItem[] {
  const recent: TrayItem[] = latest
    .slice(0, recentShown)
    .map((entry) => ({ label: recentChange(entry), action: { do: 'history' } }))
  if (recent.length === 0) return []
  const all: TrayItem = { label: 'All history', action: { do: 'history' } }
  return [{ label: 'Recent changes', items: [...recent, 'separator', all] }]
}
