import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureElectron } from '../electron/runtime.mjs'
import { buildApp } from '../lib/app-build.mjs'
import { ensurePackages } from '../lib/install.mjs'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { ensureSystem } from '../lib/system.mjs'
import { testNeeds } from '../lib/system-needs.mjs'
import { audit } from './audit.mjs'
import { fromPlaywright, fromVitest, judge } from './counts.mjs'
import { runEndToEnd } from './e2e.mjs'
import { makePackages, removePackages } from './packaged.mjs'
import { done, failed, skipped } from './result.mjs'

/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [needs] steps without which this one makes no sense
 * @property {string} remedy what to do when it fails
 * @property {(desk: Desk) => Promise<import('./result.mjs').Result>} perform may throw, which fails the step
 *
 * @typedef {object} Desk
 * @property {string} scratch a folder for reports
 * @property {import('../electron/runtime.mjs').Runtime | undefined} electron the one to test with, known after the step `electron`
 * @property {readonly string[]} passedOn arguments for the test runners
 */

/** Where our own code lives. */
const ownFolders = ['main', 'preload', 'renderer', 'shared', 'build', 'tests']

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
  {
    name: 'audit',
    needs: ['packages'],
    remedy: 'Take a mended version, or replace the package.',
    perform: audit,
  },
  {
    name: 'unit',
    needs: ['packages'],
    remedy: 'See the tests above.',
    perform: vitest('unit', 'zones', 'renderer'),
  },
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
      desk.electron = await ensureElectron()
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
    name: 'package',
    needs: ['system', 'electron', 'build'],
    remedy: 'See the lines above.',
    perform: async ({ electron }) => {
      if (process.platform !== 'linux' || !electron) return skipped('Packages are tried out on Linux.')
      if (isLink('node_modules'))
        return skipped('node_modules is a link, through which electron-builder finds little.')
      const note = 'There is no dpkg-deb, so no package was made of the folder.'
      return (await makePackages(electron)) ? done : { ...done, note }
    },
  },
  {
    name: 'e2e',
    needs: ['system', 'electron', 'build', 'package'],
    remedy: 'See the tests above and the traces in test-results.',
    perform: async ({ scratch, electron, passedOn }) => {
      const report = join(scratch, 'e2e.json')
      const outcome = await runEndToEnd({ dist: electron?.dist ?? '', report, limitSeconds: 540, passedOn })
      await removePackages()
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
 * @returns {import('./result.mjs').Result}
 */
function check({ code, output }) {
  return code === 0 ? done : failed(output)
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

/** @param {string} path below the root */
const isLink = (path) => lstatSync(join(root, path)).isSymbolicLink()

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
