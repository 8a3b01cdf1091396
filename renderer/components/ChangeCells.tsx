import type { HistoryEntry } from '../../shared/report'
import { useWords } from '../i18n/useWords'
import { DirectionMark } from '../ui/DirectionMark'
import { ServiceMark } from '../ui/ServiceMark'
import { changeText } from '../words/change'
import styles from './ChangeCells.module.css'
import { iconOf } from './kindIcon'

interface ChangeCellsProps {
  entry: HistoryEntry
  style: 'sentence' | 'label'
  /** Epoch milliseconds. */
  now: number
}

/** The columns that every list of changes has: time, direction, kind, name, what. */
export function ChangeCells({ entry, style, now }: ChangeCellsProps) {
  const words = useWords()
  const Icon = iconOf(entry)
  const text = changeText(entry, style, words, now)
  const time = style === 'label' ? words.format.timeWithSeconds : words.format.time
  return (
    <>
      <time
        className={styles.time}
        dateTime={new Date(entry.at).toISOString()}
        title={words.format.exact(entry.at)}
      >
        {time(entry.at)}
      </time>
      <span className={styles.direction}>
        <ChangeMark entry={entry} />
      </span>
      <span className={styles.kind}>
        <Icon role="img" aria-label={words.t(`kind.${entry.kind}`)} />
      </span>
      <bdi className={`${styles.name} cut`} title={entry.contact}>
        {entry.contact}
      </bdi>
      <span className={`${styles.what} cut`} title={text}>
        {text}
      </span>
    </>
  )
}

/** Which way a change went; of one that somebody made, where. */
export function ChangeMark({ entry: { op, service, by } }: { entry: HistoryEntry }) {
  const { t } = useWords()
  if (op === 'link' || op === 'unlink') return <DirectionMark to="both" />
  if (by === 'tandem') return <DirectionMark to={service} />
  return (
    <span role="img" aria-label={t(`service.${by}`)}>
      <ServiceMark service={by} />
    </span>
  )
}
