import { TandemError } from '../../../shared/errors'
import type { Store } from '../../store/store'

const dayMs = 86_400_000

/** Whether the last backup of the day is a day old. One made by a clock that was ahead does not count. Pure. */
export function isBackupDue(store: Pick<Store, 'backups'>, now: number): boolean {
  return !store.backups().some(({ reason, at }) => reason === 'daily' && at <= now && now - at < dayMs)
}

/**
 * Backs the database up where that is due. What keeps it from being written costs the backup, not the run that it follows:
 * the next run tries again, and diagnostics say how old the last one is.
 */
export function backUpDaily(store: Store, now: number, keep: number): void {
  try {
    if (isBackupDue(store, now)) store.backUp('daily', now, keep)
  } catch (thrown) {
    if (!(thrown instanceof TandemError)) throw thrown
  }
}
