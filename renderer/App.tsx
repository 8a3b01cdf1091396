import { LucideProvider } from 'lucide-react'
import { useEffect } from 'react'
import styles from './App.module.css'
import { Navigation } from './components/Navigation'
import { useFirstRunShown } from './components/useFirstRunShown'
import { useShortcuts } from './components/useShortcuts'
import { useWords } from './i18n/useWords'
import { Accounts } from './routes/accounts/Accounts'
import { Automations } from './routes/automations/Automations'
import { History } from './routes/history/History'
import { Mapping } from './routes/mapping/Mapping'
import { Overview } from './routes/overview/Overview'
import { Preferences } from './routes/preferences/Preferences'
import { Unanswered } from './routes/Unanswered'
import { Welcome } from './routes/welcome/Welcome'
import { followAppState, useAppState } from './stores/appState'
import { followNavigation, useNavigation } from './stores/navigation'
import { TooltipProvider } from './ui/Tooltip'

/** Which page the window shows: the first one until something is set up, then the screens. */
export function App() {
  const { format } = useWords()
  const { state, failure } = useAppState()
  const { route, go } = useNavigation()
  useEffect(followAppState, [])
  useEffect(followNavigation, [])
  useShortcuts()
  useFirstRunShown(state?.setUp)
  useEffect(() => {
    document.documentElement.dataset.clock = format.twelveHours ? '12' : '24'
  }, [format])

  return (
    <LucideProvider size={15} strokeWidth={1.5} absoluteStrokeWidth>
      <TooltipProvider>
        {!state ? (
          failure && <Unanswered error={failure} />
        ) : !state.workspace ? (
          route === 'preferences' ? (
            <Accounts state={state} onBack={() => go('overview')} />
          ) : (
            <Welcome state={state} />
          )
        ) : (
          <div className={styles.window}>
            <Navigation />
            {route === 'overview' && <Overview state={state} />}
            {route === 'mapping' && <Mapping state={state} />}
            {route === 'history' && <History />}
            {route === 'automations' && <Automations />}
            {route === 'preferences' && <Preferences state={state} />}
          </div>
        )}
      </TooltipProvider>
    </LucideProvider>
  )
}
