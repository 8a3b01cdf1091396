import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreWorkspace } from '../../../main/core/data/restore'
import { paths } from '../../../main/core/paths'
import { openStore, type Store } from '../../../main/store/store'

/** Where a computer keeps its database and the backups of it. */
export interface Disk {
  file: string
  /** The database is gone; its backups are still there. */
  lose(): void
  /** Puts the backup of that name in the place of the database, which is closed, and opens it. */
  restore(name: string, now: number): Store
  remove(): void
}

/** Files in memory, where the system has a place for them: every row is forced to the disk. */
const place = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

export function createDisk(workspaceId: string): Disk {
  const folder = mkdtempSync(join(place(), 'tandem-life-'))
  const file = paths.database(folder, workspaceId)
  return {
    file,
    lose: () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
    },
    restore: (name, now) => {
      restoreWorkspace(folder, workspaceId, name, now)
      return openStore(file, now)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
