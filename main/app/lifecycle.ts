import { app } from 'electron'
import type { Place } from '../../shared/ipc/contract'
import { placeIn } from './linkedPlace'
import { logFailure } from './log'
import { hiddenFlag } from './login/command'
import { argsOf, startAfterwards } from './startAgain'

export interface LifecycleOptions {
  /** Shows the window, at a place in it where a link led there. */
  open: (place?: Place) => void
  /** Ends the run in progress and closes what is open. */
  close: () => Promise<void>
}

export interface Lifecycle {
  isQuitting(): boolean
  /** Quits, and starts again with the window. */
  restart(): void
}

/** What closing down may take, in milliseconds; the journal makes an earlier end safe, too. */
const patience = 8000

/**
 * Tandem lives in the tray: it ends when the user quits, not when the window closes, and never in the middle of a write. Who
 * starts it while it ends gets it anew once it has ended.
 */
export function followLifecycle({ open, close }: LifecycleOptions): Lifecycle {
  let isQuitting = false
  /** With what Tandem is started again afterwards; null: not at all. */
  let wanted: string[] | null = null
  app.on('second-instance', (_event, argv, _folder, given) => {
    if (isQuitting) wanted = argsOf(given)
    else if (!argv.includes(hiddenFlag)) open(placeIn(argv) ?? undefined)
  })
  app.on('activate', () => {
    if (isQuitting) wanted = []
    else open()
  })
  app.on('window-all-closed', () => {})
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    const tooLong = new Promise((resolve) => setTimeout(resolve, patience))
    Promise.race([close(), tooLong])
      .catch((thrown) => logFailure('quit.failed', thrown))
      .finally(() => {
        if (wanted) startAfterwards(wanted)
        app.exit(0)
      })
  })
  return {
    isQuitting: () => isQuitting,
    restart: () => {
      wanted = process.argv.slice(1).filter((arg) => arg !== hiddenFlag)
      app.quit()
    },
  }
}
