/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} Lockfile
 */

/**
 * Whether what is installed (npm's own record, `node_modules/.package-lock.json`) is what the lockfile asks for.
 * Optional packages may be absent: most are the binaries of other platforms.
 * @param {Lockfile} wanted
 * @param {Lockfile | undefined} installed
 */
export function isInstalled(wanted, installed) {
  const present = installed?.packages
  if (!present) return false
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}
