import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../lib/cache.mjs'
import { say, Trouble } from '../lib/say.mjs'
import { chooseElectron } from './choose.mjs'
import { downloadPinned, isPinnedInstalled, pinnedDist, pinnedVersion } from './pinned.mjs'
import { ensureStandIn, isStandInPossible, standInVersion } from './stand-in.mjs'

/**
 * An Electron that is there and can be started.
 * @typedef {object} Runtime
 * @property {'given' | 'pinned' | 'stand-in'} kind
 * @property {string} dist its folder, as `ELECTRON_OVERRIDE_DIST_PATH` takes it
 * @property {string} version
 */

/** The program inside a distribution's folder. */
const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** @param {Runtime} runtime */
export function programOf({ dist }) {
  return join(
    dist,
    process.platform in programs
      ? programs[/** @type {'darwin' | 'win32'} */ (process.platform)]
      : 'electron',
  )
}

/**
 * Sees to it that there is an Electron to run, and says in one line which and why.
 * `TANDEM_ELECTRON=pinned` in the environment insists like the option does.
 * @param {{ insist?: boolean }} [options] `insist`: the pinned one or nothing; tries its download again at once
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ insist = process.env.TANDEM_ELECTRON === 'pinned' } = {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const version = pinnedVersion()
  const failure = recall()
  const choice = chooseElectron({
    given: Boolean(given),
    pinnedInstalled: isPinnedInstalled(),
    pinnedVersion: version,
    standInPossible: isStandInPossible,
    failure,
    insist,
    now: Date.now(),
  })
  if (choice === 'given' && given) return withGiven(given)
  if (choice === 'pinned') return withPinned(version)
  if (choice === 'stand-in') return withStandIn(version, failure?.reason ?? '')

  say(`Fetching Electron ${version}…`)
  const reason = await downloadPinned()
  if (reason === undefined) {
    await forget()
    return withPinned(version)
  }
  if (insist || !isStandInPossible) {
    throw new Trouble(
      `Electron ${version} could not be downloaded: ${reason}.`,
      'Connect to a network that reaches its releases, or set ELECTRON_MIRROR, then run the command again.',
    )
  }
  await remember({ version, at: Date.now(), reason })
  return withStandIn(version, reason)
}

/**
 * @param {string} dist
 * @returns {Runtime}
 */
function withGiven(dist) {
  const runtime = { kind: /** @type {const} */ ('given'), dist, version: versionOf(dist) }
  if (!existsSync(programOf(runtime))) {
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, where there is no Electron.`,
      'Correct or unset it.',
    )
  }
  say(`Electron ${runtime.version}, the one ELECTRON_OVERRIDE_DIST_PATH names.`)
  return runtime
}

/**
 * @param {string} version
 * @returns {Runtime}
 */
function withPinned(version) {
  say(`Electron ${version}.`)
  return { kind: 'pinned', dist: pinnedDist, version }
}

/**
 * @param {string} wanted the version that was not to be had
 * @param {string} reason
 * @returns {Promise<Runtime>}
 */
async function withStandIn(wanted, reason) {
  const dist = await ensureStandIn()
  say(
    `Electron ${standInVersion}, a stand-in for trying out and tests: ` +
      `${wanted} could not be downloaded (${reason}).`,
  )
  return { kind: 'stand-in', dist, version: standInVersion }
}

/** @param {string} dist */
function versionOf(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return 'of unknown version'
  }
}

const memory = () => join(cacheFolder(), 'electron', 'unreachable.json')

/** @returns {import('./choose.mjs').Failure | undefined} the last failed download */
function recall() {
  try {
    return JSON.parse(readFileSync(memory(), 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {import('./choose.mjs').Failure} failure */
async function remember(failure) {
  await mkdir(join(cacheFolder(), 'electron'), { recursive: true })
  await writeFile(memory(), JSON.stringify(failure))
}

async function forget() {
  await rm(memory(), { force: true })
}
