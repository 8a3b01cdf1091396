import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Trouble } from '../lib/say.mjs'
import { runBuilder, tryOutFolder } from './builder.mjs'

/** Stands where electron-builder looks for fpm, which it would download. */
const fpm = fileURLToPath(new URL('fpm.mjs', import.meta.url))

/**
 * Makes a .deb of an unpacked folder: electron-builder gives the control data, the desktop file and the icons as for a release,
 * and Debian's dpkg-deb makes the archive.
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.version the package's
 * @param {string} [options.output] the folder it goes to
 * @param {string} [options.compression] as dpkg-deb names it; `none` is quick
 * @returns {Promise<string>} its path
 */
export async function makeDeb({ folder, version, output = tryOutFolder, compression }) {
  await mkdir(output, { recursive: true })
  await runBuilder(
    [
      '--linux',
      'deb',
      `--prepackaged=${folder}`,
      `-c.directories.output=${output}`,
      `-c.extraMetadata.version=${version}`,
    ],
    {
      ...process.env,
      CUSTOM_FPM_PATH: fpm,
      ...(compression && { DPKG_DEB_COMPRESSOR_TYPE: compression }),
    },
  )
  const name = (await readdir(output)).find((entry) => entry.startsWith(`tandem_${version}_`))
  if (name === undefined) throw new Trouble('electron-builder left no .deb.', `Look into ${output}.`)
  return join(output, name)
}
