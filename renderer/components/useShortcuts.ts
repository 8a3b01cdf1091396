import { useEffect } from 'react'
import { useAppState } from '../stores/appState'
import { useCommands } from '../stores/commands'
import { useNavigation } from '../stores/navigation'
import { hasCommand } from '../ui/keys'

/** The keys that work on every screen: Command or Control with 1 to 6 for the screens, a comma for Preferences, and Enter for Sync now. */
export function useShortcuts() {
  useEffect(() => {
    const { go } = useNavigation.getState()
    const actions: Record<string, () => void> = {
      1: () => go('overview'),
      2: () => go('conflicts'),
      3: () => go('mapping'),
      4: () => go('history'),
      5: () => go('automations'),
      6: () => go('catalogue'),
      ',': () => go('preferences'),
      Enter: syncNow,
    }
    const press = (event: KeyboardEvent) => {
      const action = hasCommand(event) && !event.repeat ? actions[event.key] : undefined
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Goes to Overview, which shows what comes of it: the run, or why there is none. */
function syncNow() {
  const { state } = useAppState.getState()
  if (!state?.workspace || state.progress) return
  useNavigation.getState().go('overview')
  void useCommands.getState().run('sync:start')
}
