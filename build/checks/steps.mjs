import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureElectron } from '../electron/runtime.mjs'
import { buildApp } from '../lib/app-build.mjs'
import { ensurePackages } from '../lib/install.mjs'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { ensureSystem } from '../lib/system.mjs'
import { testNeeds } from '../lib/system-needs.mjs'
import { fromPlaywright, fromVitest, judge } from './counts.mjs'
import { runEndToEnd } from './e2e.mjs'

/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [needs] steps without which this one makes no sense
 * @property {string} remedy what to do when it fails
 * @property {(desk: Desk) => Promise<Result>} perform may throw, which fails the step
 *
 * @typedef {object} Desk
 * @property {string} scratch a folder for reports
 * @property {string} electron the folder of the Electron to test with, known after the step `electron`
 * @property {readonly string[]} passedOn arguments for the test runners
 *
 * @typedef {object} Result
 * @property {import('./counts.mjs').Counts} counts
 * @property {string} output shown when something failed
 */

/** Where our own code lives. */
const ownFolders = ['main', 'preload', 'renderer', 'shared', 'build', 'tests']

/** @type {Result} */
const done = { counts: { passed: 1, failed: 0, skipped: 0 }, output: '' }

/** @type {readonly Step[]} */
export const steps = [
  {
    name: 'packages',
    remedy: 'Check the network.',
    perform: async () => {
      await ensurePackages()
      return done
    },
  },
  {
    name: 'lint',
    needs: ['packages'],
    remedy: 'Run `npm run format`, then mend what is left.',
    perform: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  },
  {
    name: 'types',
    needs: ['packages'],
    remedy: 'Mend the types named above.',
    perform: () => tool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  },
  {
    name: 'boundaries',
    needs: ['packages'],
    remedy: 'Move the import to where the import rule of ARCHITECTURE.md allows it.',
    perform: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        '.dependency-cruiser.mjs',
        ...ownFolders,
      ]),
  },
  {
    name: 'unused',
    needs: ['packages'],
    remedy: 'Delete what nothing uses.',
    perform: () => tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  },
  {
    name: 'reached',
    needs: ['packages'],
    remedy: 'Delete what only a test reaches, or have the app use it.',
    perform: () =>
      tool('knip/bin/knip.js', [
        '--production',
        '--no-progress',
        '--no-config-hints',
        '--include=files,exports,types',
        '--config=build/checks/knip.shipped.json',
      ]),
  },
  { name: 'unit', needs: ['packages'], remedy: 'See the tests above.', perform: vitest('unit', 'renderer') },
  { name: 'model', needs: ['packages'], remedy: 'See the tests above.', perform: vitest('model') },
  { name: 'contract', needs: ['packages'], remedy: 'See the tests above.', perform: vitest('contract') },
  {
    name: 'system',
    remedy: 'Install the system packages as said above.',
    perform: async () => {
      await ensureSystem(testNeeds)
      return done
    },
  },
  {
    name: 'electron',
    needs: ['packages'],
    remedy: 'Check the network.',
    perform: async (desk) => {
      desk.electron = (await ensureElectron()).dist
      return done
    },
  },
  {
    name: 'build',
    needs: ['packages'],
    remedy: 'Mend what the lines above name.',
    perform: async () => check(await buildApp({ limitSeconds: 180 })),
  },
  {
    name: 'e2e',
    needs: ['system', 'electron', 'build'],
    remedy: 'See the tests above and the traces in test-results.',
    perform: async ({ scratch, electron, passedOn }) => {
      const report = join(scratch, 'e2e.json')
      const outcome = await runEndToEnd({ dist: electron, report, limitSeconds: 480, passedOn })
      return { counts: judge(read(report, fromPlaywright), outcome.code), output: outcome.output }
    },
  },
]

/**
 * @param {string} program below node_modules
 * @param {readonly string[]} args
 */
async function tool(program, args) {
  const path = join(root, 'node_modules', program)
  return check(await run(process.execPath, [path, ...args], { cwd: root, limitSeconds: 180 }))
}

/**
 * A step that is not a test run counts as one check.
 * @param {import('../lib/run.mjs').Outcome} outcome
 * @returns {Result}
 */
function check({ code, output }) {
  return code === 0 ? done : { counts: { passed: 0, failed: 1, skipped: 0 }, output }
}

/** @param {string[]} projects */
function vitest(...projects) {
  return async (/** @type {Desk} */ { scratch, passedOn }) => {
    const report = join(scratch, `${projects[0]}.json`)
    const outcome = await run(
      process.execPath,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...projects.map((name) => `--project=${name}`),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...passedOn,
      ],
      { cwd: root, limitSeconds: 1200 },
    )
    return { counts: judge(read(report, fromVitest), outcome.code), output: outcome.output }
  }
}

/**
 * @template T
 * @param {string} path
 * @param {(report: T) => import('./counts.mjs').Counts} count
 */
function read(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
