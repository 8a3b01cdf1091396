import type { ErrorReport } from './errors'

export const statusNames = ['error', 'attention', 'offline', 'paused', 'syncing', 'idle'] as const
export type StatusName = (typeof statusNames)[number]

export interface StatusFacts {
  /** Why the last run failed; null when it did not. */
  error: ErrorReport | null
  /** Conflicts, approvals, and what recipes are to do, that wait for the user. */
  waiting: number
  offline: boolean
  paused: boolean
  syncing: boolean
}

/**
 * What tray and window show. A run in progress shows as syncing, whatever else holds: what waits stays as its badge, and
 * comes back when it ends. Else by priority error > waiting > offline > paused > idle, so that the icon never turns calm
 * while something waits.
 */
export function statusOf(facts: StatusFacts): StatusName {
  if (facts.syncing) return 'syncing'
  if (facts.error && !facts.offline) return 'error'
  if (facts.waiting > 0) return 'attention'
  if (facts.offline) return 'offline'
  if (facts.paused) return 'paused'
  return 'idle'
}
