import { SearchX } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useCatalogue } from '../../stores/catalogue'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNote } from '../../ui/ErrorNote'
import { KeyCap } from '../../ui/KeyCap'
import { Page } from '../../ui/Page'
import { ServiceMark } from '../../ui/ServiceMark'
import styles from './Catalogue.module.css'
import { columnsIn } from './columns'
import { Entry } from './Entry'
import { Filters } from './Filters'
import { type CatalogueFilter, type CatalogueRow, filtered, isFiltered, noFilter } from './filter'
import { rowsOf } from './rows'

/** All that can be done on the services, and all that can happen there; what only looks can be tried. */
export function Catalogue({ state }: { state: AppState }) {
  const words = useWords()
  const { t } = words
  const { workspace, accounts } = state
  const { catalogue, failure, opened, load, open } = useCatalogue()
  const [filter, setFilter] = useState<CatalogueFilter>(noFilter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace is another place
  useEffect(() => {
    void load()
  }, [workspace?.id, load])

  const rows = useMemo(
    () => rowsOf(catalogue?.entries ?? [], { workspace, accounts }, words),
    [catalogue, workspace, accounts, words],
  )
  const shown = useMemo(() => filtered(rows, filter), [rows, filter])
  const columns = useMemo(() => columnsIn(words), [words])
  const row = rows.find(({ entry }) => entry.name === opened) ?? null
  const list = useFocusAfter(row)
  const back = useCallback(() => open(null), [open])
  const toList = useCallback(() => activeRow(list.current)?.focus(), [list])

  return (
    <Page
      title={row ? row.name : t('catalogue.title')}
      fact={row ? <Of row={row} /> : catalogue && factOf(shown.length, rows.length)}
      actions={
        row && (
          <Button aria-keyshortcuts="Escape" onClick={back}>
            {t('catalogue.back')}
            <KeyCap>Esc</KeyCap>
          </Button>
        )
      }
    >
      {failure && (
        <div className={styles.failure}>
          <ErrorNote error={failure} onRetry={load} />
        </div>
      )}
      {catalogue && (
        <div className={styles.body}>
          {/* Kept while an entry is shown, so that the way back leads to the same place. */}
          <div ref={list} className={styles.list} data-away={row ? '' : undefined} tabIndex={-1}>
            <Filters filter={filter} onChange={setFilter} onLeave={toList} />
            {shown.length > 0 ? (
              <DataTable
                label={t('catalogue.list')}
                columns={columns}
                rows={shown}
                rowKey={keyOf}
                rowHeight={48}
                onOpen={({ entry }) => open(entry.name)}
              />
            ) : (
              <div className={styles.empty}>
                <EmptyState icon={SearchX} title={t('catalogue.empty')} detail={t('catalogue.emptyDetail')}>
                  <Button onClick={() => setFilter(noFilter)}>{t('catalogue.clearAll')}</Button>
                </EmptyState>
              </div>
            )}
          </div>
          {row && (
            <Entry key={row.entry.name} row={row} state={state} place={catalogue.place} onBack={back} />
          )}
        </div>
      )}
    </Page>
  )

  function factOf(count: number, all: number): string {
    return isFiltered(filter)
      ? t('catalogue.factFiltered', { shown: count, all })
      : t('catalogue.fact', { count: all })
  }
}

const keyOf = ({ entry }: CatalogueRow): string => entry.name

function Of({ row: { entry } }: { row: CatalogueRow }) {
  const { t } = useWords()
  return (
    <span className={styles.of}>
      <ServiceMark service={entry.service} />
      {t(`service.${entry.service}`)}
    </span>
  )
}

const activeRow = (within: HTMLElement | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('tbody > tr[tabindex="0"]') ?? null

/** Back from an entry, the focus is on its row again. */
function useFocusAfter(row: CatalogueRow | null) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(row)
  useLayoutEffect(() => {
    if (before.current && !row) activeRow(list.current)?.focus({ preventScroll: true })
    before.current = row
  }, [row])
  return list
}
