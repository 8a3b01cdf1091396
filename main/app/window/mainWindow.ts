import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import appIcon from '../../../build/icons/app.png?asset'
import type { EventPayload } from '../../../shared/ipc/contract'
import { appPage } from '../../security/appFiles'
import { assertSecureWebPreferences, secureWebPreferences } from '../../security/webPreferences'
import { logEvent } from '../log'
import { askToReload, sayNoTray } from '../notices'
import type { SettingsFile } from '../settings'
import { hasTrayHost } from '../tray/trayHost'
import { reloading } from './reload'
import { fitSize, smallest } from './size'

type Route = EventPayload<'navigate'>

export interface MainWindow {
  /** Shows the window, made anew where there is none, at a screen where one is given. */
  open(route?: Route): void
  /** The page can be told things from now on. */
  pageIsReady(): void
  /** Null while there is no window. */
  window(): BrowserWindow | null
  owns(contents: WebContents): boolean
}

export interface MainWindowOptions {
  settings: SettingsFile
  preload: string
  /** Whether closing the window is part of ending the app. */
  isQuitting: () => boolean
  navigate: (route: Route) => void
}

/** Background before the first paint, as in the window's tokens. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#1D1C20' : '#FFFFFF')

/** Tandem's one window. Closing it leaves the tray, or, where the desktop has none, minimises it. */
export function createMainWindow({ settings, preload, isQuitting, navigate }: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  let isReady = false
  let wantedRoute: Route | null = null

  const create = (): BrowserWindow => {
    const made = new BrowserWindow(windowOptions(settings, preload))
    if (settings.get('window').maximized) made.maximize()
    made.once('ready-to-show', () => made.show())
    made.on('close', (event) => {
      rememberSize(made, settings)
      if (isQuitting()) return
      event.preventDefault()
      void putAway(made, settings)
    })
    made.on('closed', () => {
      window = null
      isReady = false
    })
    reloadAfterCrash(made)
    void made.loadURL(appPage)
    return made
  }

  const goToWantedRoute = () => {
    if (!isReady || wantedRoute === null) return
    navigate(wantedRoute)
    wantedRoute = null
  }

  return {
    open: (route) => {
      wantedRoute = route ?? wantedRoute
      if (window) bringToFront(window)
      else window = create()
      goToWantedRoute()
    },
    pageIsReady: () => {
      isReady = true
      goToWantedRoute()
    },
    window: () => window,
    owns: (contents) => window?.webContents === contents,
  }
}

function windowOptions(settings: SettingsFile, preload: string): Electron.BrowserWindowConstructorOptions {
  const webPreferences = { ...secureWebPreferences, preload, spellcheck: false }
  assertSecureWebPreferences(webPreferences)
  return {
    ...fitSize(settings.get('window'), screen.getPrimaryDisplay().workAreaSize),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Tandem',
    icon: appIcon,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences,
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

async function putAway(window: BrowserWindow, settings: SettingsFile): Promise<void> {
  if (await hasTrayHost()) return window.hide()
  if (!settings.get('saidNoTray')) {
    settings.set('saidNoTray', true)
    await sayNoTray(window)
  }
  if (!window.isDestroyed()) window.minimize()
}

function rememberSize(window: BrowserWindow, settings: SettingsFile): void {
  const { width, height } = window.getNormalBounds()
  settings.set('window', { width, height, maximized: window.isMaximized() })
}

function reloadAfterCrash(window: BrowserWindow): void {
  const whatNow = reloading(Date.now)
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    logEvent('window.gone', { reason })
    const next = whatNow(reason)
    const isWanted = next === 'reload' || (next === 'say' && (await askToReload(window)))
    if (isWanted && !window.isDestroyed()) window.webContents.reload()
  })
}
