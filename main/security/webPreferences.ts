/** What every window has, whatever else it is given. */
export const secureWebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
} as const

/** Called before every window. Throws when one of `secureWebPreferences` is missing or weakened, or Blink is altered. */
export function assertSecureWebPreferences(preferences: Readonly<Record<string, unknown>>): void {
  const required = Object.entries(secureWebPreferences)
  const weak = required.filter(([name, value]) => preferences[name] !== value).map(([name]) => name)
  weak.push(...['enableBlinkFeatures', 'disableBlinkFeatures'].filter((name) => preferences[name]))
  if (weak.length > 0) throw new Error(`A window was asked for with weakened settings: ${weak.join(', ')}.`)
}
