import { join } from 'node:path'
import { app } from 'electron'
import { autostartItem, type LoginItem } from './autostart'
import { hiddenFlag, loginCommand } from './command'
import { systemItem } from './systemItem'

/** Start at login, as this system does it. */
export function loginItem(): LoginItem {
  const command = loginCommand({
    program: process.execPath,
    appImage: process.env.APPIMAGE,
    appFolder: app.isPackaged ? null : app.getAppPath(),
    dataDir: app.commandLine.getSwitchValue('user-data-dir'),
  })
  if (process.platform !== 'linux') return systemItem(app, command)
  return autostartItem(join(app.getPath('appData'), 'autostart', 'tandem.desktop'), command)
}

/** Whether this start is one at login; macOS passes no arguments on. To be asked once the app is ready. */
export const isHiddenStart = (argv: readonly string[]): boolean =>
  argv.includes(hiddenFlag) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
