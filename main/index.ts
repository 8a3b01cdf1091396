import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { createActions } from './app/actions'
import { failToStart, handleCrashes } from './app/crash'
import { chooseDataDir, ensureWritable } from './app/dataDir'
import { startEngine } from './app/engine/start'
import { denyPermissions, guardWebContents } from './app/guards'
import { followLifecycle, hiddenFlag } from './app/lifecycle'
import { logEvent, logFailure, startLog } from './app/log'
import { setApplicationMenu } from './app/menu'
import { saySettingsDamaged } from './app/notices'
import { declareAppScheme, serveApp } from './app/protocol'
import { logRuns } from './app/runLog'
import { openSettings } from './app/settings'
import { showTray } from './app/tray/tray'
import { createMainWindow } from './app/window/mainWindow'
import { createSendEvent } from './ipc/events'
import { historyHandlers } from './ipc/handlers/historyHandlers'
import { stateHandlers } from './ipc/handlers/stateHandlers'
import { syncHandlers } from './ipc/handlers/syncHandlers'
import { registerRequests } from './ipc/registrar'

const built = import.meta.dirname
const dataDir = chooseDataDir(app.commandLine.getSwitchValue('user-data-dir'), process.env, process.platform)
const isHidden = process.argv.includes(hiddenFlag)

app.setPath('userData', dataDir)
app.setPath('sessionData', join(dataDir, 'window'))
// Root has no sandbox to enable: Chromium would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareAppScheme()
guardWebContents()
startLog(dataDir)
handleCrashes()
start().catch(failToStart)

async function start(): Promise<void> {
  ensureWritable(dataDir)
  // The first Tandem hears of this start and opens its window.
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  await app.whenReady()
  logEvent('start', { version: app.getVersion(), electron: process.versions.electron, hidden: isHidden })
  denyPermissions()
  serveApp(join(built, '../renderer'))
  setApplicationMenu()

  const settings = openSettings(dataDir)
  const core = await startEngine(join(built, 'worker.js'), dataDir, () => logEvent('engine ended'))
  const lifecycle = followLifecycle({ open: () => window.open(), close: () => core.close() })
  const send = createSendEvent({ contents: () => window.window()?.webContents, onFailure: logFailure })
  const window = createMainWindow({
    settings: settings.value,
    preload: join(built, '../preload/index.cjs'),
    isQuitting: lifecycle.isQuitting,
    navigate: (route) => send('navigate', route),
  })
  const updateTray = showTray({ state: core.state(), act: createActions(core, window) })
  registerRequests({
    ipc: ipcMain,
    handlers: { ...stateHandlers(core, window.pageIsReady), ...syncHandlers(core), ...historyHandlers(core) },
    isOurs: window.owns,
    onFailure: logFailure,
  })
  core.onChange((state) => {
    updateTray(state)
    send('state:changed', state)
  })
  logRuns(core)

  if (!isHidden) window.open()
  if (settings.setAside) void saySettingsDamaged(window.window(), settings.setAside)
  if (core.state().workspace) core.sync('start-up').catch(() => {})
}
