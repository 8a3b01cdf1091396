import type { ErrorReport } from '../../../shared/errors'
import { Button } from '../../ui/Button'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface SubmitProps {
  /** What the form met the last time. */
  error: ErrorReport | null
  busy: boolean
  children: string
}

/** The end of a form: what went wrong, and the button that tries it. */
export function Submit({ error, busy, children }: SubmitProps) {
  return (
    <>
      <Problem error={error} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {children}
        </Button>
      </div>
    </>
  )
}
