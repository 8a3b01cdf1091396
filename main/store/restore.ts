import { constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { TandemError } from '../../shared/errors'
import { backupFile, makeBackup } from './backups'
import { connect, setAside } from './database'
import { diskError } from './disk'
import { lockWorkspace } from './lock'
import { type MetaTable, metaTable } from './meta'
import { migrations } from './migrations'
import { rebaseline } from './rebaseline'
import { intoOneFile, isSound, logSuffixes, schemaVersionOf } from './sqlite'
import { refuseNewer, upgrade } from './upgrade'
import { settle } from './wholeFile'

export interface RestoreOptions {
  now: number
  /** Whether what is kept beside the records is that of the workspace. */
  isOurs(meta: MetaTable): boolean
  /** So many of the databases that were replaced stay, as backups. */
  keep: number
}

/**
 * Puts a backup in the place of a database that is closed, after a backup of that. What the backup knows may be long
 * past: see `rebaseline`. Throws `entry.unknown`, `backup.damaged`, `backup.foreign`, `database.newer`, `data.inUse`,
 * `database.locked`, `disk.*`; the database is as it was then.
 */
export function restoreBackup(file: string, name: string, { now, isOurs, keep }: RestoreOptions): void {
  const source = backupFile(file, name)
  const copy = `${file}.restored`
  let unlock: (() => void) | undefined
  try {
    unlock = lockWorkspace(file)
    remove(copy)
    copyFileSync(source, copy, constants.COPYFILE_EXCL)
    prepare(copy, isOurs, now)
    backUpPresent(file, now, keep, name)
    settle(copy, file)
  } catch (thrown) {
    throw diskError(thrown, dirname(file)) ?? thrown
  } finally {
    removeQuietly(copy)
    unlock?.()
  }
}

function prepare(copy: string, isOurs: RestoreOptions['isOurs'], now: number): void {
  // An empty file is a database to SQLite.
  const db = schemaVersionOf(copy) === 0 ? null : connect(copy)
  if (!db) throw new TandemError('backup.damaged')
  try {
    // Its schema first: what it holds is read by that.
    upgrade(db, migrations, () => {})
    if (!isSound(db)) throw new TandemError('backup.damaged')
    if (!isOurs(metaTable(db))) throw new TandemError('backup.foreign')
    rebaseline(db, now)
    intoOneFile(db)
  } finally {
    db.close()
  }
}

/** A damaged one is kept as it is, beside its place; a newer one stays, and the restore is refused. */
function backUpPresent(file: string, now: number, keep: number, restored: string): void {
  if (!existsSync(file)) {
    removeLogs(file)
    return
  }
  refuseNewer(schemaVersionOf(file), migrations)
  const db = connect(file)
  if (!db || !isSound(db)) {
    db?.close()
    setAside(file, now)
    return
  }
  try {
    // What is put back stays: its copy may not get into place.
    makeBackup(db, file, { reason: 'restore', now, keep, spare: restored })
    intoOneFile(db)
  } finally {
    db.close()
  }
}

function remove(file: string): void {
  rmSync(file, { force: true })
  removeLogs(file)
}

/** What stays is removed by the next restore; why this one failed matters more. */
function removeQuietly(file: string): void {
  try {
    remove(file)
  } catch {
    // See above.
  }
}

function removeLogs(file: string): void {
  for (const suffix of logSuffixes) rmSync(file + suffix, { force: true })
}
