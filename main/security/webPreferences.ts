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

type Preferences = Readonly<Record<string, unknown>>
type Name = keyof typeof secureWebPreferences

/** Those that Electron tells of a window that is there. */
const toldInEffect: readonly Name[] = [
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
]

/** Called before every window. Throws when one of `secureWebPreferences` is missing or weakened, or Blink is altered. */
export const assertSecureWebPreferences = (asked: Preferences): void =>
  assertSecure(asked, Object.keys(secureWebPreferences) as Name[])

/** Called for every web contents, whoever made it, with the settings that it really has. Throws like the above. */
export const assertSecureInEffect = (real: Preferences): void => assertSecure(real, toldInEffect)

function assertSecure(preferences: Preferences, names: readonly Name[]): void {
  const weak: string[] = names.filter((name) => preferences[name] !== secureWebPreferences[name])
  weak.push(...['enableBlinkFeatures', 'disableBlinkFeatures'].filter((name) => preferences[name]))
  if (weak.length > 0) throw new Error(`A window has weakened settings: ${weak.join(', ')}.`)
}
