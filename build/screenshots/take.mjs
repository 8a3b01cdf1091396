import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { practise, start, withFolder } from '../lib/drive.mjs'
import { root } from '../lib/root.mjs'
import { say } from '../lib/say.mjs'
import { screens } from './screens.mjs'

const folder = join(root, 'build', 'pictures')
/** As the window opens the first time. */
const size = { width: 960, height: 640 }
/** Pixels of the picture for one of the window. */
const scale = 2

/** Writes a picture of every screen in light and in dark. What it shows is the practice workspace alone. */
export async function takePictures() {
  await mkdir(folder, { recursive: true })
  await withFolder(async (dataDir) => {
    const { app, page } = await start('tandem', dataDir, [
      `--force-device-scale-factor=${scale}`,
      '--lang=en-GB',
    ])
    try {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, size)
      await practise(page)
      for (const { name, open } of screens) {
        await open(page, dataDir)
        for (const theme of /** @type {const} */ (['light', 'dark'])) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          await page.screenshot({
            path: join(folder, `${name}-${theme}.png`),
            animations: 'disabled',
            scale: 'device',
          })
        }
        say(`${name}-light.png, ${name}-dark.png`)
      }
    } finally {
      await app.close()
    }
  })
}
