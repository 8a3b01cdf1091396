import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A copy of a packaged folder that differs in one fuse alone, the one that lets Playwright attach. What is tested is so the
 * package itself; the folder that a user gets stays closed.
 * @param {string} folder as made for Linux
 * @param {string} copy where it goes; what is there is replaced
 */
export async function openToTests(folder, copy) {
  await rm(copy, { recursive: true, force: true })
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(copy, 'tandem'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
