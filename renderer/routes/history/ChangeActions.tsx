import { Undo2 } from 'lucide-react'
import type { HistoryEntry } from '../../../shared/report'
import { mayUndo } from '../../../shared/undo'
import { useWords } from '../../i18n/useWords'
import { useRecord } from '../../stores/record'
import { useUndo } from '../../stores/undo'
import { Button } from '../../ui/Button'
import styles from './ChangeActions.module.css'

/** What can be done about a change. */
export function ChangeActions({ entry }: { entry: HistoryEntry }) {
  const { t } = useWords()
  const propose = useUndo(({ propose }) => propose)
  const open = useRecord(({ open }) => open)
  const { id, run, kind, recordId, by } = entry
  return (
    <div className={styles.actions}>
      {mayUndo(entry) && (
        <Button aria-keyshortcuts="Z" onClick={() => void propose({ entryId: id })}>
          <Undo2 size={14} />
          {t('history.undo.one')}
        </Button>
      )}
      {by === 'tandem' && (
        <Button onClick={() => void propose({ runId: run })}>{t('history.undo.run', { run })}</Button>
      )}
      <Button
        look="link"
        className={styles.timeline}
        aria-keyshortcuts="T"
        onClick={() => void open({ kind, recordId })}
      >
        {t(`history.timeline.${kind}`)}
      </Button>
    </div>
  )
}
