import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const question = [
  '--session',
  '--print-reply',
  '--reply-timeout=1000',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.kde.StatusNotifierWatcher',
]

/**
 * Whether the desktop shows tray icons. On Linux some do not (GNOME without an extension); a desktop that cannot be
 * asked counts as such, so that the window is never out of reach.
 */
export async function hasTrayHost(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  try {
    const { stdout } = await promisify(execFile)('dbus-send', question, { timeout: 2000 })
    return /\bboolean true\b/.test(stdout)
  } catch {
    return false
  }
}
