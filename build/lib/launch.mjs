/**
 * Whether a window can open: always on Windows and macOS, on Linux when there is an X or Wayland display.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Electron's command line: its own switches, the app's folder, then what the user passed on. Chromium's sandbox
 * refuses to work for root, so root alone goes without it.
 * @param {{ root: string, isRoot: boolean, passedOn: readonly string[] }} start
 */
export function electronArguments({ root, isRoot, passedOn }) {
  return [...(isRoot ? ['--no-sandbox'] : []), root, ...passedOn]
}

/** What Chromium complains of where there is no D-Bus or no graphics card, and then does without. */
export const chromiumNoise = /:ERROR:(bus|object_proxy|viz_main_impl)\.cc/
