import type { ErrorReport } from '../../shared/errors'
import { useWords } from '../i18n/useWords'
import { Button } from './Button'
import styles from './ErrorNote.module.css'

interface ErrorNoteProps {
  error: ErrorReport
  onRetry(): void
}

/** What failed and what to do, where it failed. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useWords()
  return (
    <div className={styles.note} role="alert">
      <div className={styles.text}>
        <p className={styles.message}>{error.message}</p>
        <p className={styles.remedy}>{error.remedy}</p>
      </div>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </div>
  )
}
