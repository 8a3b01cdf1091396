// The least that Electron can be: one window with one line. Tandem is compared with it.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 960, height: 640 })
  window.loadURL('data:text/html,<title>Bare</title><p>Bare</p>')
})
app.on('window-all-closed', () => app.quit())
