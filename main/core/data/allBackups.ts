import { existsSync, readdirSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import type { WorkspaceBackups } from '../../../shared/backups'
import { backupFile, backupsOf } from '../../store/backups'
import { diskError } from '../../store/disk'
import { metaTable } from '../../store/meta'
import { paths } from '../paths'
import { storedWorkspaceIn } from '../workspace'

const suffix = '.backups'

/**
 * The backups of every workspace in the data folder, those whose database is damaged, newer or gone included. Opens no
 * database but copies, and those to read alone. Throws `disk.*`.
 */
export function allBackups(dataDir: string): WorkspaceBackups[] {
  return foldersIn(paths.workspaces(dataDir))
    .map((id) => {
      const file = paths.database(dataDir, id)
      const backups = backupsOf(file)
      return { id, name: nameIn(backups.map(({ name }) => backupFile(file, name))), backups }
    })
    .filter(({ backups }) => backups.length > 0)
}

/** Ids of the workspaces that have a folder of backups, sorted. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(suffix))
      .map((name) => name.slice(0, -suffix.length))
      .sort()
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown
  }
}

/** How the workspace is called in the newest backup that can be read; null where none can. */
function nameIn(files: readonly string[]): string | null {
  for (const file of files.slice(0, 3)) {
    const name = nameOf(file)
    if (name !== null) return name
  }
  return null
}

function nameOf(file: string): string | null {
  let db: InstanceType<typeof DatabaseSync> | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    return storedWorkspaceIn(metaTable(db))?.name ?? null
  } catch {
    // A damaged backup is in the list all the same; restoring it says what is wrong with it.
    return null
  } finally {
    db?.close()
  }
}
