import { Undo2 } from 'lucide-react'
import { memo } from 'react'
import type { RecordPage } from '../../../shared/recordPage'
import type { HistoryEntry } from '../../../shared/report'
import { mayUndo } from '../../../shared/undo'
import { ChangeMark } from '../../components/ChangeCells'
import { iconOf } from '../../components/kindIcon'
import { useWords } from '../../i18n/useWords'
import { useUndo } from '../../stores/undo'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/useNow'
import { changeText, fieldText } from '../../words/change'
import { dayText } from '../../words/day'
import { reasonText } from '../../words/reason'
import { Line, Undone, Values } from './ChangeDetails'
import styles from './Timeline.module.css'
import { type RunOfRecord, timelineRuns } from './timelineRuns'

/** What happened to a record on both services, newest first, under the runs that wrote or saw it. */
export function Timeline({ page: { entries, runs, recipes } }: { page: RecordPage }) {
  const { t } = useWords()
  const now = useNow(60_000)
  return (
    <ol aria-label={t('history.record.timeline')}>
      {timelineRuns(entries, runs).map((run) => (
        <li key={run.entries[0]?.id}>
          <RunHead run={run} now={now} />
          <ol>
            {run.entries.map((entry) => (
              <Happened key={entry.id} entry={entry} recipes={recipes} now={now} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** When the run was, what started it, and its undo. */
function RunHead({ run: { runId, fact, entries }, now }: { run: RunOfRecord; now: number }) {
  const words = useWords()
  const { t, format } = words
  const propose = useUndo(({ propose }) => propose)
  const at = fact?.startedAt ?? entries[0]?.at ?? now
  const day = dayText(new Date(at).setHours(0, 0, 0, 0), now, words)
  return (
    <div className={styles.head}>
      <h2 className={styles.when}>
        <time dateTime={new Date(at).toISOString()} title={format.exact(at)}>
          {day}, {format.time(at)}
        </time>
      </h2>
      <span className="cut">
        {t('history.run', { run: runId })}
        {fact && ` · ${t(`history.record.trigger.${fact.trigger}`)}`}
      </span>
      {entries.some(mayUndo) && (
        <Button look="link" className={styles.ofRun} onClick={() => void propose({ runId })}>
          {t('history.undo.run', { run: runId })}
        </Button>
      )}
    </div>
  )
}

interface HappenedProps {
  entry: HistoryEntry
  recipes: RecordPage['recipes']
  now: number
}

const Happened = memo(function Happened({ entry, recipes, now }: HappenedProps) {
  const words = useWords()
  const { t, format } = words
  const propose = useUndo(({ propose }) => propose)
  const Icon = iconOf(entry)
  const { field } = entry
  const text = changeText(entry, 'label', words, now)
  // Its values are below.
  const heading = field === null ? text : fieldText(field, words)
  const reason = reasonText(entry.rule, words, recipes)
  return (
    <li className={styles.change}>
      <time
        dateTime={new Date(entry.at).toISOString()}
        title={format.exact(entry.at)}
        className={styles.time}
      >
        {format.timeWithSeconds(entry.at)}
      </time>
      <span className={styles.mark}>
        <ChangeMark entry={entry} />
      </span>
      <span className={styles.kind}>
        <Icon aria-hidden="true" />
      </span>
      <div className={styles.what}>
        <p className="cut" title={heading}>
          <bdi>{heading}</bdi>
        </p>
        <dl>
          {field !== null && <Values entry={entry} field={field} words={words} now={now} />}
          {reason && <Line label={t('history.why')}>{reason}</Line>}
          <Undone entry={entry} />
        </dl>
      </div>
      {mayUndo(entry) && (
        <Button
          size="small"
          aria-label={t('history.undo.shortOf', { what: text })}
          onClick={() => void propose({ entryId: entry.id })}
        >
          <Undo2 size={13} />
          {t('history.undo.short')}
        </Button>
      )}
    </li>
  )
})
