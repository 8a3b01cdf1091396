import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../lib/run.mjs'

/**
 * What running test files came to. `broken`: a file could not even be loaded, so that nothing was tested.
 * @typedef {{ kind: 'passed' } | { kind: 'failed', test: string } | { kind: 'endless' } | { kind: 'broken', output: string }} Verdict
 */

/** A mutant may never come to an end; tests that would are taken for failed. */
const limitSeconds = 240

/**
 * Runs the test files until the first one fails.
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {Promise<Verdict>}
 */
export async function runTests(folder, files) {
  const report = join(folder, 'report.json')
  const { code, output } = await run(
    process.execPath,
    [
      join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--bail=1',
      '--reporter=json',
      `--outputFile=${report}`,
      ...files,
    ],
    { cwd: folder, limitSeconds },
  )
  if (code === 124) return { kind: 'endless' }
  if (code === 0) return { kind: 'passed' }
  const failed = firstFailure(await readFile(report, 'utf8').catch(() => '{}'))
  return failed === undefined ? { kind: 'broken', output } : { kind: 'failed', test: failed }
}

/**
 * @param {string} report as vitest writes it
 * @returns {string | undefined} the full name of the first test that failed
 */
export function firstFailure(report) {
  /** @type {{ testResults?: { assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults = [] } = JSON.parse(report)
  return testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed')
    ?.fullName
}
