import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { appVersion } from '../lib/app-version.mjs'
import { root } from '../lib/root.mjs'
import { makeDeb } from '../package/deb.mjs'
import { makeFolder } from '../package/folder.mjs'
import { openToTests } from '../package/open-to-tests.mjs'

const output = join(root, 'dist', 'for-tests')

/**
 * Makes what the end-to-end tests install: the folder as `npm run package` leaves it, and of a copy that Playwright can attach to
 * two packages, of which one calls itself older.
 * @param {import('../electron/runtime.mjs').Runtime} electron
 * @returns {Promise<boolean>} whether there are packages; without Debian's tools there is the folder alone
 */
export async function makePackages(electron) {
  const folder = await makeFolder(electron)
  await removePackages()
  const copy = join(output, 'linux-unpacked')
  await openToTests(folder, copy)
  if (spawnSync('dpkg-deb', ['--version']).error) return false
  for (const version of ['0.0.1', appVersion()]) {
    await makeDeb({ folder: copy, version, output, compression: 'none' })
  }
  return true
}

/** Removes what only the tests need: a gigabyte. */
export const removePackages = () => rm(output, { recursive: true, force: true })
