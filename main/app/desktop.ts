import { app, type BrowserWindow, dialog } from 'electron'
import type { Core } from '../core/core'
import type { Desktop } from '../ipc/handlers/desktopHandlers'
import { createAlertSender } from './alerts/alerts'
import { speech } from './i18n/speech'
import { logEvent, logFailure } from './log'
import { loginItem } from './login/login'
import { choicesOf, keptOf } from './notify/choices'
import type { News } from './notify/matters'
import { createNotifier } from './notify/notifier'
import type { SettingsFile } from './settings'
import type { MainWindow } from './window/mainWindow'

/** What Tandem does on this desktop beside syncing: notifications, alerts, start at login. */
export function createDesktop(settings: SettingsFile, opening: Promise<Core>, window: MainWindow) {
  const login = loginItem()
  try {
    login.mend()
  } catch (thrown) {
    logFailure('login.failed', thrown)
  }
  const alerts = createAlertSender({
    settings,
    version: app.getVersion(),
    onSent: (matter) => logEvent('alert.sent', { matter }),
    onFailure: (thrown) => logFailure('alert.failed', thrown),
  })
  const choices = () => choicesOf(settings.get('notifications'))
  const notify = createNotifier({
    choices,
    contacts: async () => (await opening).waitingContacts(),
    isWatched: window.isWatched,
    open: (place) => window.open(place),
  })
  const shown: Desktop = {
    notifications: { get: choices, set: (chosen) => settings.set('notifications', keptOf(chosen)) },
    alerts,
    chooseProgram: () => chooseProgram(window.window()),
    login,
    state: async () => (await opening).state(),
  }
  return {
    shown,
    /** Tells what is news. What becomes of an alert is in the log, and in Preferences. */
    tell: async (news: readonly News[]): Promise<void> => {
      notify(news)
      const { state } = await opening
      for (const each of news) {
        if (each.matter === 'failure') await alerts.send('failure', each.runs, state())
        if (each.matter === 'recovered') await alerts.send('recovered', 0, state())
      }
    },
  }
}

async function chooseProgram(window: BrowserWindow | null): Promise<string | null> {
  const options = { title: speech().words.dialog.chooseProgram, properties: ['openFile' as const] }
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}
