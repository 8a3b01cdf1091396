import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { diskError } from '../../store/disk'
import { lockWorkspace } from '../../store/lock'
import { logSuffixes } from '../../store/sqlite'
import { paths, practiceId } from '../paths'

/**
 * Removes everything that this computer holds of a workspace that is closed: its database, its backups, what was set aside
 * of it, and of the practice workspace the services, too. What HighLevel and Nozbe hold stays as it is. Throws `data.inUse`,
 * `disk.*`.
 */
export function wipeWorkspace(dataDir: string, id: string): void {
  const folder = paths.workspaces(dataDir)
  const lock = `${id}.db-lock`
  const remove = (name: string) => rmSync(join(folder, name), { recursive: true, force: true })
  try {
    // Another Tandem at work with it would write it again.
    const unlock = lockWorkspace(paths.database(dataDir, id))
    try {
      // The database goes last: until then the workspace is there, and what stopped half-way can be asked for again.
      const last = [`${id}.db`, ...logSuffixes.map((suffix) => `${id}.db${suffix}`)]
      const first = readdirSync(folder).filter((name) => isOf(id, name) && ![...last, lock].includes(name))
      for (const name of [...first, ...last]) remove(name)
      if (id === practiceId) rmSync(paths.practice(dataDir), { recursive: true, force: true })
    } finally {
      unlock()
    }
    // Windows removes no file that is open.
    remove(lock)
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown
  }
}

const isOf = (id: string, name: string): boolean => name.startsWith(`${id}.db`) || name === `${id}.backups`
