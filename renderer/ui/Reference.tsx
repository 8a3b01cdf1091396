import type { ErrorReport } from '../../shared/errors'
import { useWords } from '../i18n/useWords'
import styles from './Reference.module.css'

/** By what the service's support finds the call that failed, to be copied; nothing where the service gave nothing. */
export function Reference({ error }: { error: Pick<ErrorReport, 'traceId'> | null }) {
  const { t } = useWords()
  if (!error?.traceId) return null
  return <p className={styles.reference}>{t('problem.reference', { reference: error.traceId })}</p>
}
