import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * Whether a file is exactly the one meant.
 * @param {string} path
 * @param {string} integrity as lockfiles write it: `sha512-` and the hash in base 64
 */
export async function hasIntegrity(path, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}` === integrity
}
