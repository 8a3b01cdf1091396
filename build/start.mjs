// npm start: installs what is missing, builds what has changed, and opens Tandem.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { ensureElectron, programOf } from './electron/runtime.mjs'
import { ensureBuilt } from './lib/app-build.mjs'
import { runHeadless } from './lib/headless.mjs'
import { ensurePackages } from './lib/install.mjs'
import { chromiumNoise, electronArguments, hasDisplay } from './lib/launch.mjs'
import { root } from './lib/root.mjs'
import { runInForeground } from './lib/run.mjs'
import { command, say } from './lib/say.mjs'
import { ensureSystem } from './lib/system.mjs'
import { windowNeeds } from './lib/system-needs.mjs'

await command(async () => {
  await ensurePackages()
  if (!hasDisplay(process.platform, process.env)) {
    say('There is no display, so Tandem does the practice job here in the terminal.')
    return runHeadless(['practice', 'demo'])
  }
  await ensureSystem(windowNeeds)
  const electron = await ensureElectron()
  await ensureBuilt()
  const isRoot = process.getuid?.() === 0
  if (isRoot)
    say('Running as root, so Electron starts without its sandbox. Use an ordinary account for real data.')
  const args = electronArguments({ root, isRoot, passedOn: process.argv.slice(2) })
  // Some editors' terminals set this, and Electron would start as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return runInForeground(programOf(electron), args, { cwd: root, env, noise: chromiumNoise })
})
