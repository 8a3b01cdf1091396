import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../lib/root.mjs'

/**
 * What the window loads, packed with gzip, in kB for each kind of file.
 * @returns {Promise<Record<string, number>>}
 */
export async function bundleSize() {
  const folder = join(root, 'out', 'renderer')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  /** @type {Record<string, number>} */
  const sizes = {}
  for (const file of files) {
    const ending = /\.(js|css|html)$/.exec(file.name)?.[1]
    if (!file.isFile() || !ending) continue
    const packed = gzipSync(await readFile(join(file.parentPath, file.name))).length
    sizes[ending] = Math.round((sizes[ending] ?? 0) + packed / 1000)
  }
  return sizes
}
