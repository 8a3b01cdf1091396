import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { AppState } from '../../shared/state'
import { ask, listen } from '../bridge'

interface AppStateStore {
  /** Null until the main process has answered for the first time. */
  state: AppState | null
  /** Why it did not. */
  failure: ErrorReport | null
}

/** What the main process last said of itself. */
export const useAppState = create<AppStateStore>(() => ({ state: null, failure: null }))

/** Asks for the state. An event that came meanwhile is newer than the answer, so it stays. */
export async function loadAppState(): Promise<void> {
  useAppState.setState({ failure: null })
  const reply = await ask('state:get')
  if (useAppState.getState().state) return
  useAppState.setState(reply.ok ? { state: reply.value } : { failure: reply.error })
}

/** Keeps the state current; returns a function that stops it. */
export function followAppState(): () => void {
  const stop = listen('state:changed', (state) => useAppState.setState({ state, failure: null }))
  void loadAppState()
  return stop
}
