import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say, Trouble } from './say.mjs'

/** Everything the built app is made from. */
const sources = [
  'main',
  'preload',
  'renderer',
  'shared',
  'build/icons',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const stamp = join(root, 'out', '.sources')

/** Builds the app into `out/` unless what is there was built from these very sources. */
export async function ensureBuilt() {
  const current = fingerprint(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  say('Building Tandem…')
  const { code, output } = await buildApp()
  if (code !== 0) {
    throw new Trouble('Tandem could not be built.', 'Mend what the lines above name, then try again.', output)
  }
}

/**
 * Builds the app into `out/`.
 * @param {{ limitSeconds?: number }} [options]
 */
export async function buildApp(options = {}) {
  const current = fingerprint(root, sources)
  // Gone first: an interrupted build must not pass for a whole one.
  await rm(stamp, { force: true })
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const outcome = await run(process.execPath, [program, 'build'], { cwd: root, ...options })
  if (outcome.code === 0) await writeFile(stamp, current)
  return outcome
}
