import { create } from 'zustand'
import { type ErrorReport, TandemError } from '../../shared/errors'
import type { RequestChannel } from '../../shared/ipc/channels'
import type { AppState } from '../../shared/state'
import { ask, listen, patience, whenSilent } from '../bridge'

interface AppStateStore {
  /** Null until the main process has answered for the first time. */
  state: AppState | null
  /** Why it did not, or no longer does. */
  failure: ErrorReport | null
}

/** What the main process last said of itself. */
export const useAppState = create<AppStateStore>(() => ({ state: null, failure: null }))

/** Every row of a list has its words by the fields of the location's own: they stay the same object until they change. */
function take(state: AppState): void {
  const before = useAppState.getState().state?.ownFields
  const isSame = JSON.stringify(before) === JSON.stringify(state.ownFields)
  const kept = before && isSame ? { ...state, ownFields: before } : state
  useAppState.setState({ state: kept, failure: null })
}

/** Asks for the state. An event that came meanwhile is newer than the answer, so it stays. */
export async function loadAppState(): Promise<void> {
  const before = useAppState.getState().state
  useAppState.setState({ failure: null })
  const reply = await ask('state:get')
  if (useAppState.getState().state !== before) return
  if (reply.ok) take(before ?? reply.value)
  else useAppState.setState({ failure: reply.error })
}

/** Where one request waits long, the state is asked for; where that does, too, the main process is not there. */
function onSilence(channel: RequestChannel): void {
  if (channel !== 'state:get') void loadAppState()
  else {
    const failure = new TandemError('core.unanswered', { seconds: patience / 1000 }).report()
    useAppState.setState({ failure })
  }
}

/** Keeps the state current; returns a function that stops it. */
export function followAppState(): () => void {
  const stopListening = listen('state:changed', take)
  const stopWatching = whenSilent(onSilence)
  void loadAppState()
  return () => {
    stopListening()
    stopWatching()
  }
}
