import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { logFailure } from './log'
import type { Updates } from './updates'

/** The menu of the app: on macOS the usual one, elsewhere out of sight until Alt is pressed, for its keys. */
export function setApplicationMenu(updates: Updates): void {
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [
      {
        label: 'Newer Versions',
        click: () => void updates.look().catch((thrown) => logFailure('updates.failed', thrown)),
      },
    ],
  }
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
  ]
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [
          { role: 'appMenu' },
          { role: 'editMenu' },
          { label: 'View', submenu: view },
          { role: 'windowMenu' },
          help,
        ]
      : [
          {
            label: 'Tandem',
            submenu: [
              { label: 'Close Window', role: 'close' },
              { label: 'Quit Tandem', role: 'quit', accelerator: 'Ctrl+Q' },
            ],
          },
          { role: 'editMenu' },
          { label: 'View', submenu: view },
          help,
        ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
