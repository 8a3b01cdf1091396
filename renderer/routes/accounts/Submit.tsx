import type { ReactNode } from 'react'
import type { ErrorReport } from '../../../shared/errors'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface SubmitProps {
  /** What the form met the last time. */
  error: ErrorReport | null
  busy: boolean
  /** Leaves the form as if it had not been opened; absent where it is all there is. */
  onCancel?: (() => void) | undefined
  children: ReactNode
}

/** The end of a form: what went wrong, and the button that tries it. */
export function Submit({ error, busy, onCancel, children }: SubmitProps) {
  const { t } = useWords()
  return (
    <>
      <Problem error={error} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {children}
        </Button>
        {onCancel && !busy && <Button onClick={onCancel}>{t('action.cancel')}</Button>}
      </div>
    </>
  )
}
