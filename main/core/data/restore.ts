import { restoreBackup } from '../../store/restore'
import { paths } from '../paths'
import { storedWorkspaceIn } from '../workspace'

/** So many of the databases that a restore replaced stay, as backups. */
const replacedKept = 3

/**
 * Puts a backup of a workspace that is closed in the place of its database, which is backed up first. What both services
 * hold is not touched; the next run brings both sides to agree anew, and deletes nothing unasked. Throws what
 * `restoreBackup` throws.
 */
export function restoreWorkspace(dataDir: string, id: string, name: string, now: number): void {
  restoreBackup(paths.database(dataDir, id), name, {
    now,
    isOurs: (meta) => storedWorkspaceIn(meta)?.id === id,
    keep: replacedKept,
  })
}
