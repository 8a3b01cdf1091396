import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * An empty home for one test run, so that nothing touches the real one. The name is short: the paths of sockets
 * inside it may have about a hundred characters. It is removed when this process ends.
 * @returns {Record<string, string>} the environment that names it
 */
export function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'tandem-'))
  const env = {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  }
  // The runtime folder has to be private, or D-Bus and the key store refuse it.
  for (const folder of Object.values(env)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  return env
}
