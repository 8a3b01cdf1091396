import { create } from 'zustand'
import type { Place } from '../../shared/ipc/contract'
import { listen } from '../bridge'

export type Route = Exclude<Place, `${string}/${string}`>

interface Navigation {
  route: Route
  /** The section of Preferences that is shown; null for the first one. */
  section: string | null
  go(route: Route): void
}

/** The screen that is shown. */
export const useNavigation = create<Navigation>((set) => ({
  route: 'overview',
  section: null,
  go: (route) => set({ route, section: null }),
}))

/** Goes where tray and notifications point; returns a function that stops it. */
export const followNavigation = (): (() => void) =>
  listen('navigate', (place) => useNavigation.setState(placed(place)))

function placed(place: Place): Pick<Navigation, 'route' | 'section'> {
  return place === 'preferences/accounts'
    ? { route: 'preferences', section: 'accounts' }
    : { route: place, section: null }
}
