import { readFileSync } from 'node:fs'
import packageJson from '../../../package.json' with { type: 'json' }
import { paths } from '../paths'
import type { BundleFacts } from './bundle'

const linesKept = 300

/** What Tandem runs as, on what, and the end of its log. */
export const systemFacts = (dataDir: string): Pick<BundleFacts, 'version' | 'platform' | 'arch' | 'log'> => ({
  version: packageJson.version,
  platform: process.platform,
  arch: process.arch,
  log: logOf(dataDir),
})

/** None where there is none, as in the terminal. */
function logOf(dataDir: string): string[] {
  try {
    return readFileSync(paths.log(dataDir), 'utf8').trimEnd().split(/\r?\n/).slice(-linesKept)
  } catch {
    return []
  }
}
