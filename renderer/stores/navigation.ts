import { create } from 'zustand'
import type { EventPayload } from '../../shared/ipc/contract'
import { listen } from '../bridge'

export type Route = EventPayload<'navigate'>

interface Navigation {
  route: Route
  go(route: Route): void
}

/** The screen that is shown. */
export const useNavigation = create<Navigation>((set) => ({
  route: 'overview',
  go: (route) => set({ route }),
}))

/** Goes where tray and notifications point; returns a function that stops it. */
export const followNavigation = (): (() => void) => listen('navigate', useNavigation.getState().go)
