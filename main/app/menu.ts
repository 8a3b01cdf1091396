import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MainWords } from './i18n/en'
import { logFailure } from './log'
import type { Updates } from './updates'

type Items = MenuItemConstructorOptions[]

/**
 * The menu of the app: on macOS the usual one, elsewhere out of sight until Alt is pressed, for its keys. Every item has its
 * label here: those that Electron gives are English. Called again for another language.
 */
export function setApplicationMenu(updates: Updates, { menu }: MainWords): void {
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: menu.help,
    submenu: [
      {
        label: menu.newerVersions,
        click: () => void updates.look().catch((thrown) => logFailure('updates.failed', thrown)),
      },
    ],
  }
  const view: Items = [
    { role: 'resetZoom', label: menu.resetZoom },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools', label: menu.developerTools }] satisfies Items)),
  ]
  const common: Items = [
    { label: menu.edit, submenu: editItems(menu) },
    { label: menu.view, submenu: view },
  ]
  const template: Items =
    process.platform === 'darwin'
      ? [
          { label: 'Tandem', submenu: macAppItems(menu) },
          ...common,
          { role: 'window', label: menu.window, submenu: macWindowItems(menu) },
          help,
        ]
      : [
          {
            label: 'Tandem',
            submenu: [
              { label: menu.closeWindow, role: 'close' },
              { label: menu.quit, role: 'quit', accelerator: 'Ctrl+Q' },
            ],
          },
          ...common,
          help,
        ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const editItems = (menu: MainWords['menu']): Items => [
  { role: 'undo', label: menu.undo },
  { role: 'redo', label: menu.redo },
  { type: 'separator' },
  { role: 'cut', label: menu.cut },
  { role: 'copy', label: menu.copy },
  { role: 'paste', label: menu.paste },
  { role: 'selectAll', label: menu.selectAll },
]

const macAppItems = (menu: MainWords['menu']): Items => [
  { role: 'about', label: menu.about },
  { type: 'separator' },
  { role: 'services', label: menu.services },
  { type: 'separator' },
  { role: 'hide', label: menu.hide },
  { role: 'hideOthers', label: menu.hideOthers },
  { role: 'unhide', label: menu.showAll },
  { type: 'separator' },
  { role: 'quit', label: menu.quit },
]

const macWindowItems = (menu: MainWords['menu']): Items => [
  { role: 'close', label: menu.closeWindow },
  { role: 'minimize', label: menu.minimise },
  { role: 'zoom', label: menu.zoom },
  { type: 'separator' },
  { role: 'front', label: menu.front },
]
