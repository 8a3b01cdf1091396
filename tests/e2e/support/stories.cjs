// One bare window; the test says what it shows.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 900 }).loadURL('about:blank'))
