// The default app of the stand-in Electron: what runs when the program is given the folder of another app. It is
// packed into `default_app.asar` and keeps to the behaviour of Electron's own, less its welcome window.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as electron from 'electron'

/**
 * Two methods of the app that Electron keeps for its default app alone.
 * @typedef {{ setVersion: (version: string) => void, setAppPath: (path: string) => void }} Inner
 */
const app = /** @type {import('electron').App & Inner} */ (electron.app)

const { preloads, folder } = readArguments(process.argv.slice(1))
if (folder === undefined) {
  console.error('Give the folder of an app to run.')
  app.exit(2)
} else {
  await start(resolve(folder))
}

/**
 * Reads `[-r module]… [--flag]… folder`; what follows the folder is the app's own.
 * @param {readonly string[]} args
 */
function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '-r' || arg === '--require') preloads.push(args[++index] ?? '')
    else if (!arg.startsWith('-')) return { preloads, folder: arg }
  }
  return { preloads, folder: undefined }
}

/** @param {string} target the folder of an app, or its main file */
async function start(target) {
  const description = join(target, 'package.json')
  const require = createRequire(description)
  for (const preload of preloads) require(preload)

  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const main = require.resolve(target)
  if (existsSync(description)) {
    const { name, productName = name, version, desktopName } = readJson(description)
    if (productName) app.setName(productName)
    if (version) app.setVersion(version)
    app.setDesktopName(desktopName ?? `${app.getName()}.desktop`)
    app.setAppPath(target)
  } else {
    app.setAppPath(dirname(main))
  }
  await import(pathToFileURL(main).href)
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
