import type { ErrorReport } from '../../shared/errors'
import { useWords } from '../i18n/useWords'
import { Button } from './Button'
import styles from './ErrorNote.module.css'
import { Reference } from './Reference'

interface ErrorNoteProps {
  error: ErrorReport
  onRetry(): void
}

/** What failed and what to do, where it failed. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t, say } = useWords()
  const { message, remedy } = say(error)
  return (
    <div className={styles.note} role="alert">
      <div className={styles.text}>
        <p className={styles.message}>{message}</p>
        <p className={styles.remedy}>{remedy}</p>
        <Reference error={error} />
      </div>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </div>
  )
}
