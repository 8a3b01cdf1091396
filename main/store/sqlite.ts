import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import type { DatabaseSync } from '@photostructure/sqlite'

export type Database = InstanceType<typeof DatabaseSync>

/**
 * Whether every page is sound. Damage that SQLite stumbles over is no exception here. Nothing stays prepared by it: a
 * connection with a prepared statement lives on after it is closed, and at its end removes the log beside whatever file has
 * its name by then.
 */
export const isWhole = (db: Database): boolean =>
  passes(db, "SELECT iif(quick_check = 'ok', 1, json('malformed')) FROM pragma_quick_check")

/** Whether every page is sound, and every reference leads somewhere. */
export const isSound = (db: Database): boolean =>
  isWhole(db) && passes(db, "SELECT json('malformed') FROM pragma_foreign_key_check")

/** Whether the rows of a query can be read; one that makes `malformed` of what it finds cannot. */
function passes(db: Database, query: string): boolean {
  try {
    db.exec(query)
    return true
  } catch (thrown) {
    if (isDamage(thrown)) return false
    throw thrown
  }
}

/** How many steps of the schema the database has behind it. */
export const schemaVersion = (db: Database): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

/** The same of a file that is not opened, and so cannot be changed by that: as it was when it was last closed. */
export function schemaVersionOf(file: string): number {
  if (!existsSync(file)) return 0
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    const read = readSync(handle, header, 0, header.length, 0)
    const isDatabase = read === header.length && header.subarray(0, 15).toString() === 'SQLite format 3'
    return isDatabase ? header.readUInt32BE(60) : 0
  } finally {
    closeSync(handle)
  }
}

/** What SQLite keeps beside a database until it is closed, and takes for part of whatever database has that name. */
export const logSuffixes = ['-wal', '-shm', '-journal'] as const

/** Brings everything into the one file, with nothing beside it. */
export function intoOneFile(db: Database): void {
  db.exec('PRAGMA journal_mode = DELETE')
}

export const isDamage = (thrown: unknown): boolean =>
  thrown instanceof Error && /malformed|not a database|database corruption/i.test(thrown.message)
