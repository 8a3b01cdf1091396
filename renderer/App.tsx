import { LucideProvider } from 'lucide-react'
import { useEffect } from 'react'
import styles from './App.module.css'
import { ErrorBoundary } from './components/ErrorBoundary'
import { LostConnection } from './components/LostConnection'
import { Navigation } from './components/Navigation'
import { useFirstRunShown } from './components/useFirstRunShown'
import { useShortcuts } from './components/useShortcuts'
import { useWords } from './i18n/useWords'
import { Wizard } from './routes/accounts/wizard/Wizard'
import { Automations } from './routes/automations/Automations'
import { Conflicts } from './routes/conflicts/Conflicts'
import { History } from './routes/history/History'
import { Mapping } from './routes/mapping/Mapping'
import { Overview } from './routes/overview/Overview'
import { Preferences } from './routes/preferences/Preferences'
import { isGeneral } from './routes/preferences/sections'
import { Unanswered } from './routes/Unanswered'
import { Welcome } from './routes/welcome/Welcome'
import { followAppearance } from './stores/appearance'
import { followAppState, useAppState } from './stores/appState'
import { followNavigation, useNavigation } from './stores/navigation'
import { Toaster } from './ui/Toaster'
import { TooltipProvider } from './ui/Tooltip'

/** Which page the window shows: the first one until something is set up, then the screens. */
export function App() {
  const { format, language } = useWords()
  const { state, failure } = useAppState()
  const { route, section, go } = useNavigation()
  useEffect(followAppState, [])
  useEffect(followNavigation, [])
  useEffect(followAppearance, [])
  useShortcuts()
  useFirstRunShown(state?.setUp)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.clock = format.twelveHours ? '12' : '24'
  }, [format, language])

  return (
    <LucideProvider size={15} strokeWidth={1.5} absoluteStrokeWidth>
      <TooltipProvider>
        {!state ? (
          failure && <Unanswered error={failure} />
        ) : !state.workspace ? (
          route === 'preferences' && isGeneral(section) ? (
            <Preferences state={state} onBack={() => go('overview')} />
          ) : route === 'preferences' ? (
            <Wizard state={state} onBack={() => go('overview')} />
          ) : (
            <Welcome state={state} />
          )
        ) : (
          <div className={styles.window}>
            <Navigation />
            <ErrorBoundary key={route}>
              {route === 'overview' && <Overview state={state} />}
              {route === 'conflicts' && <Conflicts />}
              {route === 'mapping' && <Mapping state={state} />}
              {route === 'history' && <History />}
              {route === 'automations' && <Automations />}
              {route === 'preferences' && <Preferences state={state} />}
            </ErrorBoundary>
          </div>
        )}
        {state && failure && <LostConnection error={failure} />}
        <Toaster />
      </TooltipProvider>
    </LucideProvider>
  )
}
