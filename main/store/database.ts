import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { TandemError } from '../../shared/errors'
import { diskError } from './disk'
import { lockWorkspace } from './lock'
import { migrations } from './migrations'

/** A client list is nobody else's business on a shared computer. */
const ownerOnly = 0o700

/** SQLite's name for a database that is no file and so needs no lock. */
export const inMemory = ':memory:'

export type Database = InstanceType<typeof DatabaseSync>

export interface OpenedDatabase {
  db: Database
  /** Where a damaged file was moved, so that the user can be told; null when the file was sound. */
  setAside: string | null
  close(): void
}

/**
 * Opens the database of a workspace, brought to the newest schema, with a copy made before each migration.
 * A damaged file is moved aside and an empty one takes its place; a file of a newer Tandem is refused and not touched.
 * Throws `database.newer`, `data.inUse`, `disk.full`, `disk.readOnly`.
 */
export function openDatabase(file: string, now: number): OpenedDatabase {
  let unlock: (() => void) | undefined
  try {
    if (file !== inMemory) {
      mkdirSync(dirname(file), { recursive: true, mode: ownerOnly })
      unlock = lockWorkspace(file)
    }
    const sound = openSound(file)
    const aside = sound ? null : setAside(file, now)
    const db = migrate(sound ?? configure(new DatabaseSync(file)), file)
    return { db, setAside: aside, close: closing(db, unlock) }
  } catch (thrown) {
    unlock?.()
    throw diskError(thrown, dirname(file)) ?? thrown
  }
}

/** Everything goes into the one file first: statements that are still prepared keep SQLite from doing so by itself. */
function closing(db: Database, unlock: (() => void) | undefined): () => void {
  return () => {
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // A full disk, say: what is in the log beside the file is read from there at the next start.
    }
    db.close()
    unlock?.()
  }
}

/** Null when the file is damaged. */
function openSound(file: string): Database | null {
  let db: Database | undefined
  try {
    db = configure(new DatabaseSync(file))
    const check = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string } | undefined
    if (check?.quick_check === 'ok') return db
  } catch (thrown) {
    db?.close()
    if (isDamage(thrown)) return null
    throw thrown
  }
  db.close()
  return null
}

/** Whether every page is sound and every reference leads somewhere. Damage that SQLite stumbles over is no exception here. */
export function isSound(db: Database): boolean {
  try {
    const check = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string } | undefined
    return check?.quick_check === 'ok' && db.prepare('PRAGMA foreign_key_check').get() === undefined
  } catch (thrown) {
    if (isDamage(thrown)) return false
    throw thrown
  }
}

/** A row is on disk when its statement returns: the journal is worth nothing otherwise. */
function configure(db: Database): Database {
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
  )
  return db
}

function migrate(db: Database, file: string): Database {
  const version = schemaVersion(db)
  if (version > migrations.length) {
    db.close()
    throw new TandemError('database.newer', { version })
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue
    // A new database has nothing to be kept.
    if (version > 0) backUp(db, file, index)
    db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
  return db
}

function schemaVersion(db: Database): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

function backUp(db: Database, file: string, version: number): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(file, `${file}.before-v${version + 1}`)
}

/** Moves a database out of the way, so that a new one can take its place. Returns where it is now. */
export function setAside(file: string, now: number): string {
  const aside = `${file}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`
  renameSync(file, aside)
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}

const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Error && /malformed|not a database|database corruption/i.test(thrown.message)
