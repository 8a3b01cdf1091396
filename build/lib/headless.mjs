import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/**
 * Runs Tandem's core without a window, in this very process, so that signals and the exit code are its own.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runHeadless(args) {
  const { register } = await import('tsx/esm/api')
  register()
  /** @type {{ main: (args: string[]) => Promise<number> }} */
  const { main } = await import(pathToFileURL(join(root, 'main', 'headless.ts')).href)
  return main(args)
}
