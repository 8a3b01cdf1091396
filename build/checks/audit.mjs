import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from '../lib/npm.mjs'
import { root } from '../lib/root.mjs'
import { done, failed, skipped } from './result.mjs'
import { importedBy, needed } from './shipped.mjs'

/**
 * @typedef {{ name: string, severity: string, nodes: string[], via: (string | { title: string, url: string })[] }} Vulnerability
 */

/**
 * Asks the npm registry what is known against the packages that users get: those of the main process, those bundled into the
 * window, and Electron. Where it cannot be asked, that is no failure.
 */
export async function audit() {
  const options = ['--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { output } = await npm(['audit', ...options], { cwd: root, limitSeconds: 60 })
  return judgeAudit(output, shippedFolders())
}

/**
 * @param {string} output what `npm audit --json` printed, warnings among it
 * @param {ReadonlySet<string>} shipped folders of packages
 * @returns {import('./result.mjs').Result}
 */
export function judgeAudit(output, shipped) {
  const vulnerabilities = reported(output)
  if (!vulnerabilities) return skipped('The npm registry gives no audit here, so none was made.')
  const grave = vulnerabilities.filter(
    ({ severity, nodes }) =>
      ['high', 'critical'].includes(severity) && nodes.some((node) => shipped.has(node)),
  )
  if (grave.length === 0) return done
  return failed(
    grave.map(({ name, severity, via }) => `${name}: ${severity}, ${via.map(titled).join('; ')}`).join('\n'),
  )
}

/**
 * @param {string} output
 * @returns {Vulnerability[] | null} null where there is no report
 */
function reported(output) {
  try {
    const { vulnerabilities } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
    return vulnerabilities ? Object.values(vulnerabilities) : null
  } catch {
    return null
  }
}

/** @param {Vulnerability['via'][number]} cause the name of a package that it needs, or an advisory */
const titled = (cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} (${cause.url})`)

/** Where the packages lie that users get. */
function shippedFolders() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const texts = ['preload', 'renderer', 'shared'].flatMap(sourcesBelow)
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return needed(packages, ['electron', ...Object.keys(dependencies), ...importedBy(texts)])
}

/** @param {string} folder */
function sourcesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
}
