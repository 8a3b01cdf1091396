import { app, session, shell } from 'electron'
import { isAppPage } from '../security/appFiles'
import { mayOpenExternally } from '../security/externalLinks'
import { logEvent } from './log'

/** Holds every web contents, of whatever window, to the one page, and grants no permission to any. */
export function guardWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (details.isMainFrame && isAppPage(details.url)) return
      details.preventDefault()
      logEvent('guard.navigation')
    })
    contents.on('will-redirect', (details) => details.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenExternally(url)) void shell.openExternal(url)
      else logEvent('guard.window')
      return { action: 'deny' }
    })
  })
}

/** Denies camera, location, notifications and all else that a page can ask for. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    logEvent('guard.permission', { permission })
    answer(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}
