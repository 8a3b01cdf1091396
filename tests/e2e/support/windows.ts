import type { ElectronApplication } from '@playwright/test'

/** What the system shows of Tandem's window; null while there is none. */
export const windowState = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window
      ? {
          visible: window.isVisible(),
          focused: window.isFocused(),
          size: window.getSize(),
        }
      : null
  })

/** Closes the window as its title bar's button does. */
export const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

/** What tests keep in the main process. */
interface Kept {
  minimised: number
  said: string[]
}

/**
 * Stands in for what nobody does here: there is no window manager that minimises, and no one who reads message boxes.
 * Minimising is counted; messages are answered at once and kept.
 */
export const actForUser = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, dialog }) => {
    const kept: Kept = { minimised: 0, said: [] }
    Object.assign(globalThis, { kept })
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.minimize = () => void kept.minimised++
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string }
      kept.said.push(`${message} ${detail}`)
      return { response: 0, checkboxChecked: false }
    }
  })

export const keptFrom = (app: ElectronApplication): Promise<Kept> =>
  app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept)
