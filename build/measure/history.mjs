import { join } from 'node:path'
import { practise, settle, start, withFolder } from '../lib/drive.mjs'
import { say } from '../lib/say.mjs'
import { fillHistory } from './fillHistory.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const rows = 100_000
const scrolling = 10_000
const words = 'Value 4711'

/**
 * Measures History with 100,000 changes: from the click on it, or a search, until rows are painted, and the frames that are
 * dropped while a wheel scrolls through it.
 */
export const measureHistory = () =>
  withFolder(async (folder) => {
    const first = await start('tandem', folder)
    await practise(first.page)
    await first.app.close()
    await fillHistory(join(folder, 'workspaces', 'practice.db'), rows)
    const { app, page } = await start('tandem', folder)
    try {
      await settle(page)
      const openMs = await openTime(page)
      const scroll = await scrollThrough(app, page)
      const searchMs = await searchTime(page)
      say(
        `History of ${rows} changes: rows ${openMs} ms after the click, ${searchMs} ms after a search was typed.`,
      )
      say(
        `Scrolled for ${scrolling / 1000} s: ${scroll.frames} frames, ${scroll.dropped} dropped (${scroll.atRest} at rest), the longest ${scroll.longestMs} ms.`,
      )
      return { rows, openMs, searchMs, scroll }
    } finally {
      await app.close()
    }
  })

/** @param {Page} page */
const openTime = async (page) =>
  Math.round(
    await page.evaluate(async () => {
      const began = performance.now()
      const [button] = [...document.querySelectorAll('nav button')].filter(
        (one) => one.textContent === 'History',
      )
      if (button instanceof HTMLElement) button.click()
      while (!document.querySelector('[aria-posinset]')) await new Promise(requestAnimationFrame)
      // What is there in one frame is painted by the next.
      await new Promise(requestAnimationFrame)
      return performance.now() - began
    }),
  )

/**
 * From the last key until what was found is painted, the pause after typing included.
 * @param {Page} page
 */
async function searchTime(page) {
  const found = page.locator('[aria-posinset="1"]').filter({ hasText: words })
  await page.getByRole('textbox').fill(words.slice(0, -1))
  await page.getByRole('textbox').press('End')
  const began = performance.now()
  await page.keyboard.type(words.slice(-1))
  await found.first().waitFor()
  return Math.round(performance.now() - began)
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {Page} page
 */
async function scrollThrough(app, page) {
  const atRest = (await framesDuring(page, () => new Promise((resolve) => setTimeout(resolve, scrolling))))
    .dropped
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('main ul').first().boundingBox()) ?? {}
  const point = { x: Math.round(x + width / 2), y: Math.round(Math.max(y, 0) + Math.min(height, 200) / 2) }
  const found = await framesDuring(page, () =>
    // As the system would send them, without waiting for each to be seen.
    app.evaluate(
      async ({ BrowserWindow }, { point, scrolling }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const end = Date.now() + scrolling
        while (contents && Date.now() < end) {
          contents.sendInputEvent({ type: 'mouseWheel', ...point, deltaX: 0, deltaY: -120, canScroll: true })
          await new Promise((resolve) => setTimeout(resolve, 16))
        }
      },
      { point, scrolling },
    ),
  )
  return { ...found, atRest }
}

/**
 * Frames as the page draws them. One that comes later than it should have dropped those that fit in between.
 * @param {Page} page
 * @param {() => Promise<unknown>} work
 */
async function framesDuring(page, work) {
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([])
    const kept = /** @type {{ frameTimes?: number[] }} */ (window)
    const next = (/** @type {number} */ at) => {
      times.push(at)
      if (kept.frameTimes === times) requestAnimationFrame(next)
    }
    kept.frameTimes = times
    requestAnimationFrame(next)
  })
  await work()
  const times = await page.evaluate(() => {
    const kept = /** @type {{ frameTimes?: number[] }} */ (window)
    const all = kept.frameTimes ?? []
    delete kept.frameTimes
    return all
  })
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at))
  // The rate of this screen, whatever it is.
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.NaN
  return {
    frames: times.length,
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0),
    longestMs: Math.round(Math.max(0, ...gaps)),
  }
}
