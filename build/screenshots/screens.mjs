import { sync } from '../lib/drive.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Goes to a screen by its item in the navigation.
 * @param {Page} page
 * @param {string} item
 */
async function go(page, item) {
  await page.getByRole('navigation').first().getByRole('button', { name: item }).click()
  // Whatever has the pointer over it looks otherwise.
  await page.mouse.move(0, 0)
}

/**
 * The screens that have a picture, and how to get there.
 * @type {readonly { name: string, open: (page: Page, dataDir: string) => Promise<void> }[]}
 */
export const screens = [
  { name: 'overview', open: (page) => go(page, 'Overview') },
  { name: 'mapping', open: (page) => go(page, 'Mapping') },
  { name: 'history', open: (page) => go(page, 'History') },
  { name: 'automations', open: (page) => go(page, 'Automations') },
  { name: 'catalogue', open: (page) => go(page, 'Catalogue') },
  { name: 'preferences', open: (page) => go(page, 'Preferences') },
  {
    name: 'conflicts',
    open: async (page, dataDir) => {
      const { register } = await import('tsx/esm/api')
      register()
      const { disagree } = await import('./conflicts')
      await disagree(dataDir)
      await sync(page)
      await go(page, 'Conflicts')
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.mouse.move(0, 0)
    },
  },
]
