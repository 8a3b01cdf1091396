import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, test as base, expect, type Page } from '@playwright/test'
import { serveStories } from '../../build/stories/server.mjs'

const root = resolve(import.meta.dirname, '../..')
const title = 'The kit of Tandem'

const test = base.extend<{ page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  page: async ({}, use) => {
    const stories = await serveStories()
    const app = await _electron.launch({
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        join(import.meta.dirname, 'support', 'stories.cjs'),
      ],
      cwd: root,
    })
    const page = await app.firstWindow()
    await page.goto(stories.url)
    await use(page)
    await app.close()
    await stories.stop()
  },
})

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  forced: { forcedColors: 'active' },
} as const

test('every part of the kit is free of findings, in every look', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('grid')).toHaveCount(2)
  // As tall as its stories, so that the picture has them all.
  await page.addStyleTag({
    content: 'html, body, #root, main { height: auto !important; overflow: visible !important }',
  })
  for (const [name, media] of Object.entries(looks)) {
    await page.emulateMedia({
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: 'reduce',
      ...media,
    })
    await page.screenshot({ path: `test-results/screens/stories-${name}.png`, fullPage: true })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect.soft(found, name).toEqual([])
  }
})

test('the app that users get has no stories', () => {
  expect(readFileSync(join(root, 'renderer', 'stories', 'StoriesPage.tsx'), 'utf8')).toContain(title)
  const built = join(root, 'out', 'renderer')
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.filter(({ name }) => name.endsWith('.html')).map(({ name }) => name)).toEqual(['index.html'])
  for (const { parentPath, name } of files) {
    expect(readFileSync(join(parentPath, name), 'utf8'), name).not.toContain(title)
  }
})
