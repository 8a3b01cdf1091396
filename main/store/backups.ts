import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { type Backup, type BackupReason, backupReasons } from '../../shared/backups'
import { TandemError } from '../../shared/errors'
import { diskError } from './disk'
import { type Database, isSound } from './sqlite'
import { freshOf, settle } from './wholeFile'

/** Where the backups of a database lie. */
export const backupFolder = (file: string): string => `${file.replace(/\.db$/, '')}.backups`

/**
 * Copies a database that is open, whole and as it is at this moment, and reads the copy back before it counts. Of each
 * reason the newest `keep` stay, and so does the one called `spare`. Throws `disk.*`, `backup.unsound`; the older ones are all there then.
 */
export function makeBackup(
  db: Database,
  file: string,
  { reason, now, keep, spare }: { reason: BackupReason; now: number; keep: number; spare?: string },
): Backup {
  const folder = backupFolder(file)
  let name: string
  let fresh: string | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    removeRests(folder)
    name = freeName(folder, now, reason)
    const target = join(folder, name)
    fresh = freshOf(target)
    db.prepare('VACUUM INTO ?').run(fresh)
    chmodSync(fresh, 0o600)
    if (!isSoundFile(fresh)) throw new TandemError('backup.unsound')
    settle(fresh, target)
  } catch (thrown) {
    if (fresh) removeQuietly(fresh)
    throw diskError(thrown, dirname(file)) ?? thrown
  }
  const made = { name, at: now, reason, bytes: statSync(join(folder, name)).size }
  keepNewest(file, made, keep, spare)
  return made
}

/** The backups of a database, newest first. What is no file of their folder, such as a link, is none. Throws `disk.*`. */
export function backupsOf(file: string): Backup[] {
  const folder = backupFolder(file)
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder)
      .flatMap((name) => {
        const read = readName(name)
        if (!read) return []
        // Another Tandem may have removed it since.
        const found = lstatSync(join(folder, name), { throwIfNoEntry: false })
        return found?.isFile() ? [{ ...read, backup: { name, ...read.made, bytes: found.size } }] : []
      })
      .sort((a, b) => b.made.at - a.made.at || b.number - a.number)
      .map(({ backup }) => backup)
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown
  }
}

/** Where a backup of that name lies. Throws `entry.unknown`. */
export function backupFile(file: string, name: string): string {
  if (!backupsOf(file).some((backup) => backup.name === name)) {
    throw new TandemError('entry.unknown', { what: 'backup', id: name })
  }
  return join(backupFolder(file), name)
}

/** `2026-05-12T09-00-00-000Z-daily.db`, and a number that is higher than those of the same moment. */
function freeName(folder: string, now: number, reason: BackupReason): string {
  const time = new Date(now).toISOString().replace(/[:.]/g, '-')
  const taken = readdirSync(folder).flatMap((name) => {
    const read = readName(name)
    return read?.made.at === now ? [read.number] : []
  })
  const number = Math.max(0, ...taken) + 1
  return number === 1 ? `${time}-${reason}.db` : `${time}-${reason}-${number}.db`
}

const nameForm = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-([a-z]+)(?:-(\d+))?\.db$/

function readName(name: string): { made: { at: number; reason: BackupReason }; number: number } | null {
  const [, hour, minute, second, rest, word, number = '1'] = nameForm.exec(name) ?? []
  const reason = backupReasons.find((one) => one === word)
  const at = Date.parse(`${hour}:${minute}:${second}.${rest}`)
  return reason && !Number.isNaN(at) ? { made: { at, reason }, number: Number(number) } : null
}

function isSoundFile(file: string): boolean {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return isSound(db)
  } finally {
    db.close()
  }
}

/**
 * The one just made is the newest, whatever their names say: those that are later by name were made by a clock that was
 * ahead, and are the first to go.
 */
function keepNewest(file: string, made: Backup, keep: number, spare: string | undefined): void {
  const isLater = ({ at }: Backup) => at > made.at
  const old = backupsOf(file)
    .filter(({ reason, name }) => reason === made.reason && name !== made.name && name !== spare)
    .sort((a, b) => Number(isLater(a)) - Number(isLater(b)))
    .slice(keep - 1)
  for (const { name } of old) removeQuietly(join(backupFolder(file), name))
}

/** What a crash left of a backup that was being written. */
function removeRests(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/\.db\.tandem-new(-journal)?$/.test(name)) removeQuietly(join(folder, name))
  }
}

/** One that stays takes room, and does no other harm. */
function removeQuietly(file: string): void {
  for (const one of [file, `${file}-journal`]) {
    try {
      rmSync(one, { force: true })
    } catch {
      // See above.
    }
  }
}
