// npm run package: makes a folder that runs. `-- --deb` makes a .deb of it, `-- --release` the installers of this system.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { relative } from 'node:path'
import { ensureElectron } from './electron/runtime.mjs'
import { ensureBuilt } from './lib/app-build.mjs'
import { appVersion } from './lib/app-version.mjs'
import { ensurePackages } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { runInForeground } from './lib/run.mjs'
import { command, say, Trouble, WrongUsage } from './lib/say.mjs'
import { given } from './lib/usage.mjs'
import { builder } from './package/builder.mjs'
import { makeDeb } from './package/deb.mjs'
import { makeFolder } from './package/folder.mjs'

const usage = `Usage: npm run package -- [--dir | --deb | --release]
  --dir      a folder that runs, below dist/try-out, with whichever Electron is at hand; this is what is made unless told
             otherwise, and what \`--linux dir\` means
  --deb      the same, and of it a .deb for trying out, by Debian's own tools
  --release  the installers of this system, below dist, with the official Electron only
  Exit codes: 0 it is made, 1 it is not, 2 wrong usage.`

const options = {
  dir: { type: /** @type {const} */ ('boolean') },
  deb: { type: /** @type {const} */ ('boolean') },
  release: { type: /** @type {const} */ ('boolean') },
  linux: { type: /** @type {const} */ ('boolean') },
}

await command(async () => {
  const args = given(usage, { options, allowPositionals: true })
  if (!args) return 0
  const targets = ['dir', 'deb', 'release'].filter((name) => args.values[name] || args.words.includes(name))
  const strange = args.words.filter((word) => !targets.includes(word))
  if (strange.length > 0 || targets.length > 1) {
    throw new WrongUsage('One of --dir, --deb and --release.', 'Add --help to see what they make.')
  }
  return targets[0] === 'release' ? release() : tryOut(targets[0] === 'deb')
})

/** @param {boolean} isDeb */
async function tryOut(isDeb) {
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureBuilt()
  say('Making a folder to try out. It is not a release.')
  const folder = await makeFolder(electron)
  console.log(relative(root, folder))
  if (isDeb)
    console.log(relative(root, await makeDeb({ folder, version: appVersion(), compression: 'gzip' })))
  return 0
}

async function release() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new Trouble(
      'A release is made with the official Electron only.',
      'Unset ELECTRON_OVERRIDE_DIST_PATH, or leave out --release for a folder to try out.',
    )
  }
  await ensurePackages()
  await ensureElectron({ insist: true })
  await ensureBuilt()
  return runInForeground(process.execPath, [builder, '--publish=never'], { cwd: root })
}
