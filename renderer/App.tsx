import { LucideProvider } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import styles from './App.module.css'
import { ErrorBoundary } from './components/ErrorBoundary'
import { LostConnection } from './components/LostConnection'
import { Navigation } from './components/Navigation'
import { useFirstRunShown } from './components/useFirstRunShown'
import { useShortcuts } from './components/useShortcuts'
import { useWords } from './i18n/useWords'
import { Opening } from './routes/Opening'
import { isGeneral } from './routes/preferences/general'
import { Preferences, screens, Wizard } from './routes/screens'
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

  const Screen = screens[route]
  return (
    <LucideProvider size={15} strokeWidth={1.5} absoluteStrokeWidth>
      <TooltipProvider>
        {!state ? (
          failure ? (
            <Unanswered error={failure} />
          ) : (
            <Opening />
          )
        ) : !state.workspace ? (
          <Suspense>
            {route === 'preferences' && isGeneral(section) ? (
              <Preferences state={state} onBack={() => go('overview')} />
            ) : route === 'preferences' ? (
              <Wizard state={state} onBack={() => go('overview')} />
            ) : (
              <Welcome state={state} />
            )}
          </Suspense>
        ) : (
          <div className={styles.window}>
            <Navigation />
            <ErrorBoundary key={route}>
              <Suspense>
                <Screen state={state} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
        {state && failure && <LostConnection error={failure} />}
        <Toaster />
      </TooltipProvider>
    </LucideProvider>
  )
}
