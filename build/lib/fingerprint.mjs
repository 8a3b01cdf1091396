import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash over the names and contents of files and whole folders, the same wherever the tree stands. What is not
 * there counts as empty.
 * @param {string} base
 * @param {readonly string[]} paths below the base
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(base, path)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(base, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {string[]} sorted, below the base, with forward slashes
 */
function filesUnder(base, path) {
  const found = statSync(join(base, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(base, path))
    .sort()
    .flatMap((name) => filesUnder(base, `${path}/${name}`))
}
