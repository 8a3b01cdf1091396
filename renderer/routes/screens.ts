import { type ComponentType, lazy } from 'react'
import type { AppState } from '../../shared/state'
import type { Route } from '../stores/navigation'
import { Overview } from './overview/Overview'

type Screen = ComponentType<{ state: AppState }>
type Load = () => Promise<{ default: Screen }>

const loadPreferences = async () => ({ default: (await import('./preferences/Preferences')).Preferences })
export const Preferences = lazy(loadPreferences)

/** All but the first one are files of their own, so that it is not kept waiting by their scripts. */
const loads: Record<Exclude<Route, 'overview'>, Load> = {
  preview: async () => ({ default: (await import('./preview/Preview')).Preview }),
  conflicts: async () => ({ default: (await import('./conflicts/Conflicts')).Conflicts }),
  mapping: async () => ({ default: (await import('./mapping/Mapping')).Mapping }),
  history: async () => ({ default: (await import('./history/History')).History }),
  automations: async () => ({ default: (await import('./automations/Automations')).Automations }),
  catalogue: async () => ({ default: (await import('./catalogue/Catalogue')).Catalogue }),
  preferences: loadPreferences,
}

export const screens: Record<Route, Screen> = {
  overview: Overview,
  preview: lazy(loads.preview),
  conflicts: lazy(loads.conflicts),
  mapping: lazy(loads.mapping),
  history: lazy(loads.history),
  automations: lazy(loads.automations),
  catalogue: lazy(loads.catalogue),
  preferences: Preferences,
}

const loadWizard = async () => ({ default: (await import('./accounts/wizard/Wizard')).Wizard })

/** In place of them all, while nothing is set up. */
export const Wizard = lazy(loadWizard)

/** Loads what was not shown yet. What cannot be loaded says so when it is opened. */
export async function loadScreens(): Promise<void> {
  await Promise.allSettled([loadWizard, ...Object.values(loads)].map((load) => load()))
}
