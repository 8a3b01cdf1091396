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

/** Where the window is, and how large. */
export const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

/** Closes the window as its title bar's button does. */
export const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

/** Counts how often the window is minimised, which without a window manager nothing does here. */
export async function countMinimising(app: ElectronApplication): Promise<() => Promise<number>> {
  const counter = await app.evaluateHandle(({ BrowserWindow }) => {
    const counted = { times: 0 }
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.minimize = () => void counted.times++
    return counted
  })
  return () => counter.evaluate(({ times }) => times)
}
