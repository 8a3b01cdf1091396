import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './app'

const themes = ['light', 'dark'] as const
const sizes = [
  [960, 640],
  [720, 480],
] as const

/** Pictures of a screen in both themes and sizes, each without a finding of axe and without a bar to scroll sideways. */
export async function inspect(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const [width, height] of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    )
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `test-results/screens/${name}-${width}-${theme}.png` })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect.soft(found, `${name}, ${width}, ${theme}`).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(overflow, `${name}, ${width}, ${theme}: wider than the window`).toBeLessThanOrEqual(0)
    }
  }
}
