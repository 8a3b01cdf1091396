import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { diskError } from '../../store/disk'
import { lockWorkspace } from '../../store/lock'
import { paths, practiceId } from '../paths'

/**
 * Removes everything that this computer holds of a workspace that is closed: its database, its backups, what was set aside
 * of it, and of the practice workspace the services, too. What HighLevel and Nozbe hold stays as it is. Throws `data.inUse`,
 * `disk.*`.
 */
export function wipeWorkspace(dataDir: string, id: string): void {
  const folder = paths.workspaces(dataDir)
  try {
    // Another Tandem at work with it would write it again.
    lockWorkspace(paths.database(dataDir, id))()
    // The database goes first: without it nothing of the rest is a workspace.
    const rest = readdirSync(folder).filter((name) => isOf(id, name) && name !== `${id}.db`)
    for (const name of [`${id}.db`, ...rest]) rmSync(join(folder, name), { recursive: true, force: true })
    if (id === practiceId) rmSync(paths.practice(dataDir), { recursive: true, force: true })
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown
  }
}

const isOf = (id: string, name: string): boolean => name.startsWith(`${id}.db`) || name === `${id}.backups`
