import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { TandemError } from '../../shared/errors'

export interface Opened<T> {
  value: T
  /** Where a damaged file was moved, so that the user can be told; null when it was sound. */
  setAside: string | null
}

/**
 * Opens something that is kept in a file. When that fails and the file is there, it is moved aside,
 * and opening is tried once more, without it. Throws what the second try throws; and, with the file where it was, what is wrong
 * with the disk and not with the file, as a TandemError.
 */
export function openOrSetAside<T>(file: string, now: Date, open: () => T): Opened<T> {
  try {
    return { value: open(), setAside: null }
  } catch (thrown) {
    if (!existsSync(file) || thrown instanceof TandemError) throw thrown
    const aside = moveAside(file, now)
    return { value: open(), setAside: aside }
  }
}

/** Moves a damaged file to `<name>.damaged-<time>.json`, and returns where that is. */
export function moveAside(file: string, now: Date): string {
  const extension = extname(file)
  const time = now.toISOString().replace(/[:.]/g, '-')
  const aside = join(dirname(file), `${basename(file, extension)}.damaged-${time}${extension}`)
  renameSync(file, aside)
  return aside
}
