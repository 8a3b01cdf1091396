import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests need of the tree; packages are linked. */
const parts = [
  'main',
  'preload',
  'renderer',
  'shared',
  'build',
  'tests',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/**
 * A copy of the tree that may be broken: the tree itself is never touched.
 * @typedef {object} Tree
 * @property {string} folder
 * @property {(mutant: import('./list.mjs').Mutant) => Promise<Applied>} apply
 * @property {() => Promise<void>} remove
 *
 * @typedef {object} Applied
 * @property {string | null} refused why it could not be applied: the text to replace is not there exactly once
 * @property {() => Promise<void>} restore
 */

/**
 * @param {string} root
 * @returns {Promise<Tree>}
 */
export async function copyTree(root) {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-mutants-'))
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true })
  // A junction needs no rights of an administrator on Windows; elsewhere the type means nothing.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    folder,
    apply: async ({ file, find, replace }) => {
      const path = join(folder, file)
      const text = await readFile(path, 'utf8').catch(() => '')
      const refused = refusal(text, find, replace)
      if (refused === null) await writeFile(path, mutated(text, find, replace))
      return { refused, restore: () => (refused === null ? writeFile(path, text) : Promise.resolve()) }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * @param {string} text
 * @param {string} find
 * @param {string} replace
 */
function refusal(text, find, replace) {
  const found = unix(text).split(find).length - 1
  if (found === 0) return 'the text to replace no longer occurs'
  if (found > 1) return `the text to replace occurs ${found} times`
  return find === replace ? 'nothing is replaced' : null
}

/**
 * @param {string} text
 * @param {string} find
 * @param {string} replace
 */
export const mutated = (text, find, replace) => unix(text).replace(find, () => replace)

/** @param {string} text */
const unix = (text) => text.replaceAll('\r\n', '\n')
