import { create } from 'zustand'
import type { Place } from '../../shared/ipc/contract'
import { listen } from '../bridge'

/** Those of the navigation, and the preview that Overview leads to. */
export type Route = Exclude<Place, `${string}/${string}`> | 'preview'

interface Navigation {
  route: Route
  /** The section of Preferences that is shown; null for the first one. */
  section: string | null
  /** Whether what was changed on this screen is not kept yet, so that leaving it asks first. */
  isHeld: boolean
  /** Where the user wanted to go while it is held; null while that is not in question. */
  wanted: Where | null
  go(route: Route): void
  hold(isHeld: boolean): void
  /** Stays, or goes where the user wanted to. */
  settle(leave: boolean): void
}

interface Where {
  route: Route
  section: string | null
}

/** The screen that is shown. */
export const useNavigation = create<Navigation>((set) => ({
  route: 'overview',
  section: null,
  isHeld: false,
  wanted: null,
  go: (route) => set(towards({ route, section: null })),
  hold: (isHeld) => set({ isHeld }),
  settle: (leave) =>
    set(({ wanted }) => ({ wanted: null, ...(leave && wanted && { ...wanted, isHeld: false }) })),
}))

const towards =
  (where: Where) =>
  ({ route, isHeld }: Navigation): Partial<Navigation> =>
    isHeld && where.route !== route ? { wanted: where } : where

/** Goes where tray and notifications point; returns a function that stops it. */
export const followNavigation = (): (() => void) =>
  listen('navigate', (place) => useNavigation.setState(towards(placed(place))))

function placed(place: Place): Where {
  return place === 'preferences/accounts'
    ? { route: 'preferences', section: 'accounts' }
    : { route: place, section: null }
}
