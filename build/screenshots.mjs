// npm run screenshots: the pictures of the README, of the window as it is now, from the practice workspace, in light and dark.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { withDesktop } from './lib/drive.mjs'
import { command } from './lib/say.mjs'
import { given } from './lib/usage.mjs'

const usage = `Usage: npm run screenshots
  Starts Tandem on a practice workspace of its own, and writes a picture of every screen, light and dark, to build/pictures.
  Exit codes: 0 written, 2 wrong usage.`

await command(async () => {
  if (!given(usage, { options: {} })) return 0
  await withDesktop(async () => {
    const { takePictures } = await import('./screenshots/take.mjs')
    await takePictures()
  })
  return 0
})
