import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './lockfile.mjs'
import { npm } from './npm.mjs'
import { root } from './root.mjs'
import { say, Trouble } from './say.mjs'

/**
 * Installs the packages when they are missing or not the ones the lockfile names. npm writes its record last, so
 * an interrupted installation counts as missing.
 */
export async function ensurePackages() {
  const wanted = readJson('package-lock.json')
  if (wanted && isInstalled(wanted, readJson('node_modules/.package-lock.json'))) return
  say('Installing packages; the first time this takes a minute…')
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
  })
  if (code !== 0) {
    throw new Trouble(
      'The packages could not be installed (npm ci).',
      'Check the network and the lines above, then run the command again.',
      output,
    )
  }
}

/**
 * @param {string} path below the root
 * @returns {import('./lockfile.mjs').Lockfile | undefined}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return undefined
  }
}
