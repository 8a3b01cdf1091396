import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where this user's applications keep their data, with Tandem's name: the same folder that the window uses, so that
 * terminal and window see the same workspace. Pure.
 */
export function defaultDataDir(
  platform: NodeJS.Platform,
  environment: Environment,
  home = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Tandem')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tandem')
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'Tandem')
}
