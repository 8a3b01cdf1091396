import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { speech } from './i18n/speech'

/** Asks where to save, beginning in the documents of the user. Null where that is cancelled. */
export async function chooseFile(
  window: BrowserWindow | null,
  name: string,
  extension: string,
): Promise<string | null> {
  const { saveAs, fileKind } = speech().words.dialog
  const options = {
    title: saveAs,
    defaultPath: join(app.getPath('documents'), `${name}.${extension}`),
    filters: [{ name: fileKind(extension.toUpperCase()), extensions: [extension] }],
  }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : filePath
}
