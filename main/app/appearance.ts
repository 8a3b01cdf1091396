import { nativeTheme } from 'electron'
import type { Appearance, ShownAppearance } from '../../shared/appearance'
import { speak, speech } from './i18n/speech'
import type { SettingsFile } from './settings'
import { isSystemDark } from './systemTheme'

export interface AppearanceDesk {
  get(): ShownAppearance
  /** Keeps it; it acts at once. */
  set(appearance: Appearance): ShownAppearance
  /** Hears of every change, when it acts already. */
  onChange(listener: (shown: ShownAppearance) => void): void
}

/** In which language Tandem speaks and in which theme it shows itself, as the user chose. */
export function createAppearance(settings: SettingsFile): AppearanceDesk {
  const listeners: ((shown: ShownAppearance) => void)[] = []
  const apply = ({ language, theme }: Appearance) => {
    // It cannot be asked any more where another theme than the system's is chosen.
    isSystemDark()
    // The window's own theme follows: its styles ask for the system's, and this is what they are told.
    nativeTheme.themeSource = theme
    speak(language)
  }
  const shown = (): ShownAppearance => ({ ...settings.get('appearance'), locale: speech().format.locale })
  apply(settings.get('appearance'))
  return {
    get: shown,
    set: (appearance) => {
      settings.set('appearance', appearance)
      apply(appearance)
      for (const listener of listeners) listener(shown())
      return shown()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
