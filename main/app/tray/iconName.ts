import type { AppState } from '../../../shared/state'

/** Pictures of the syncing animation. */
export const syncingSteps = 3

type IconFacts = Pick<AppState, 'status' | 'conflicts' | 'approvals' | 'recipesWaiting' | 'workspace'>

/** The name of the tray's picture in `build/icons/tray/cells.json`; `step` is the picture of the syncing animation. */
export function iconName({ status, conflicts, approvals, recipesWaiting }: IconFacts, step: number): string {
  if (status !== 'attention' && status !== 'syncing') return status
  const waiting = conflicts + approvals + recipesWaiting
  const count = waiting === 0 ? [] : [waiting > 9 ? 'more' : String(waiting)]
  return [status, ...(status === 'syncing' ? [String(step % syncingSteps)] : []), ...count].join('-')
}
