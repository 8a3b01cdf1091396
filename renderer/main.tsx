import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { ErrorBoundary } from './components/ErrorBoundary'
import { startI18n } from './i18n'
import { loadScreens } from './routes/screens'
import { loadAppearance } from './stores/appearance'
import './ui/tokens.css'
import './ui/base.css'

void start()

/** The language is asked for first: the window never shows another one than the chosen. */
async function start(): Promise<void> {
  startI18n(await loadAppearance())

  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  )
  requestIdleCallback(() => void loadScreens())
}
