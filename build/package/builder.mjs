import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { Trouble } from '../lib/say.mjs'

/** electron-builder's program. */
export const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')

/** Where what is no release goes. */
export const tryOutFolder = join(root, 'dist', 'try-out')

/**
 * Runs electron-builder quietly. Throws where it fails, or packs less than the app needs.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runBuilder(args, env = process.env) {
  const outcome = await run(process.execPath, [builder, '--publish=never', ...args], {
    cwd: root,
    env,
    limitSeconds: 240,
  })
  const isLacking = /cannot find path for dependency/.test(outcome.output)
  if (outcome.code === 0 && !isLacking) return
  throw new Trouble(
    isLacking ? 'Packages that the app needs were not found.' : 'The package could not be made.',
    isLacking ? 'node_modules has to be a folder of the project itself, not a link.' : 'See the lines above.',
    outcome.output,
  )
}
