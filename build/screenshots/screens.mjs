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
  { name: 'history', open: (page) => go(page, 'History') },
  { name: 'automations', open: (page) => go(page, 'Automations') },
  { name: 'preferences', open: (page) => go(page, 'Preferences') },
]
