import type { ReactNode } from 'react'
import type { HistoryEntry } from '../../../shared/report'
import { useWords, type Words } from '../../i18n/useWords'
import { DiffText } from '../../ui/DiffText'
import { difference } from '../../words/difference'
import { reasonText } from '../../words/reason'
import { isEmpty, valueText } from '../../words/value'
import { ChangeActions } from './ChangeActions'
import styles from './ChangeDetails.module.css'

/** Before and after with the changed words marked, how it came about, and what can be done about it. */
export function ChangeDetails({ entry, now }: { entry: HistoryEntry; now: number }) {
  const words = useWords()
  const { t } = words
  const { kind, field, title } = entry
  const reason = reasonText(entry.rule, words)
  return (
    <div className={styles.details}>
      <dl>
        {kind === 'task' && field !== null && title && <Line label={t('history.task')}>{title}</Line>}
        {field !== null && <Values entry={entry} field={field} words={words} now={now} />}
        <Origin entry={entry} />
        {reason && <Line label={t('history.why')}>{reason}</Line>}
        <Undone entry={entry} />
      </dl>
      <ChangeActions entry={entry} />
    </div>
  )
}

/** Which run took it back, if one did. */
export function Undone({ entry: { undoneIn } }: { entry: HistoryEntry }) {
  const { t } = useWords()
  return (
    undoneIn !== null && (
      <Line label={t('history.undoneLabel')}>{t('history.undoneIn', { run: undoneIn })}</Line>
    )
  )
}

interface ValuesProps {
  entry: HistoryEntry
  field: string
  words: Words
  now: number
}

export function Values({ entry: { kind, before, after }, field, words, now }: ValuesProps) {
  const { t } = words
  const from = valueText(kind, field, before, words, now)
  const to = valueText(kind, field, after, words, now)
  const comparable = typeof before === 'string' && typeof after === 'string' && before !== '' && after !== ''
  const parts = comparable ? difference(from, to) : null
  return (
    <>
      <Line label={t('history.before')} faint={isEmpty(before)}>
        {parts ? <DiffText segments={parts.before} of="base" /> : from}
      </Line>
      <Line label={t('history.after')} faint={isEmpty(after)} strong>
        {parts ? <DiffText segments={parts.after} of="new" /> : to}
      </Line>
    </>
  )
}

/** In which run, and who changed what: Tandem where it wrote, or somebody on a service. */
function Origin({ entry: { op, service, run, by } }: { entry: HistoryEntry }) {
  const { t } = useWords()
  if (op === 'link') return <Line label={t('history.linked')}>{t('history.linkedIn', { run })}</Line>
  if (op === 'unlink') return <Line label={t('history.unlinked')}>{t('history.linkedIn', { run })}</Line>
  if (by !== 'tandem') {
    const seen = t('history.changedBy', { service: t(`service.${by}`), run })
    return <Line label={t('history.changed')}>{seen}</Line>
  }
  const written = t('history.writtenBy', { service: t(`service.${service}`), run })
  return <Line label={t('history.written')}>{written}</Line>
}

interface LineProps {
  label: string
  strong?: boolean
  faint?: boolean
  children: ReactNode
}

export function Line({ label, strong = false, faint = false, children }: LineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={faint ? styles.faint : strong ? styles.strong : styles.value}>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
