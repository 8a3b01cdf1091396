import { app, session, shell, type WebContents } from 'electron'
import { isAppPage } from '../security/appFiles'
import { mayOpenExternally } from '../security/externalLinks'
import { assertSecureInEffect } from '../security/webPreferences'
import { logEvent, logFailure } from './log'

/** Holds every web contents, of whatever window, to the secure settings and to the one page. */
export function guardWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const preferences = preferencesOf(contents)
    if (preferences) assertSecureInEffect(preferences)
    contents.on('will-frame-navigate', (details) => {
      if (details.isMainFrame && isAppPage(details.url)) return
      details.preventDefault()
      logEvent('guard.navigation')
    })
    contents.on('will-redirect', (details) => details.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenExternally(url)) openExternally(url)
      else logEvent('guard.window')
      return { action: 'deny' }
    })
  })
}

type WithPreferences = WebContents & {
  /** Electron has it, without a type. */
  getLastWebPreferences(): Record<string, unknown> | null
}

/** The settings in effect; null for the developer tools, which have none of their own. */
const preferencesOf = (contents: WebContents) => (contents as WithPreferences).getLastWebPreferences()

function openExternally(address: string): void {
  shell.openExternal(address).catch((thrown) => logFailure('guard.external', thrown))
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
