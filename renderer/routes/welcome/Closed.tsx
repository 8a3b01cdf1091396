import type { ErrorReport } from '../../../shared/errors'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { ErrorNote } from '../../ui/ErrorNote'
import styles from './Welcome.module.css'

interface ClosedProps {
  error: ErrorReport
  onRetry(): void
  onRestore(): void
}

/** Why the workspace is not open, and the ways on. */
export function Closed({ error, onRetry, onRestore }: ClosedProps) {
  const { t } = useWords()
  return (
    <section className={styles.failure} aria-label={t('welcome.closed')}>
      <ErrorNote error={error} onRetry={onRetry} />
      <p className={styles.note}>{t('welcome.closedHint')}</p>
      <div className={styles.ways}>
        <Button onClick={onRestore}>{t('welcome.restore')}…</Button>
        <Button onClick={() => useNavigation.setState({ route: 'preferences', section: 'diagnostics' })}>
          {t('preferences.sections.diagnostics')}
        </Button>
      </div>
    </section>
  )
}
