import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { TandemError } from '../../shared/errors'
import { makeBackup } from './backups'
import { diskError } from './disk'
import { lockWorkspace } from './lock'
import { migrations } from './migrations'
import { type Database, intoOneFile, isDamage, isWhole, logSuffixes, schemaVersionOf } from './sqlite'
import { refuseNewer, upgrade } from './upgrade'

export type { Database } from './sqlite'

/** A client list is nobody else's business on a shared computer. */
const ownerOnly = 0o700

/** How long SQLite waits for another process that is writing to the same file, in milliseconds. */
const lockPatience = 5000

/** So many backups from before an update stay. */
const updatesKept = 3

/** SQLite's name for a database that is no file and so needs no lock. */
export const inMemory = ':memory:'

export interface OpenedDatabase {
  db: Database
  /** Where a damaged file was moved, so that the user can be told; null when the file was sound. */
  setAside: string | null
  close(): void
}

/**
 * Opens the database of a workspace, brought to the newest schema, with a backup made before it is changed.
 * A damaged file is moved aside and an empty one takes its place; a file of a newer Tandem is refused and not touched.
 * Throws `database.newer`, `database.locked`, `data.inUse`, `disk.*`.
 */
export function openDatabase(file: string, now: number): OpenedDatabase {
  let unlock: (() => void) | undefined
  let db: Database | undefined
  try {
    if (file !== inMemory) {
      mkdirSync(dirname(file), { recursive: true, mode: ownerOnly })
      unlock = lockWorkspace(file)
    }
    refuseNewer(schemaVersionOf(file), migrations)
    const sound = connect(file)
    const aside = sound ? null : setAside(file, now)
    const opened = sound ?? connect(file)
    if (!opened) throw new TandemError('disk.failed')
    db = opened
    upgrade(opened, migrations, () => makeBackup(opened, file, { reason: 'update', now, keep: updatesKept }))
    return { db, setAside: aside, close: closing(db, unlock) }
  } catch (thrown) {
    db?.close()
    unlock?.()
    throw diskError(thrown, dirname(file)) ?? thrown
  }
}

/** Everything goes into the one file, so that it can be moved, copied and replaced. */
function closing(db: Database, unlock: (() => void) | undefined): () => void {
  return () => {
    try {
      intoOneFile(db)
    } catch {
      // A full disk, say: what is in the log beside the file is read from there at the next start.
    }
    db.close()
    unlock?.()
  }
}

/** Opens a database, as it is kept while it is in use. Null when the file is damaged, which is as it was then. */
export function connect(file: string): Database | null {
  const db = new DatabaseSync(file, { timeout: lockPatience })
  try {
    if (isWhole(db)) {
      // A row is on disk when its statement returns: the journal is worth nothing otherwise.
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
      return db
    }
  } catch (thrown) {
    db.close()
    if (isDamage(thrown)) return null
    throw thrown
  }
  db.close()
  return null
}

/** Moves a database out of the way, so that a new one can take its place. Returns where it is now. */
export function setAside(file: string, now: number): string {
  const aside = `${file}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`
  renameSync(file, aside)
  for (const suffix of logSuffixes) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}
