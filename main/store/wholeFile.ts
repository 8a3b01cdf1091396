import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { TandemError } from '../../shared/errors'
import { diskError } from './disk'

/** Where a file is written before it takes the place of the old one. A crash may leave it behind. */
export const freshOf = (file: string): string => `${file}.new`

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
    renameSync(fresh, file)
    // A new name lasts once its folder is on disk, too; Windows sees to that itself, and opens no folder.
    if (process.platform !== 'win32') onDisk(openSync(folder, 'r'))
  } catch (cause) {
    removeQuietly(fresh)
    throw diskError(cause, folder) ?? new TandemError('disk.failed', {}, { cause })
  }
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
