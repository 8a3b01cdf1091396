import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDisplay } from '../checks/display.mjs'
import { ensureElectron } from '../electron/runtime.mjs'
import { ensureBuilt } from './app-build.mjs'
import { ensurePackages } from './install.mjs'
import { hasDisplay } from './launch.mjs'
import { root } from './root.mjs'
import { Trouble } from './say.mjs'
import { ensureSystem } from './system.mjs'
import { windowNeeds } from './system-needs.mjs'

/**
 * Installs and builds what is missing, and does some work with a display to show windows on.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withDesktop(work) {
  await ensurePackages()
  await ensureSystem(windowNeeds)
  process.env.ELECTRON_OVERRIDE_DIST_PATH = (await ensureElectron()).dist
  await ensureBuilt()
  const display = hasDisplay(process.platform, process.env) ? undefined : await startDisplay()
  if (display) process.env.DISPLAY = display.name
  try {
    return await work()
  } finally {
    display?.stop()
  }
}

/** What is started: Tandem as it is built, and a window with nothing in it. */
const apps = { tandem: root, bare: join(root, 'build', 'measure', 'bare') }

/**
 * An application that is running, with its first window painted.
 * @typedef {object} Started
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {number} readyMs from the start of the program until its window was painted, in milliseconds
 */

/**
 * Starts an application, and waits until something was painted in its window.
 * @param {keyof typeof apps} which
 * @param {string} dataDir
 * @param {readonly string[]} switches of Chromium
 * @returns {Promise<Started>}
 */
export async function start(which, dataDir, switches = []) {
  // Only now is it sure to be installed.
  const { _electron } = await import('@playwright/test')
  const began = performance.now()
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), apps[which], `--user-data-dir=${dataDir}`, ...switches],
    cwd: root,
  })
  const page = await app.firstWindow()
  await page.evaluate(painted)
  return { app, page, readyMs: performance.now() - began }
}

/** Runs in the page. */
const painted = () =>
  new Promise((resolve) => {
    if (performance.getEntriesByName('first-contentful-paint').length > 0) return resolve(undefined)
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      resolve(undefined)
    }).observe({ type: 'paint', buffered: true })
  })

/**
 * Milliseconds from the window's creation, as far as the page knows of it, to the first text in it.
 * @param {import('@playwright/test').Page} page
 */
export const firstPaint = (page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work with an empty folder that is removed afterwards
 */
export async function withFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-measure-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Starts the practice workspace from the first page, and waits until it is in step.
 * @param {import('@playwright/test').Page} page
 */
export async function practise(page) {
  await page.getByRole('button', { name: /Try the practice workspace/ }).click()
  await inStep(page)
}

/**
 * Waits for the run that a start brings, and lets no other one begin by itself.
 * @param {import('@playwright/test').Page} page
 */
export async function settle(page) {
  await inStep(page)
  await page.evaluate(() => window.tandem.request('sync:pause', null))
}

/**
 * Has a run begin, and waits for its end.
 * @param {import('@playwright/test').Page} page
 */
export async function sync(page) {
  const asked = Date.now()
  await page.evaluate(() => window.tandem.request('sync:start', undefined))
  await inStep(page, asked)
}

/**
 * Waits until a run has ended that began at `since` or later, and none is on.
 * @param {import('@playwright/test').Page} page
 * @param {number} since epoch milliseconds
 */
async function inStep(page, since = 0) {
  const isOver = () =>
    page.evaluate(async (since) => {
      const reply = await window.tandem.request('state:get', undefined)
      if (!reply.ok) return false
      const { lastRun, progress } = reply.value
      return lastRun !== null && lastRun.startedAt >= since && progress === null
    }, since)
  for (let tries = 0; !(await isOver()); tries += 1) {
    if (tries > 240)
      throw new Trouble('The practice workspace was not in step within two minutes.', 'Try again.')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
