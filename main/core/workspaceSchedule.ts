import { usualSchedule } from '../../shared/schedule'
import { checkAddress } from '../connectors/address'
import type { Network } from '../schedule/network'
import type { Schedule } from '../schedule/schedule'
import type { OpenWorkspace } from './practiceWorkspace'
import { loadSettings } from './settings'

export const freeNetwork: Network = { isOnline: () => true, isMetered: async () => false }

/** Whether its services are elsewhere than on this computer. */
export function needsNetwork(open: OpenWorkspace | null): boolean {
  if (!open) return false
  const { highlevel, nozbe } = open.session.workspace
  return ![highlevel.url, nozbe.url].every((url) => checkAddress(url).loopback)
}

/** A workspace that was opened is kept in step by its own schedule. */
export function followSettings(schedule: Schedule, { store }: OpenWorkspace): void {
  try {
    schedule.change(loadSettings(store.meta).schedule)
  } catch {
    // It was checked before it was kept: only a newer or older Tandem reads it otherwise. Runs go on all the same.
    schedule.change(usualSchedule)
  }
}
