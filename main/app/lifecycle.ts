import { app } from 'electron'
import type { Place } from '../../shared/ipc/contract'
import { placeIn } from './linkedPlace'
import { logFailure } from './log'
import { hiddenFlag } from './login/command'

export interface LifecycleOptions {
  /** Shows the window, at a place in it where a link led there. */
  open: (place?: Place) => void
  /** Ends the run in progress and closes what is open. */
  close: () => Promise<void>
}

/** What closing down may take, in milliseconds; the journal makes an earlier end safe, too. */
const patience = 8000

/** Tandem lives in the tray: it ends when the user quits, not when the window closes, and never in the middle of a write. */
export function followLifecycle({ open, close }: LifecycleOptions): { isQuitting: () => boolean } {
  let isQuitting = false
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(hiddenFlag)) open(placeIn(argv) ?? undefined)
  })
  app.on('activate', () => open())
  app.on('window-all-closed', () => {})
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    const tooLong = new Promise((resolve) => setTimeout(resolve, patience))
    Promise.race([close(), tooLong])
      .catch((thrown) => logFailure('quit.failed', thrown))
      .finally(() => app.exit(0))
  })
  return { isQuitting: () => isQuitting }
}
