import { join } from 'node:path'
import ElectronStore, { type Schema } from 'electron-store'
import { logFailure } from './log'
import { type Opened, openOrSetAside } from './setAside'

/** What the window remembers. Nothing secret is ever in it. */
export interface Settings {
  window: { width: number; height: number; maximized: boolean }
  /** Whether it was said that closing minimises where the desktop has no tray. */
  saidNoTray: boolean
}

export interface SettingsFile {
  get<K extends keyof Settings>(name: K): Settings[K]
  /** Keeps a value. A disk that cannot be written to costs the setting, not the app. */
  set<K extends keyof Settings>(name: K, value: Settings[K]): void
}

const length = { type: 'integer', minimum: 1, maximum: 100_000 }

const schema: Schema<Settings> = {
  window: {
    type: 'object',
    properties: { width: length, height: length, maximized: { type: 'boolean' } },
    required: ['width', 'height', 'maximized'],
    default: { width: 960, height: 640, maximized: false },
  },
  saidNoTray: { type: 'boolean', default: false },
}

/** Reads the settings; a file that is damaged or breaks the schema is set aside, and the standard settings are used. */
export function openSettings(dataDir: string): Opened<SettingsFile> {
  const open = () => new ElectronStore<Settings>({ cwd: dataDir, schema })
  const { value: store, setAside } = openOrSetAside(join(dataDir, 'config.json'), new Date(), open)
  return {
    setAside,
    value: {
      get: (name) => store.get(name),
      set: (name, value) => {
        try {
          store.set(name, value)
        } catch (thrown) {
          logFailure('settings.unsaved', thrown)
        }
      },
    },
  }
}
