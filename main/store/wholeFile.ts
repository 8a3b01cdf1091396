import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { TandemError } from '../../shared/errors'
import { diskError } from './disk'

/**
 * Where a file is written before it takes the place of the old one. A crash may leave it behind, so what has this name is
 * removed: in a folder of the user nothing else may be called so.
 */
export const freshOf = (file: string): string => `${file}.tandem-new`

/**
 * Writes a file whole or not at all, for its owner's eyes only: after a crash it is what it was, or this, and this once it has
 * returned. Throws `disk.*`; it is as it was then.
 */
export function writeWhole(file: string, text: string): void {
  const folder = dirname(file)
  const fresh = freshOf(file)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(fresh, { force: true })
    onDisk(openSync(fresh, 'wx', 0o600), (handle) => writeFileSync(handle, text))
    rename(fresh, file)
  } catch (cause) {
    removeQuietly(fresh)
    throw diskError(cause, folder) ?? new TandemError('disk.failed', {}, { cause })
  }
}

/** Gives a file that was written beside its place that place, lastingly. Throws the system's error; nothing is moved then. */
export function settle(fresh: string, file: string): void {
  onDisk(openSync(fresh, 'r+'))
  rename(fresh, file)
}

function rename(fresh: string, file: string): void {
  renameSync(fresh, file)
  // A new name lasts once its folder is on disk, too; Windows sees to that itself, and opens no folder.
  if (process.platform !== 'win32') onDisk(openSync(dirname(file), 'r'))
}

function onDisk(handle: number, write: (handle: number) => void = () => {}): void {
  try {
    write(handle)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What kept the file from being written keeps it from being removed, too.
  }
}
