/**
 * Whether this Node can build and run Tandem: 20.19 or newer in its line, 22.12 or newer in that one, and
 * everything after. Vite needs `require` of ES modules, which the versions in between do not have.
 * @param {string} version for example `20.20.2`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}
