import { nativeTheme } from 'electron'

let seen = false

/**
 * Whether the system's own parts, such as the panel with the tray, are dark. While the user has Tandem in a theme of its own
 * the system cannot be asked; it is then as it was last seen.
 */
export function isSystemDark(): boolean {
  if (nativeTheme.themeSource === 'system') {
    // Electron before 36 knows one theme for apps and system alike.
    seen = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ?? nativeTheme.shouldUseDarkColors
  }
  return seen
}
