// npm run package: makes the installers for this system. `npm run package -- --dir` makes a plain folder to try
// out, with whichever Electron is at hand.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { join } from 'node:path'
import { ensureElectron } from './electron/runtime.mjs'
import { ensureBuilt } from './lib/app-build.mjs'
import { ensurePackages } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { runInForeground } from './lib/run.mjs'
import { command, say, Trouble } from './lib/say.mjs'

await command(async () => {
  const args = process.argv.slice(2)
  const isTryOut = args.includes('--dir')
  if (!isTryOut && process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new Trouble(
      'A release is made with the official Electron only.',
      'Unset ELECTRON_OVERRIDE_DIST_PATH, or add `-- --dir` for a folder to try out.',
    )
  }
  await ensurePackages()
  const electron = await ensureElectron({ insist: !isTryOut })
  await ensureBuilt()
  if (isTryOut) say('Making a folder to try out, in dist/try-out. It is not a release.')
  const tryOut = [
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    '-c.directories.output=dist/try-out',
  ]
  const program = join(root, 'node_modules', 'electron-builder', 'cli.js')
  return runInForeground(
    process.execPath,
    [program, '--publish=never', ...args, ...(isTryOut ? tryOut : [])],
    {
      cwd: root,
    },
  )
})
