import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { createActions } from './app/actions'
import { createAppearance } from './app/appearance'
import { chooseFile } from './app/chooseFile'
import { startCore } from './app/coreProcess/start'
import { failToStart, handleCrashes } from './app/crash'
import { chooseDataDir, ensureWritable } from './app/dataDir'
import { createDesktop } from './app/desktop'
import { denyPermissions, guardWebContents } from './app/guards'
import { createHost } from './app/host'
import { speech } from './app/i18n/speech'
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
import { argsOfThisStart } from './app/startAgain'
import { showTray } from './app/tray/tray'
import { releasesLink } from './app/updates'
import { createMainWindow } from './app/window/mainWindow'
import { createSendEvent } from './ipc/events'
import { aboutHandlers } from './ipc/handlers/aboutHandlers'
import { accountHandlers } from './ipc/handlers/accountHandlers'
import { appearanceHandlers } from './ipc/handlers/appearanceHandlers'
import { catalogueHandlers } from './ipc/handlers/catalogueHandlers'
import { dataHandlers } from './ipc/handlers/dataHandlers'
import { desktopHandlers } from './ipc/handlers/desktopHandlers'
import { historyHandlers } from './ipc/handlers/historyHandlers'
import { mappingHandlers } from './ipc/handlers/mappingHandlers'
import { previewHandlers } from './ipc/handlers/previewHandlers'
import { recipeHandlers } from './ipc/handlers/recipeHandlers'
import { scheduleHandlers } from './ipc/handlers/scheduleHandlers'
import { setUpHandlers } from './ipc/handlers/setUpHandlers'
import { stateHandlers } from './ipc/handlers/stateHandlers'
import { syncHandlers } from './ipc/handlers/syncHandlers'
import { waitingHandlers } from './ipc/handlers/waitingHandlers'
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
  // The first Tandem hears of this start and opens its window, or starts again once it has quit.
  if (!app.requestSingleInstanceLock(argsOfThisStart())) return app.exit(0)
  await app.whenReady()
  const isHidden = isHiddenStart(process.argv)
  logEvent('start', { version: app.getVersion(), electron: process.versions.electron, hidden: isHidden })
  denyPermissions()
  serveApp(join(built, '../renderer'))
  claimLinks()

  const settings = openSettings(dataDir)
  const appearance = createAppearance(settings.value)
  const updates = releasesLink()
  setApplicationMenu(updates, speech().words)
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
      'app:restart': () => void lifecycle.restart(),
      ...syncHandlers(opening),
      ...previewHandlers(opening),
      ...historyHandlers(opening, (name, extension) => chooseFile(window.window(), name, extension)),
      ...waitingHandlers(opening),
      ...catalogueHandlers(opening),
      ...recipeHandlers(opening),
      ...mappingHandlers(opening),
      ...accountHandlers(opening),
      ...setUpHandlers(opening),
      ...aboutHandlers({ updates, dataDir }),
      ...scheduleHandlers(opening),
      ...desktopHandlers(desktop.shown),
      ...appearanceHandlers(appearance),
      ...dataHandlers(opening, (name, extension) => chooseFile(window.window(), name, extension)),
    },
    isOurs: window.owns,
    onFailure: logFailure,
  })
  appearance.onChange((shown) => {
    setApplicationMenu(updates, speech().words)
    send('appearance:changed', shown)
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
  appearance.onChange(() => updateTray(core.state()))
  logRuns(core)
  followNews(core, desktop.tell)
  followPower(core)
  core.started()
}
