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

/** Says that the window fails over and over. Answers whether it is to be loaded once more. */
export async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Tandem',
    message: 'The window failed twice in a row.',
    detail:
      'Tandem goes on syncing, and its icon still says how it stands. Load the window again, or leave it for now.',
    buttons: ['Load again', 'Leave it'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
