import { join } from 'node:path'
import ElectronStore, { type Schema } from 'electron-store'
import { type Appearance, languageChoices, themeChoices } from '../../shared/appearance'
import type { Alerts } from '../../shared/desktop'
import { TandemError } from '../../shared/errors'
import { diskError } from '../store/disk'
import { logFailure } from './log'
import { type Opened, openOrSetAside } from './setAside'
import type { RememberedWindow } from './window/place'

/** What the window remembers. Nothing secret is ever in it. */
export interface Settings {
  window: RememberedWindow
  /** Whether it was said that closing minimises where the desktop has no tray. */
  saidNoTray: boolean
  appearance: Appearance
  /** Kinds that are switched off; a later version may know others. */
  notifications: { off: string[]; details: boolean }
  /** The address of a webhook may be known to nobody else, so it is in no log. */
  alerts: Omit<Alerts, 'last'>
}

export interface SettingsFile {
  get<K extends keyof Settings>(name: K): Settings[K]
  /** Keeps what the user chose. Throws `disk.*`; it is as it was then. */
  set<K extends keyof Settings>(name: K, value: Settings[K]): void
  /** Keeps what the user did not choose: a disk that cannot be written to costs just that. */
  note<K extends keyof Settings>(name: K, value: Settings[K]): void
}

/** The address of a webhook may be as good as a password. */
const ownerOnly = 0o600

const length = { type: 'integer', minimum: 1, maximum: 100_000 }

/** Displays may lie left of the first one, and above it. */
const coordinate = { type: 'integer', minimum: -100_000, maximum: 100_000 }
const textOrNone = { type: ['string', 'null'], maxLength: 4096 }

const schema: Schema<Settings> = {
  window: {
    type: 'object',
    properties: {
      x: coordinate,
      y: coordinate,
      width: length,
      height: length,
      maximized: { type: 'boolean' },
    },
    required: ['width', 'height', 'maximized'],
    default: { width: 960, height: 640, maximized: false },
  },
  saidNoTray: { type: 'boolean', default: false },
  appearance: {
    type: 'object',
    properties: {
      language: { type: 'string', enum: [...languageChoices] },
      theme: { type: 'string', enum: [...themeChoices] },
    },
    required: ['language', 'theme'],
    default: { language: 'system', theme: 'system' },
  },
  notifications: {
    type: 'object',
    properties: { off: { type: 'array', items: { type: 'string' } }, details: { type: 'boolean' } },
    required: ['off', 'details'],
    default: { off: [], details: false },
  },
  alerts: {
    type: 'object',
    properties: { webhook: textOrNone, program: textOrNone },
    required: ['webhook', 'program'],
    default: { webhook: null, program: null },
  },
}

/** Reads the settings; a file that is damaged or breaks the schema is set aside, and the standard settings are used. Throws `disk.*`. */
export function openSettings(dataDir: string): Opened<SettingsFile> {
  const open = () => {
    try {
      return new ElectronStore<Settings>({ cwd: dataDir, schema, configFileMode: ownerOnly })
    } catch (cause) {
      throw diskError(cause, dataDir) ?? cause
    }
  }
  const { value: store, setAside } = openOrSetAside(join(dataDir, 'config.json'), new Date(), open)
  const set: SettingsFile['set'] = (name, value) => {
    try {
      store.set(name, value)
    } catch (cause) {
      throw diskError(cause, dataDir) ?? new TandemError('disk.failed', {}, { cause })
    }
  }
  const note: SettingsFile['note'] = (name, value) => {
    try {
      set(name, value)
    } catch (thrown) {
      logFailure('settings.unsaved', thrown)
    }
  }
  return { setAside, value: { get: (name) => store.get(name), set, note } }
}
