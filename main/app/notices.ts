import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { TandemError } from '../../shared/errors'
import { say as sayError } from '../../shared/sentences/say'
import { speech } from './i18n/speech'

/** Says something once, with nothing to decide. Resolves when it was read. */
async function say(window: BrowserWindow | null, message: string, detail: string): Promise<void> {
  const buttons = [speech().words.dialog.ok]
  const options: MessageBoxOptions = { type: 'info', title: 'Tandem', message, detail, buttons }
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}

export function saySettingsDamaged(window: BrowserWindow | null, file: string): Promise<void> {
  const report = new TandemError('settings.damaged', { file }).report()
  const { message, remedy } = sayError(report, speech().language)
  return say(window, message, remedy)
}

export function sayNoTray(window: BrowserWindow): Promise<void> {
  const { goesOn, noTray } = speech().words.dialog
  return say(window, goesOn, noTray)
}

/** Says that the window fails over and over. Answers whether it is to be loaded once more. */
export async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { windowFailed, windowFailedDetail, loadAgain, leaveIt } = speech().words.dialog
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Tandem',
    message: windowFailed,
    detail: windowFailedDetail,
    buttons: [loadAgain, leaveIt],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
