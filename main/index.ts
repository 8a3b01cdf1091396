import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { createActions } from './app/actions'
import { chooseFile } from './app/chooseFile'
import { startCore } from './app/coreProcess/start'
import { failToStart, handleCrashes } from './app/crash'
import { chooseDataDir, ensureWritable } from './app/dataDir'
import { createDesktop } from './app/desktop'
import { denyPermissions, guardWebContents } from './app/guards'
import { createHost } from './app/host'
import { followLifecycle } from './app/lifecycle'
import { placeIn } from './app/linkedPlace'
import { claimLinks, followLinks } from './app/links'
import { logEvent, logFailure, startLog } from './app/log'
import { isHiddenStart } from './app/login/login'
import { setApplicationMenu } from './app/menu'
import { saySettingsDamaged } from './app/notices'
import { followNews } from './app/notify/follow'
import { followPower } from './app/power'
import { declareAppScheme, serveApp } from './app/protocol'
import { logRuns } from './app/runLog'
import { openSettings } from './app/settings'
import { showTray } from './app/tray/tray'
import { releasesLink } from './app/updates'
import { createMainWindow } from './app/window/mainWindow'
import { createSendEvent } from './ipc/events'
import { aboutHandlers } from './ipc/handlers/aboutHandlers'
import { accountHandlers } from './ipc/handlers/accountHandlers'
import { dataHandlers } from './ipc/handlers/dataHandlers'
import { desktopHandlers } from './ipc/handlers/desktopHandlers'
import { historyHandlers } from './ipc/handlers/historyHandlers'
import { mappingHandlers } from './ipc/handlers/mappingHandlers'
import { recipeHandlers } from './ipc/handlers/recipeHandlers'
import { scheduleHandlers } from './ipc/handlers/scheduleHandlers'
import { setUpHandlers } from './ipc/handlers/setUpHandlers'
import { stateHandlers } from './ipc/handlers/stateHandlers'
import { syncHandlers } from './ipc/handlers/syncHandlers'
import { registerRequests } from './ipc/registrar'

const built = import.meta.dirname
const dataDir = chooseDataDir(app.commandLine.getSwitchValue('user-data-dir'), process.env, process.platform)

app.setPath('userData', dataDir)
app.setPath('sessionData', join(dataDir, 'window'))
// Root has no sandbox to enable: Chromium would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareAppScheme()
guardWebContents()
startLog(dataDir)
handleCrashes()
const links = followLinks()
start().catch(failToStart)

async function start(): Promise<void> {
  ensureWritable(dataDir)
  // The first Tandem hears of this start and opens its window.
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  await app.whenReady()
  const isHidden = isHiddenStart(process.argv)
  logEvent('start', { version: app.getVersion(), electron: process.versions.electron, hidden: isHidden })
  denyPermissions()
  serveApp(join(built, '../renderer'))
  const updates = releasesLink()
  setApplicationMenu(updates)
  claimLinks()

  const settings = openSettings(dataDir)
  const opening = startCore(join(built, 'worker.js'), dataDir, createHost(dataDir))
  const lifecycle = followLifecycle({
    open: (place) => window.open(place),
    close: async () => (await opening).close(),
  })
  const send = createSendEvent({ contents: () => window.window()?.webContents, onFailure: logFailure })
  const window = createMainWindow({
    settings: settings.value,
    preload: join(built, '../preload/index.cjs'),
    isQuitting: lifecycle.isQuitting,
    navigate: (route) => send('navigate', route),
  })
  const desktop = createDesktop(settings.value, opening, window)
  registerRequests({
    ipc: ipcMain,
    handlers: {
      ...stateHandlers(opening, window.pageIsReady),
      ...syncHandlers(opening),
      ...historyHandlers(opening),
      ...recipeHandlers(opening),
      ...mappingHandlers(opening),
      ...accountHandlers(opening),
      ...setUpHandlers(opening),
      ...aboutHandlers({ updates, dataDir }),
      ...scheduleHandlers(opening),
      ...desktopHandlers(desktop.shown),
      ...dataHandlers(opening, (name, extension) => chooseFile(window.window(), name, extension)),
    },
    isOurs: window.owns,
    onFailure: logFailure,
  })
  if (!isHidden) window.open(placeIn(process.argv) ?? undefined)
  links.onLink(window.open)
  if (settings.setAside) void saySettingsDamaged(window.window(), settings.setAside)

  // Opening the data may take long, or hang: the window is there without it.
  const core = await opening
  const updateTray = showTray({ state: core.state(), act: createActions(core, window) })
  core.onChange((state) => {
    updateTray(state)
    send('state:changed', state)
  })
  logRuns(core)
  followNews(core, desktop.tell)
  followPower(core)
  core.started()
}
