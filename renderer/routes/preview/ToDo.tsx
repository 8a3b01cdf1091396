import { CircleCheck, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { services } from '../../../shared/domain'
import type { PreviewRecord } from '../../../shared/preview'
import type { AppState } from '../../../shared/state'
import { useWords, type Words } from '../../i18n/useWords'
import { usePreview } from '../../stores/preview'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { DirectionMark } from '../../ui/DirectionMark'
import { EmptyState } from '../../ui/EmptyState'
import { countsText } from '../../words/preview'
import { Filters } from './Filters'
import styles from './Preview.module.css'
import { PreviewList } from './PreviewList'
import { filtered, noFilter, type PreviewFilter, rowsOf, summaryOf } from './rows'
import { SyncBar } from './SyncBar'
import { type Choice, choose, tickedOf, tickOf } from './selection'

/** What the next run would do, to be ticked or left. */
export function ToDo({ records, state }: { records: readonly PreviewRecord[]; state: AppState }) {
  const words = useWords()
  const { t } = words
  const { unticked, tick, run } = usePreview()
  const [filter, setFilter] = useState<PreviewFilter>(noFilter)
  const [note, setNote] = useState<string | null>(null)
  const shown = useMemo(() => filtered(records, filter), [records, filter])
  const rows = useMemo(() => rowsOf(shown), [shown])
  const ticked = useMemo(() => tickedOf(records, unticked), [records, unticked])
  const shownIds = useMemo(() => shown.map(({ id }) => id), [shown])

  const onTick = (ids: readonly string[], isTicked: boolean) => {
    const choice = choose(records, unticked, ids, isTicked)
    tick(choice.unticked)
    setNote(alsoText(choice, isTicked, words))
  }
  if (records.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState icon={CircleCheck} title={t('preview.nothing')} detail={t('preview.nothingDetail')} />
      </div>
    )
  }
  const isWhole = shown.length === records.length
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <div className={styles.head}>
        <Checkbox
          label={t(isWhole ? 'preview.all' : 'preview.allShown', { count: shown.length })}
          checked={shown.length > 0 && tickOf(shownIds, unticked)}
          onChange={() => onTick(shownIds, tickOf(shownIds, unticked) !== true)}
        />
        <Directions records={records} />
      </div>
      {rows.length > 0 ? (
        <PreviewList rows={rows} unticked={unticked} onTick={onTick} />
      ) : (
        <div className={styles.empty}>
          <EmptyState icon={SearchX} title={t('preview.noMatch')} detail={t('preview.noMatchDetail')}>
            <Button onClick={() => setFilter(noFilter)}>{t('preview.clearAll')}</Button>
          </EmptyState>
        </div>
      )}
      <SyncBar
        ticked={ticked}
        total={records.length}
        calls={state.calls}
        note={note}
        onSync={() => void run(ticked)}
      />
    </>
  )
}

/** How many records of each kind go which way. */
function Directions({ records }: { records: readonly PreviewRecord[] }) {
  const words = useWords()
  const { t } = words
  const { to, links } = useMemo(() => summaryOf(records), [records])
  return (
    <ul className={styles.directions}>
      {services.map(
        (service) =>
          to[service].length > 0 && (
            <li key={service}>
              <DirectionMark to={service} />
              {countsText(to[service], words)}
            </li>
          ),
      )}
      {links > 0 && (
        <li>
          <DirectionMark to="both" />
          {t('preview.links', { count: links })}
        </li>
      )}
    </ul>
  )
}

/** Why more changed than what was pressed; null where it did not. */
function alsoText({ also }: Choice, isTicked: boolean, { t }: Words): string | null {
  if (also.length === 0) return null
  return t(isTicked ? 'preview.alsoTicked' : 'preview.alsoUnticked', { count: also.length })
}
