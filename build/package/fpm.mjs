#!/usr/bin/env node
// Takes the arguments that electron-builder gives to fpm, and makes the .deb by Debian's own dpkg-deb.
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { run } from '../lib/run.mjs'
import { command, Trouble } from '../lib/say.mjs'
import { controlText, readPlan } from './control.mjs'

await command(async () => {
  const plan = readPlan(process.argv.slice(2))
  // Beside the package, so that it is on a disk with room for it.
  const stage = await mkdtemp(join(dirname(plan.package), 'deb-'))
  try {
    for (const { source, target } of plan.files) await place(source, join(stage, target))
    await must('chmod', ['-R', 'u=rwX,go=rX', stage])
    await writeControl(stage, plan)
    await must('dpkg-deb', ['--root-owner-group', ...compression(plan), '--build', stage, plan.package])
    return 0
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
})

/**
 * @param {string} source a file, or a folder whose contents are meant
 * @param {string} target
 */
async function place(source, target) {
  await mkdir(dirname(target), { recursive: true })
  await cp(source, target, { recursive: true, verbatimSymlinks: true })
}

/**
 * Writes what dpkg reads: the control data, the checksums and the scripts.
 * @param {string} stage
 * @param {import('./control.mjs').Plan} plan
 */
async function writeControl(stage, plan) {
  const sums = []
  let bytes = 0
  for (const path of await filesUnder(stage)) {
    bytes += (await stat(path)).size
    const sum = createHash('md5')
      .update(await readFile(path))
      .digest('hex')
    sums.push(`${sum}  ${relative(stage, path)}\n`)
  }
  const folder = join(stage, 'DEBIAN')
  await mkdir(folder)
  await writeFile(join(folder, 'control'), controlText(plan, Math.ceil(bytes / 1024)))
  await writeFile(join(folder, 'md5sums'), sums.join(''))
  for (const [name, source] of [
    ['postinst', plan.afterInstall],
    ['postrm', plan.afterRemove],
  ]) {
    if (!name || !source) continue
    await cp(source, join(folder, name))
    await chmod(join(folder, name), 0o755)
  }
}

/** @param {string} folder */
async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/**
 * What the environment asks of dpkg-deb goes before the plan.
 * @param {import('./control.mjs').Plan} plan
 */
function compression({ compression: wanted }) {
  if (process.env.DPKG_DEB_COMPRESSOR_TYPE) return [`-Z${process.env.DPKG_DEB_COMPRESSOR_TYPE}`]
  return wanted ? [`-Z${wanted}`] : []
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function must(program, args) {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Trouble(`${program} failed.`, 'See the lines above.', output)
}
