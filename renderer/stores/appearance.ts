import i18next from 'i18next'
import { create } from 'zustand'
import type { ShownAppearance } from '../../shared/appearance'
import { ask, listen } from '../bridge'

interface AppearanceStore {
  /** Null where the main process did not answer. */
  appearance: ShownAppearance | null
}

/** How the user wants Tandem to speak and to look. */
export const useAppearance = create<AppearanceStore>(() => ({ appearance: null }))

/** Asks for it before anything is shown; answers the languages to speak, the first one first. */
export async function loadAppearance(): Promise<readonly string[]> {
  const reply = await ask('appearance:get')
  if (!reply.ok) return navigator.languages
  useAppearance.setState({ appearance: reply.value })
  return [reply.value.locale]
}

/** Speaks another language when that is chosen; returns a function that stops it. The theme follows by itself. */
export const followAppearance = (): (() => void) =>
  listen('appearance:changed', (appearance) => {
    useAppearance.setState({ appearance })
    void i18next.changeLanguage(appearance.locale)
  })
