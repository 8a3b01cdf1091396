import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Trouble } from '../lib/say.mjs'
import { runBuilder, tryOutFolder } from './builder.mjs'

/**
 * Makes the folder that an installer would carry, with the fuses of a release.
 * @param {import('../electron/runtime.mjs').Runtime} electron
 * @returns {Promise<string>} its path
 */
export async function makeFolder({ dist, version }) {
  await runBuilder([
    '--dir',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${version}`,
    `-c.directories.output=${tryOutFolder}`,
  ])
  // `linux-unpacked`, `win-unpacked`, `mac-arm64`.
  const systems = { darwin: /^mac/, win32: /^win.*-unpacked$/ }
  const wanted =
    process.platform in systems
      ? systems[/** @type {'darwin' | 'win32'} */ (process.platform)]
      : /^linux.*-unpacked$/
  const name = (await readdir(tryOutFolder)).find((entry) => wanted.test(entry))
  if (name === undefined) throw new Trouble('electron-builder left no folder.', 'Look into dist/try-out.')
  const folder = join(tryOutFolder, name)
  // What a bare Electron runs; electron-builder takes it out of its own distributions only.
  await rm(join(folder, 'resources', 'default_app.asar'), { force: true })
  return folder
}
