import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

export interface Opened<T> {
  value: T
  /** Where a damaged file was moved, so that the user can be told; null when it was sound. */
  setAside: string | null
}

/**
 * Opens something that is kept in a file. When that fails and the file is there, it is moved to
 * `<name>.damaged-<time>.json`, and opening is tried once more, without it. Throws what the second try throws.
 */
export function openOrSetAside<T>(file: string, now: Date, open: () => T): Opened<T> {
  try {
    return { value: open(), setAside: null }
  } catch (thrown) {
    if (!existsSync(file)) throw thrown
    const aside = damagedName(file, now)
    renameSync(file, aside)
    return { value: open(), setAside: aside }
  }
}

function damagedName(file: string, now: Date): string {
  const extension = extname(file)
  const time = now.toISOString().replace(/[:.]/g, '-')
  return join(dirname(file), `${basename(file, extension)}.damaged-${time}${extension}`)
}
