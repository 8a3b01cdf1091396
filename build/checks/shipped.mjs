/**
 * @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages the lockfile's, by folder
 */

/**
 * The packages that an import statement of one of these texts names.
 * @param {readonly string[]} texts of source files
 * @returns {Set<string>}
 */
export function importedBy(texts) {
  const names = new Set()
  for (const text of texts) {
    for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)) {
      if (specifier.startsWith('node:')) continue
      names.add(
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    }
  }
  return names
}

/**
 * The folders of all packages that these need, themselves among them, as Node finds them.
 * @param {Packages} packages
 * @param {Iterable<string>} names
 * @returns {Set<string>}
 */
export function needed(packages, names) {
  /** @type {Set<string>} */
  const found = new Set()
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    const folder = resolve(packages, name, from)
    if (folder === undefined || found.has(folder)) return
    found.add(folder)
    const { dependencies, optionalDependencies, peerDependencies } = packages[folder] ?? {}
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      visit(next, folder)
  }
  for (const name of names) visit(name, '')
  return found
}

/**
 * @param {Packages} packages
 * @param {string} name
 * @param {string} from the folder of who needs it
 * @returns {string | undefined} the folder; peers and other systems' binaries may be absent
 */
function resolve(packages, name, from) {
  const folder = `${from && `${from}/`}node_modules/${name}`
  if (folder in packages) return folder
  if (from === '') return undefined
  const end = from.lastIndexOf('/node_modules/')
  return resolve(packages, name, end < 0 ? '' : from.slice(0, end))
}
