import type { App } from 'electron'
import type { LoginItem } from './autostart'

/** The parts of Electron's app that know what starts at login. */
export type LoginApp = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>

/** Start at login on macOS and Windows, where the system keeps a list, and the user may switch entries off in it. */
export function systemItem(app: LoginApp, [path = '', ...args]: readonly string[]): LoginItem {
  const entry = { path, args }
  const state = (): ReturnType<LoginItem['state']> => {
    const { openAtLogin, executableWillLaunchAtLogin, status } = app.getLoginItemSettings(entry)
    // macOS 13 and later waits for the user's consent; on Windows the task manager may have switched it off.
    if (status === 'requires-approval') return 'blocked'
    if (!openAtLogin) return 'off'
    return executableWillLaunchAtLogin === false ? 'blocked' : 'on'
  }
  return {
    state,
    set: (isOn) => app.setLoginItemSettings({ ...entry, openAtLogin: isOn }),
    mend: () => {},
  }
}
