import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { createActions } from './app/actions'
import { chooseFile } from './app/chooseFile'
import { startCore } from './app/coreProcess/start'
import { failToStart, handleCrashes } from './app/crash'
import { chooseDataDir, ensureWritable } from './app/dataDir'
import { denyPermissions, guardWebContents } from './app/guards'
import { createHost } from './app/host'
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
import { accountHandlers } from './ipc/handlers/accountHandlers'
import { dataHandlers } from './ipc/handlers/dataHandlers'
import { historyHandlers } from './ipc/handlers/historyHandlers'
import { setUpHandlers } from './ipc/handlers/setUpHandlers'
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
  const opening = startCore(join(built, 'worker.js'), dataDir, createHost(dataDir))
  const lifecycle = followLifecycle({
    open: () => window.open(),
    close: async () => (await opening).close(),
  })
  const send = createSendEvent({ contents: () => window.window()?.webContents, onFailure: logFailure })
  const window = createMainWindow({
    settings: settings.value,
    preload: join(built, '../preload/index.cjs'),
    isQuitting: lifecycle.isQuitting,
    navigate: (route) => send('navigate', route),
  })
  registerRequests({
    ipc: ipcMain,
    handlers: {
      ...stateHandlers(opening, window.pageIsReady),
      ...syncHandlers(opening),
      ...historyHandlers(opening),
      ...accountHandlers(opening),
      ...setUpHandlers(opening),
      ...dataHandlers(opening, (name, extension) => chooseFile(window.window(), name, extension)),
    },
    isOurs: window.owns,
    onFailure: logFailure,
  })
  if (!isHidden) window.open()
  if (settings.setAside) void saySettingsDamaged(window.window(), settings.setAside)

  // Opening the data may take long, or hang: the window is there without it.
  const core = await opening
  const updateTray = showTray({ state: core.state(), act: createActions(core, window) })
  core.onChange((state) => {
    updateTray(state)
    send('state:changed', state)
  })
  logRuns(core)
  // What goes wrong is in the state, where tray and window show it.
  if (core.state().workspace) core.sync('start-up').catch(() => {})
}
