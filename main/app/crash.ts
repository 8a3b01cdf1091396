import { app, dialog } from 'electron'
import { reportOf } from '../../shared/errors'
import { logFailure } from './log'
import { startAfterwards } from './startAgain'

/** What nothing else caught: it is logged, and the user decides whether Tandem starts again. */
export function handleCrashes(): void {
  // The terminal that Tandem was started from may be gone; that is no failure.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  let isAsking = false
  process.on('uncaughtException', (thrown) => {
    logFailure('crash', thrown)
    if (isAsking) return
    isAsking = true
    app.whenReady().then(askWhatNow)
  })
  process.on('unhandledRejection', (thrown) => logFailure('rejection', thrown))
}

/** Says why Tandem cannot start, and ends it. */
export async function failToStart(thrown: unknown): Promise<void> {
  logFailure('start.failed', thrown)
  await app.whenReady()
  const { message, remedy } = reportOf(thrown)
  dialog.showErrorBox('Tandem cannot start', `${message}\n\n${remedy}`)
  app.exit(1)
}

function askWhatNow(): void {
  const chosen = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Tandem',
    message: 'Something failed that should not, so Tandem stopped.',
    detail:
      'Nothing is lost: every change is noted down before it is sent, and the next start looks what arrived. ' +
      'The place where it failed is in the log, in the data folder.',
    buttons: ['Start again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (chosen === 0) startAfterwards()
  app.exit(1)
}
