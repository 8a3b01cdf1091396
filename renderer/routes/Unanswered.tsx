import type { ErrorReport } from '../../shared/errors'
import { useWords } from '../i18n/useWords'
import { loadAppState } from '../stores/appState'
import { ErrorNote } from '../ui/ErrorNote'
import { Glyph } from '../ui/Glyph'
import styles from './Unanswered.module.css'

/** In place of everything where the main process did not say how things stand. */
export function Unanswered({ error }: { error: ErrorReport }) {
  const { t } = useWords()
  return (
    <main className={styles.screen}>
      <Glyph status="error" size={40} />
      <h1 className={styles.title}>{t('problem.noAnswer')}</h1>
      <ErrorNote error={error} onRetry={loadAppState} />
    </main>
  )
}
