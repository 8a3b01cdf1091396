import { app, dialog } from 'electron'
import { reportOf } from '../../shared/errors'
import { say } from '../../shared/sentences/say'
import { speech } from './i18n/speech'
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
  const { words, language } = speech()
  const { message, remedy } = say(reportOf(thrown), language)
  dialog.showErrorBox(words.dialog.cannotStart, `${message}\n\n${remedy}`)
  app.exit(1)
}

function askWhatNow(): void {
  const { crashed, crashedDetail, startAgain, endIt } = speech().words.dialog
  const chosen = dialog.showMessageBoxSync({
    type: 'error',
    title: 'Tandem',
    message: crashed,
    detail: crashedDetail,
    buttons: [startAgain, endIt],
    defaultId: 0,
    cancelId: 1,
  })
  if (chosen === 0) startAfterwards()
  app.exit(1)
}
