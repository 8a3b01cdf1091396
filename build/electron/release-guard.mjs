import { pinnedVersion } from './pinned.mjs'

/**
 * Why a package must not be made: a release carries the pinned Electron and no other. A plain folder (`--dir`)
 * is a try-out and may carry any.
 * @param {object} plan
 * @param {readonly string[]} plan.targets
 * @param {string} plan.version the Electron to be packed
 * @param {string} plan.pinned
 * @param {boolean} plan.isReplaced whether some other place is named to take Electron from
 * @param {string} plan.homepage where it is published; an address that nobody can have is no such place
 * @returns {string | undefined}
 */
export function refusal({ targets, version, pinned, isReplaced, homepage }) {
  if (targets.every((name) => name === 'dir')) return undefined
  if (version !== pinned) return `A release carries Electron ${pinned}, not ${version}.`
  if (isReplaced)
    return 'A release carries the official Electron; unset ELECTRON_OVERRIDE_DIST_PATH and electronDist.'
  if (!/^https:/.test(homepage) || /\.example(\/|$)/.test(homepage))
    return 'A release names the page it is published on: in electron-builder.yml (homepage) and main/security/releases.ts.'
  return undefined
}

/**
 * electron-builder's hook before it packs, so that no way of calling it gets round the rule.
 * @param {{ packager: { info: { framework: { version: string }, metadata: { homepage?: string } }, config: { electronDist?: unknown } }, targets: readonly { name: string }[] }} context
 */
export default function beforePack({ packager, targets }) {
  const reason = refusal({
    targets: targets.map(({ name }) => name),
    version: packager.info.framework.version,
    pinned: pinnedVersion(),
    homepage: packager.info.metadata.homepage ?? '',
    isReplaced: Boolean(packager.config.electronDist ?? process.env.ELECTRON_OVERRIDE_DIST_PATH),
  })
  if (reason) throw new Error(reason)
}
