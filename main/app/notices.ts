import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { TandemError } from '../../shared/errors'

/** Says something once, with nothing to decide. Resolves when it was read. */
async function say(window: BrowserWindow | null, message: string, detail: string): Promise<void> {
  const options: MessageBoxOptions = { type: 'info', title: 'Tandem', message, detail, buttons: ['OK'] }
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}

export function saySettingsDamaged(window: BrowserWindow | null, file: string): Promise<void> {
  const { message, remedy } = new TandemError('settings.damaged', { file }).report()
  return say(window, message, remedy)
}

export const sayNoTray = (window: BrowserWindow): Promise<void> =>
  say(
    window,
    'Tandem goes on syncing.',
    'This desktop shows no tray icons, so closing the window minimises it. To end Tandem, press Ctrl+Q in its window.',
  )
