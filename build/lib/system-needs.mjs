/**
 * What Electron and its tests need from a Linux system, with the Debian package that brings it. Libraries are
 * looked for by their own names, so that a system with other packages counts too.
 * @typedef {{ name: string, kind: 'library' | 'program', debian: string }} Need
 */

/** @type {readonly Need[]} */
export const windowNeeds = [
  { name: 'libgtk-3.so.0', kind: 'library', debian: 'libgtk-3-0' },
  { name: 'libnss3.so', kind: 'library', debian: 'libnss3' },
  { name: 'libasound.so.2', kind: 'library', debian: 'libasound2' },
  { name: 'libgbm.so.1', kind: 'library', debian: 'libgbm1' },
  { name: 'libXss.so.1', kind: 'library', debian: 'libxss1' },
  { name: 'libatk-bridge-2.0.so.0', kind: 'library', debian: 'libatk-bridge2.0-0' },
  { name: 'libsecret-1.so.0', kind: 'library', debian: 'libsecret-1-0' },
  { name: 'libnotify.so.4', kind: 'library', debian: 'libnotify4' },
]

/** @type {readonly Need[]} */
export const testNeeds = [
  ...windowNeeds,
  { name: 'Xvfb', kind: 'program', debian: 'xvfb' },
  { name: 'dbus-daemon', kind: 'program', debian: 'dbus' },
  { name: 'gnome-keyring-daemon', kind: 'program', debian: 'gnome-keyring' },
  // The browser that users sign in with.
  { name: 'chromium', kind: 'program', debian: 'chromium' },
]

/**
 * The needs a system does not meet.
 * @param {readonly Need[]} needs
 * @param {{ libraries: string, hasProgram: (name: string) => boolean }} system `libraries` is what `ldconfig -p` lists
 */
export function missingNeeds(needs, { libraries, hasProgram }) {
  return needs.filter(({ name, kind }) =>
    kind === 'program' ? !hasProgram(name) : !libraries.includes(`\t${name} `),
  )
}

/**
 * The names to give to apt. Debian 13 and Ubuntu 24.04 renamed some libraries to end in `t64`.
 * @param {readonly Need[]} needs
 * @param {(name: string) => boolean} isKnown whether apt knows a package of that name
 */
export function aptPackages(needs, isKnown) {
  return needs.map(({ debian }) => (isKnown(`${debian}t64`) ? `${debian}t64` : debian))
}
