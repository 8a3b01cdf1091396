import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu of the app: on macOS the usual one, elsewhere out of sight until Alt is pressed, for its keys. */
export function setApplicationMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
  ]
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, { label: 'View', submenu: view }, { role: 'windowMenu' }]
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
        ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
