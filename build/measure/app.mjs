import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from '../lib/root.mjs'

/** What is started: Tandem as it is built, and a window with nothing in it. */
const apps = { tandem: root, bare: join(import.meta.dirname, 'bare') }

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
 * @returns {Promise<Started>}
 */
export async function start(which, dataDir) {
  const began = performance.now()
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), apps[which], `--user-data-dir=${dataDir}`],
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

/** @param {import('@playwright/test').Page} page */
const inStep = (page) =>
  page.waitForFunction(
    async () => {
      const reply = await window.tandem.request('state:get', undefined)
      return reply.ok && reply.value.lastRun !== null && reply.value.progress === null
    },
    undefined,
    { timeout: 120_000, polling: 500 },
  )
