import { Undo2 } from 'lucide-react'
import { memo } from 'react'
import type { HistoryEntry } from '../../../shared/report'
import { mayUndo } from '../../../shared/undo'
import { ChangeCells } from '../../components/ChangeCells'
import { useWords } from '../../i18n/useWords'
import { useUndo } from '../../stores/undo'
import { Collapse } from '../../ui/Collapse'
import { changeText } from '../../words/change'
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
  const words = useWords()
  const { t } = words
  const propose = useUndo(({ propose }) => propose)
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
        <span className={styles.run}>
          {entry.undoneIn !== null && <span className={styles.undone}>{t('history.undoneLabel')}</span>}
          {t('history.run', { run: entry.run })}
        </span>
      </button>
      {!open && mayUndo(entry) && (
        <button
          type="button"
          className={styles.undo}
          tabIndex={reachable ? 0 : -1}
          aria-label={t('history.undo.shortOf', { what: changeText(entry, 'label', words, now) })}
          aria-keyshortcuts="Z"
          onClick={() => void propose({ entryId: entry.id })}
        >
          <Undo2 size={13} />
          {t('history.undo.short')}
        </button>
      )}
      <Collapse open={open}>
        <ChangeDetails entry={entry} now={now} />
      </Collapse>
    </div>
  )
})
