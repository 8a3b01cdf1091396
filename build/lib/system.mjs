import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say, Trouble } from './say.mjs'
import { aptPackages, missingNeeds } from './system-needs.mjs'

/** @typedef {import('./system-needs.mjs').Need} Need */

/**
 * Sees to it that a Linux system has these libraries and programs: installs them when it may (as root, with
 * apt), and otherwise fails with the one command to run. Other systems bring everything with them.
 * @param {readonly Need[]} needs
 */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux') return
  const missing = look(needs)
  if (missing.length === 0) return

  if (!hasProgram('apt-get')) {
    throw new Trouble(
      `This system lacks ${missing.map(({ name }) => name).join(', ')}.`,
      'Install them with its package manager, then run the command again.',
    )
  }
  if (process.getuid?.() !== 0) throw lacking(missing)

  const names = missing.map(({ debian }) => debian)
  say(`Installing system packages: ${names.join(' ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env })
  const options = ['install', '-q', '-y', '--no-install-recommends']
  const install = await run('apt-get', [...options, ...aptPackages(missing, isKnownToApt)], { env })
  const stillMissing = look(needs)
  if (stillMissing.length > 0) throw lacking(stillMissing, update.output + install.output)
}

/**
 * @param {readonly Need[]} missing
 * @param {string} [output]
 */
function lacking(missing, output) {
  const packages = aptPackages(missing, isKnownToApt).join(' ')
  return new Trouble(
    'Some system packages are missing.',
    `Run: sudo apt-get update && sudo apt-get install -y ${packages}`,
    output,
  )
}

/** @param {readonly Need[]} needs */
function look(needs) {
  const listing = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  // A system without ldconfig cannot be asked; Electron itself then says what it lacks.
  if (listing.error) return needs.filter(({ kind, name }) => kind === 'program' && !hasProgram(name))
  return missingNeeds(needs, { libraries: listing.stdout, hasProgram })
}

/** @param {string} name */
function isKnownToApt(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}

/** @param {string} name */
function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
