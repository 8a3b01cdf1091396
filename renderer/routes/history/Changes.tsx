import { History as HistoryIcon, SearchX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { HistoryPage } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { type HistoryFilter, noFilter, useHistory } from '../../stores/history'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import { Problem } from '../accounts/Problem'
import styles from './Changes.module.css'
import { ExportMenu } from './ExportMenu'
import { Filters } from './Filters'
import { HistoryList } from './HistoryList'

/** Every change, newest first. */
export function Changes() {
  const { t, format } = useWords()
  const { page, filter, failure, open, refresh } = useHistory()
  const changes = useRef<HTMLDivElement>(null)
  const newest = useAppState(({ state }) => state?.latest[0]?.id)
  const exporting = useRequest('history:export')
  const [saved, setSaved] = useState<{ rows: number; file: string; of: HistoryFilter } | null>(null)

  // A change that was written while the list is open joins it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is the reason to ask again
  useEffect(() => {
    void refresh()
  }, [newest, refresh])

  const fact = page && factOf(page, filter)
  const said = saved?.of === filter ? t('history.exported', { count: saved.rows, file: saved.file }) : null
  const shown =
    fact &&
    (fact.filtered
      ? t('history.factFiltered', fact)
      : t('history.fact', { count: fact.all, date: format.date(fact.first) }))
  return (
    <Page
      title={t('history.title')}
      fact={said ? <span title={said}>{said}</span> : shown}
      actions={
        page && page.entries.length > 0 ? (
          <ExportMenu
            filter={filter}
            request={exporting}
            onSaved={(done) => setSaved(done && { ...done, of: filter })}
          />
        ) : undefined
      }
    >
      <div ref={changes} className={styles.changes} tabIndex={-1}>
        <Filters filter={filter} onChange={open} />
        {exporting.error && (
          <div className={styles.failure}>
            <Problem error={exporting.error} />
          </div>
        )}
        {page && page.entries.length > 0 && (
          <HistoryList key={JSON.stringify(filter)} page={page} region={changes} />
        )}
        {page && page.entries.length === 0 && (
          <div className={styles.empty}>
            {isFiltered(filter) ? (
              <EmptyState icon={SearchX} title={t('history.noMatch')} detail={t('history.noMatchDetail')}>
                <Button onClick={() => open(noFilter)}>{t('history.clearAll')}</Button>
              </EmptyState>
            ) : (
              <EmptyState icon={HistoryIcon} title={t('history.empty')} detail={t('history.emptyDetail')} />
            )}
          </div>
        )}
        {failure && (
          <div className={styles.failure}>
            <ErrorNote error={failure} onRetry={refresh} />
          </div>
        )}
      </div>
    </Page>
  )
}

const isFiltered = ({ search, kind, to, period }: HistoryFilter) =>
  search !== '' || kind !== null || to !== null || period !== 'any'

function factOf({ total, all, first }: HistoryPage, filter: HistoryFilter) {
  return first === null ? null : { total, all, first, filtered: isFiltered(filter) }
}
