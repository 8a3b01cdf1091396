import { useWords } from '../../i18n/useWords'
import { dayText } from '../../words/day'
import styles from './DayHead.module.css'

interface DayHeadProps {
  /** Epoch milliseconds of its midnight. */
  day: number
  changes: number | null
  now: number
}

export function DayHead({ day, changes, now }: DayHeadProps) {
  const words = useWords()
  return (
    <div className={styles.head}>
      <h2 className={styles.day}>{dayText(day, now, words)}</h2>
      {changes !== null && <span>{words.t('history.dayChanges', { count: changes })}</span>}
    </div>
  )
}
