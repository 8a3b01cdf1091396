import { History as HistoryIcon, SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { HistoryPage } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { type HistoryFilter, noFilter, useHistory } from '../../stores/history'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { Page } from '../../ui/Page'
import { Filters } from './Filters'
import styles from './History.module.css'
import { HistoryList } from './HistoryList'

/** Every change, newest first. */
export function History() {
  const { t, format } = useWords()
  const { page, filter, failure, open, refresh } = useHistory()
  const changes = useRef<HTMLDivElement>(null)
  const newest = useAppState(({ state }) => state?.latest[0]?.id)

  // A change that was written while the list is open joins it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is the reason to ask again
  useEffect(() => {
    void refresh()
  }, [newest, refresh])

  const fact = page && factOf(page, filter)
  return (
    <Page
      title={t('history.title')}
      fact={
        fact &&
        (fact.filtered
          ? t('history.factFiltered', fact)
          : t('history.fact', { count: fact.all, date: format.date(fact.first) }))
      }
    >
      <div ref={changes} className={styles.changes} tabIndex={-1}>
        <Filters filter={filter} onChange={open} />
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
