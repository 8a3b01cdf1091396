// Loaded before Tandem, and after Playwright has set `--password-store=basic`: what the test gave counts.
const { app } = require('electron')

const flag = '--password-store='
const given = process.argv.find((arg) => arg.startsWith(flag))
if (given) app.commandLine.appendSwitch('password-store', given.slice(flag.length))
