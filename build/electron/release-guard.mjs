import { pinnedVersion } from './pinned.mjs'

/**
 * Why a package must not be made: a release carries the pinned Electron and no other. A plain folder (`--dir`)
 * is a try-out and may carry any.
 * @param {object} plan
 * @param {readonly string[]} plan.targets
 * @param {string} plan.version the Electron to be packed
 * @param {string} plan.pinned
 * @param {boolean} plan.isReplaced whether some other place is named to take Electron from
 * @returns {string | undefined}
 */
export function refusal({ targets, version, pinned, isReplaced }) {
  if (targets.every((name) => name === 'dir')) return undefined
  if (version !== pinned) return `A release carries Electron ${pinned}, not ${version}.`
  if (isReplaced)
    return 'A release carries the official Electron; unset ELECTRON_OVERRIDE_DIST_PATH and electronDist.'
  return undefined
}

/**
 * electron-builder's hook before it packs, so that no way of calling it gets round the rule.
 * @param {{ packager: { info: { framework: { version: string } }, config: { electronDist?: unknown } }, targets: readonly { name: string }[] }} context
 */
export default function beforePack({ packager, targets }) {
  const reason = refusal({
    targets: targets.map(({ name }) => name),
    version: packager.info.framework.version,
    pinned: pinnedVersion(),
    isReplaced: Boolean(packager.config.electronDist ?? process.env.ELECTRON_OVERRIDE_DIST_PATH),
  })
  if (reason) throw new Error(reason)
}
