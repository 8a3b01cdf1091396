import { app } from 'electron'
import type { Core } from '../core/core'
import type { TrayAction } from './tray/trayMenu'
import type { MainWindow } from './window/mainWindow'

/** Carries out what was chosen in the tray. */
export function createActions(core: Core, window: MainWindow): (action: TrayAction) => void {
  const simple: Record<Exclude<TrayAction['do'], 'pause'>, () => void> = {
    open: () => window.open(),
    waiting: () => window.open('conflicts'),
    history: () => window.open('history'),
    preferences: () => window.open('preferences'),
    // What goes wrong is in the state, where tray and window show it.
    sync: () => void core.sync('manual').catch(() => {}),
    resume: () => core.resume(),
    quit: () => app.quit(),
  }
  return (action) => (action.do === 'pause' ? core.pause(action.minutes) : simple[action.do]())
}
