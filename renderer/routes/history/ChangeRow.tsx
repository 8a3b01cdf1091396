import { memo } from 'react'
import type { HistoryEntry } from '../../../shared/report'
import { ChangeCells } from '../../components/ChangeCells'
import { useWords } from '../../i18n/useWords'
import { Collapse } from '../../ui/Collapse'
import { ChangeDetails } from './ChangeDetails'
import styles from './ChangeRow.module.css'

interface ChangeRowProps {
  entry: HistoryEntry
  now: number
  open: boolean
  /** Whether Tab reaches it. */
  reachable: boolean
  onToggle(entryId: number): void
}

/** One change; it opens to its values before and after. Kept as it is while only the list around it scrolls. */
export const ChangeRow = memo(function ChangeRow({ entry, now, open, reachable, onToggle }: ChangeRowProps) {
  const { t } = useWords()
  const toggle = () => onToggle(entry.id)
  return (
    <div className={styles.change} data-open={open || undefined}>
      <button
        type="button"
        className={styles.row}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={open}
        onClick={toggle}
        onKeyDown={({ key }) => key === 'Escape' && open && toggle()}
      >
        <ChangeCells entry={entry} style="label" now={now} />
        <span className={styles.run}>{t('history.run', { run: entry.run })}</span>
      </button>
      <Collapse open={open}>
        <ChangeDetails entry={entry} now={now} />
      </Collapse>
    </div>
  )
})
