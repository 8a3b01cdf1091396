import type { PreviewRecord } from '../../../shared/preview'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { budgetText } from '../../words/preview'
import styles from './Preview.module.css'
import { callsOf } from './selection'

interface SyncBarProps {
  ticked: readonly PreviewRecord[]
  total: number
  calls: AppState['calls']
  /** What else has to be known of the last tick. */
  note: string | null
  onSync(): void
}

/** What carrying out what is ticked does and costs, while that waits for a yes. */
export function SyncBar({ ticked, total, calls, note, onSync }: SyncBarProps) {
  const words = useWords()
  const { t } = words
  const rest = total - ticked.length
  const made = ticked.filter(
    ({ op, kind, service }) => op === 'create' && kind === 'contact' && service === 'highlevel',
  ).length
  const { text, isTooMuch } = budgetText(callsOf(ticked), calls, words)
  const facts = [
    text,
    ...(made > 0 ? [t('preview.workflows', { count: made })] : []),
    ...(rest > 0 ? [t('preview.rest', { count: rest })] : []),
  ]
  return (
    <section className={styles.bar} aria-label={t('preview.sync', { ticked: ticked.length, total })}>
      <div className={styles.barText}>
        <p className={styles.barWhat}>
          {ticked.length > 0 ? t('preview.willDo', { count: ticked.length }) : t('preview.willDoNothing')}
        </p>
        <p className={isTooMuch ? styles.attention : styles.small}>{facts.filter(Boolean).join(' ')}</p>
        <p className={styles.note} role="status">
          {note}
        </p>
      </div>
      <Button look="primary" busy={ticked.length === 0} onClick={onSync}>
        {t('preview.sync', { ticked: ticked.length, total })}
      </Button>
    </section>
  )
}
