import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { diskError } from './disk'

/** Writes a file whole or not at all, for its owner's eyes only: what was there stays until the new one is on disk. Throws `disk.*`. */
export function writeWhole(file: string, text: string): void {
  const fresh = `${file}.new`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const handle = openSync(fresh, 'w', 0o600)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, file)
  } catch (thrown) {
    throw diskError(thrown, dirname(file)) ?? thrown
  }
}
