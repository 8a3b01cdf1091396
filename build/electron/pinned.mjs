import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'

const folder = join(root, 'node_modules', 'electron')

/** The version package.json pins. */
export function pinnedVersion() {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version)
}

/** Where the pinned Electron is unpacked; the same place `require('electron')` looks. */
export const pinnedDist = join(folder, 'dist')

/** Whether the pinned Electron is unpacked and whole: its installer writes `path.txt` last. */
export function isPinnedInstalled() {
  try {
    const program = readFileSync(join(folder, 'path.txt'), 'utf8')
    const version = readFileSync(join(pinnedDist, 'version'), 'utf8').replace(/^v/, '')
    return version === pinnedVersion() && existsSync(join(pinnedDist, program))
  } catch {
    return false
  }
}

/**
 * Downloads the pinned Electron with electron's own downloader and installer, which check it against the
 * checksums in its package. Gives up when nothing arrives for a while, so that a network without a way to the
 * release host costs seconds, not minutes.
 * @param {{ silenceSeconds?: number }} [options]
 * @returns {Promise<string | undefined>} why it failed, or nothing
 */
export async function downloadPinned({ silenceSeconds = 20 } = {}) {
  const abort = new AbortController()
  const giveUp = () => abort.abort(new Error(`nothing arrived for ${silenceSeconds} seconds`))
  const timer = setTimeout(giveUp, silenceSeconds * 1000)
  try {
    const { downloadArtifact, checksums } = await electronTools()
    await downloadArtifact({
      version: pinnedVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      cacheRoot: process.env.electron_config_cache,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: async () => void timer.refresh(),
      },
    })
  } catch (error) {
    return reason(error)
  } finally {
    clearTimeout(timer)
  }
  // The archive is in the download cache now; the installer takes it from there.
  const { code, output } = await run(process.execPath, [join(folder, 'install.js')])
  return code === 0 ? undefined : (output.trim().split('\n')[0] ?? 'it could not be unpacked')
}

/** The downloader and checksums that come with the electron package. */
async function electronTools() {
  const inElectron = createRequire(join(folder, 'package.json'))
  /** @type {{ downloadArtifact: (details: object) => Promise<string> }} */
  const { downloadArtifact } = await import(pathToFileURL(inElectron.resolve('@electron/get')).href)
  /** @type {Record<string, string>} */
  const checksums = inElectron('./checksums.json')
  return { downloadArtifact, checksums }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function reason(error) {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ENOTFOUND' && 'hostname' in error)
    return `${error.hostname} was not found`
  return error.cause instanceof Error ? reason(error.cause) : error.message
}
