import { Undo2 } from 'lucide-react'
import type { Take } from '../../../shared/waiting'
import { useWords, type Words } from '../../i18n/useWords'
import { useWaiting } from '../../stores/waiting'
import { KeyCap } from '../../ui/KeyCap'
import styles from './PlanBar.module.css'

interface SaidProps {
  mayTakeBack: boolean
  /** What was taken last; null where nothing was, since the screen was opened or something was taken back. */
  last: Take | null
  /** How much waits still. */
  left: number
  onBack?(): void
  withKeys?: boolean
}

/** At the foot: the keys, the way back, and what the last of them did. */
export function Said({ mayTakeBack, last, left, onBack, withKeys = false }: SaidProps) {
  const words = useWords()
  const { t } = words
  const { takenBack, takingBack, takeBack } = useWaiting()
  const said = takenBack ? takenBackText(takenBack, words) : last && lastText(last, left, words)
  return (
    <footer className={styles.foot}>
      {withKeys && (
        <span className={styles.keys}>
          <KeyCap>j</KeyCap>
          <KeyCap>k</KeyCap> {t('conflicts.hint.move')}
        </span>
      )}
      {(mayTakeBack || takingBack) && (
        <button
          type="button"
          className={styles.back}
          aria-keyshortcuts="Z"
          aria-disabled={takingBack || undefined}
          onClick={() => (onBack ? onBack() : void takeBack())}
        >
          {withKeys ? <KeyCap>z</KeyCap> : <Undo2 size={14} />}{' '}
          {t(takingBack ? 'conflicts.takingBack' : withKeys ? 'conflicts.hint.back' : 'conflicts.takeBack')}
        </button>
      )}
      <p className={styles.said} role="status">
        {said ?? (withKeys && <span className={styles.faint}>{t('conflicts.hint.undo')}</span>)}
      </p>
    </footer>
  )
}

function lastText(last: Take, left: number, { t }: Words): string {
  const what = t(`conflicts.said.${typeof last === 'object' ? 'value' : last}`)
  return `${what} ${t('conflicts.said.rest', { count: left })}`
}

function takenBackText(
  { keys, restored, left }: { keys: readonly string[]; restored: number; left: number },
  { t }: Words,
): string {
  const parts = [
    ...(keys.length > 0 ? [t('conflicts.said.back', { count: keys.length })] : []),
    ...(restored > 0 ? [t('conflicts.said.restored', { count: restored })] : []),
    ...(left > 0 ? [t('conflicts.said.left', { count: left })] : []),
  ]
  return parts.join(' ') || t('conflicts.said.nothing')
}
