import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { startDisplay } from './display.mjs'
import { makeHome } from './home.mjs'

/**
 * Runs the end-to-end tests against this Electron. On Linux they get a virtual display of their own;
 * everywhere an empty home.
 * @param {object} options
 * @param {string} options.dist the folder of the Electron to test with
 * @param {string} options.report where the JSON report goes
 * @param {number} options.limitSeconds
 * @param {readonly string[]} options.passedOn more arguments for Playwright
 */
export async function runEndToEnd({ dist, report, limitSeconds, passedOn }) {
  const isLinux = process.platform === 'linux'
  const display = isLinux ? await startDisplay() : undefined
  const { WAYLAND_DISPLAY: _wayland, ELECTRON_RUN_AS_NODE: _asNode, ...inherited } = process.env
  const env = {
    ...inherited,
    ...makeHome(),
    ...(display && { DISPLAY: display.name, XDG_SESSION_TYPE: 'x11' }),
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const args = [playwright, 'test', '--reporter=list,json', ...passedOn]
  const outcome = await run(process.execPath, args, { cwd: root, env, limitSeconds })
  display?.stop()
  return outcome
}
