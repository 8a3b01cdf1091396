// npm run stories: every part of the window's kit in all its states, in the browser, and anew with every change.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { ensurePackages } from './lib/install.mjs'
import { command, say } from './lib/say.mjs'
import { given } from './lib/usage.mjs'

const usage = `Usage: npm run stories
  Serves the stories of the window's kit (renderer/stories) to a browser on this computer, until Ctrl+C.`

await command(async () => {
  if (!given(usage, {})) return 0
  await ensurePackages()
  const { serveStories } = await import('./stories/server.mjs')
  const { url } = await serveStories()
  say(`The stories are at ${url}, until Ctrl+C.`)
  return new Promise(() => {})
})
