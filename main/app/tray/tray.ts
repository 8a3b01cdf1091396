import { Menu, type MenuItemConstructorOptions, nativeTheme, screen, systemPreferences, Tray } from 'electron'
import type { AppState } from '../../../shared/state'
import { speech } from '../i18n/speech'
import { isSystemDark } from '../systemTheme'
import { iconName } from './iconName'
import { representationsFor } from './panel'
import { statusLine } from './statusLine'
import { createTrayImages } from './trayImage'
import { type TrayAction, type TrayItem, trayMenu } from './trayMenu'

export interface TrayOptions {
  state: AppState
  act: (action: TrayAction) => void
}

/** Milliseconds between two pictures of the syncing animation. */
const stepPace = 250
/** The times in the menu are to the minute. */
const timePace = 60_000

/** Shows the tray's icon, tooltip and menu; the function returned shows another state. */
export function showTray({ state: first, act }: TrayOptions): (state: AppState) => void {
  const imageOf = createTrayImages()
  let state = first
  let step = 0
  let shownIcon = ''
  let shownMenu = ''

  const icon = () => {
    const name = iconName(state, step)
    const representations = representationsFor(panelFacts())
    return { key: JSON.stringify([name, representations]), image: imageOf(name, representations) }
  }
  const tray = new Tray(icon().image)
  if (process.platform !== 'darwin') tray.on('click', () => act({ do: 'open' }))

  const showIcon = () => {
    const { key, image } = icon()
    if (key === shownIcon) return
    shownIcon = key
    image.setTemplateImage(process.platform === 'darwin')
    tray.setImage(image)
  }

  // Changing a menu costs a round trip to the desktop, and closes it on some: only when it reads differently.
  const showMenu = () => {
    const items = trayMenu(state, Date.now(), speech())
    const key = JSON.stringify(items)
    if (key === shownMenu) return
    shownMenu = key
    tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => electronItem(item, act))))
    tray.setToolTip(statusLine(state, Date.now(), speech()))
    if (process.platform === 'darwin') tray.setTitle(waitingTitle(state))
  }

  const show = () => {
    showIcon()
    showMenu()
  }
  show()
  setInterval(showMenu, timePace)
  if (canAnimate()) {
    setInterval(() => {
      if (state.status !== 'syncing') return
      step += 1
      showIcon()
    }, stepPace)
  }
  nativeTheme.on('updated', showIcon)
  screen.on('display-metrics-changed', showIcon)

  return (next) => {
    // During a run the recent changes stay those of before, or an open menu would change under the pointer.
    state = next.progress ? { ...next, latest: state.latest } : next
    show()
  }
}

/** A template image shows shapes only, so macOS has the count beside the icon. */
const waitingTitle = ({ conflicts, approvals, recipesWaiting }: AppState) =>
  conflicts + approvals + recipesWaiting === 0 ? '' : String(conflicts + approvals + recipesWaiting)

/** Panels on Linux take each picture over D-Bus and some blink: there the dots stand still. */
const canAnimate = () =>
  process.platform !== 'linux' && !systemPreferences.getAnimationSettings().prefersReducedMotion

const panelFacts = () => ({
  platform: process.platform,
  desktop: process.env.XDG_CURRENT_DESKTOP ?? '',
  darkSystem: isSystemDark(),
  scaleFactor: screen.getPrimaryDisplay().scaleFactor,
})

function electronItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item === 'separator') return { type: 'separator' }
  // A single & would underline the letter after it.
  const label = item.label.replaceAll('&', '&&')
  if ('items' in item) return { label, submenu: item.items.map((inner) => electronItem(inner, act)) }
  if ('action' in item) return { label, enabled: item.enabled ?? true, click: () => act(item.action) }
  return { label, enabled: false }
}
