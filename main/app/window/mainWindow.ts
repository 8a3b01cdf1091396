import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import appIcon from '../../../build/icons/app.png?asset'
import type { Place } from '../../../shared/ipc/contract'
import { appPage } from '../../security/appFiles'
import { assertSecureWebPreferences, secureWebPreferences } from '../../security/webPreferences'
import { logEvent } from '../log'
import { askToReload, sayNoTray } from '../notices'
import type { SettingsFile } from '../settings'
import { hasTrayHost } from '../tray/trayHost'
import { workAreas } from './displays'
import { bringBack, placeWindow, smallest } from './place'
import { reloading } from './reload'

export interface MainWindow {
  /** Shows the window, made anew where there is none, at a place in it where one is given. */
  open(place?: Place): void
  /** The page can be told things from now on. */
  pageIsReady(): void
  /** Null while there is no window. */
  window(): BrowserWindow | null
  owns(contents: WebContents): boolean
  /** Whether the user is at work in it. */
  isWatched(): boolean
}

export interface MainWindowOptions {
  settings: SettingsFile
  preload: string
  /** Whether closing the window is part of ending the app. */
  isQuitting: () => boolean
  navigate: (place: Place) => void
}

/** Background before the first paint, as in the window's tokens. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#1D1C20' : '#FFFFFF')

/** Tandem's one window. Closing it leaves the tray, or, where the desktop has none, minimises it. */
export function createMainWindow({ settings, preload, isQuitting, navigate }: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  let isReady = false
  let wanted: Place | null = null

  const create = (): BrowserWindow => {
    const made = new BrowserWindow(windowOptions(settings, preload))
    if (settings.get('window').maximized) made.maximize()
    made.once('ready-to-show', () => made.show())
    const follow = () => made.setBackgroundColor(background())
    nativeTheme.on('updated', follow)
    made.on('close', (event) => {
      remember(made, settings)
      if (isQuitting()) return
      event.preventDefault()
      void putAway(made, settings)
    })
    made.on('closed', () => {
      nativeTheme.off('updated', follow)
      window = null
      isReady = false
    })
    made.webContents.on('render-process-gone', () => {
      isReady = false
    })
    reloadAfterCrash(made)
    void made.loadURL(appPage)
    return made
  }

  const goToWanted = () => {
    if (!isReady || wanted === null) return
    navigate(wanted)
    wanted = null
  }

  return {
    open: (place) => {
      wanted = place ?? wanted
      if (window) bringToFront(window)
      else window = create()
      goToWanted()
    },
    pageIsReady: () => {
      isReady = true
      goToWanted()
    },
    window: () => window,
    owns: (contents) => window?.webContents === contents,
    isWatched: () => window?.isFocused() ?? false,
  }
}

function windowOptions(settings: SettingsFile, preload: string): Electron.BrowserWindowConstructorOptions {
  const webPreferences = { ...secureWebPreferences, preload, spellcheck: false }
  assertSecureWebPreferences(webPreferences)
  return {
    ...placeWindow(settings.get('window'), workAreas()),
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
  // Its page failed, and was left so until it is wanted.
  if (window.webContents.isCrashed()) window.webContents.reload()
  if (window.isMinimized()) window.restore()
  // Its display may have gone while it was out of sight.
  const place = bringBack(window.getNormalBounds(), workAreas())
  if (place) window.setBounds(place)
  window.show()
  window.focus()
}

async function putAway(window: BrowserWindow, settings: SettingsFile): Promise<void> {
  if (await hasTrayHost()) return window.hide()
  if (!settings.get('saidNoTray')) {
    settings.note('saidNoTray', true)
    await sayNoTray(window)
  }
  if (!window.isDestroyed()) window.minimize()
}

function remember(window: BrowserWindow, settings: SettingsFile): void {
  settings.note('window', { ...window.getNormalBounds(), maximized: window.isMaximized() })
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
