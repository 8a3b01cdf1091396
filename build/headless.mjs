// npm run headless -- <command>: Tandem in the terminal. Standard output is the command's alone.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { runHeadless } from './lib/headless.mjs'
import { ensurePackages } from './lib/install.mjs'
import { command } from './lib/say.mjs'

await command(async () => {
  await ensurePackages()
  return runHeadless(process.argv.slice(2))
})
