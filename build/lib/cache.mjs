import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder for what may be fetched or made again, outside the repository so that every clone shares it.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'tandem')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'tandem')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'tandem', 'cache')
  return join(home, '.cache', 'tandem')
}
