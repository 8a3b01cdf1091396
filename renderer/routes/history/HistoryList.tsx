import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HistoryPage } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/useWords'
import { isComplete, useHistory } from '../../stores/history'
import { useNow } from '../../ui/useNow'
import { ChangeRow } from './ChangeRow'
import { DayHead } from './DayHead'
import styles from './HistoryList.module.css'
import { headOf, rowsToDraw } from './range'
import { rowsOf } from './rows'
import { useChangeKeys } from './useChangeKeys'
import { useRowKeys } from './useRowKeys'

const dayHeight = 28
const rowHeight = 32
/** So many rows before the end of what is loaded, the next page is asked for. */
const ahead = 60

interface HistoryListProps {
  page: HistoryPage
  /** While the focus is in it, keys lead through the list. */
  region: RefObject<HTMLElement | null>
}

/** The changes under their days. Only rows in sight exist; the head of the day in sight stays at the top. */
export function HistoryList({ page, region }: HistoryListProps) {
  const { t } = useWords()
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const { loading, failure, more } = useHistory()
  const [openId, setOpenId] = useState<number | null>(null)

  const complete = isComplete(page)
  const rows = useMemo(() => rowsOf(page.entries, complete), [page.entries, complete])
  const heads = useMemo(() => rows.flatMap((row, index) => (row.type === 'day' ? [index] : [])), [rows])
  const open = useMemo(
    () => rows.findIndex((row) => row.type === 'change' && row.entry.id === openId),
    [rows, openId],
  )

  // Set at once: the virtualizer's own scrolling goes on for some frames, and would fight the next key or wheel.
  const { active, activate } = useRowKeys(rows, region, scroller, (index) => {
    const [top] = virtualizer.getOffsetForIndex(index) ?? []
    if (top !== undefined) scroller.current?.scrollTo({ top })
  })
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'day' ? dayHeight : rowHeight),
    getItemKey: (index) => {
      const row = rows[index]
      return row?.type === 'change' ? row.entry.id : `day ${row?.day}`
    },
    overscan: 12,
    scrollPaddingStart: dayHeight,
    // New changes come in above; someone who reads further down stays where they are.
    anchorTo: (scroller.current?.scrollTop ?? 0) > 0 ? 'end' : 'start',
    rangeExtractor: (range) => rowsToDraw(range, heads, [active, open]),
  })
  const toggle = useCallback(
    (id: number) => {
      activate(id)
      setOpenId((shown) => (shown === id ? null : id))
    },
    [activate],
  )
  useChangeKeys(rows, active, region, scroller)
  const items = virtualizer.getVirtualItems()
  const stuck = headOf(heads, virtualizer.range?.startIndex ?? 0)
  const last = virtualizer.range?.endIndex ?? 0

  useEffect(() => {
    if (last >= rows.length - ahead && !loading && !failure) void more()
  }, [last, rows.length, loading, failure, more])

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('history.list')}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index]
          const isStuck = index === stuck
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              {...(row?.type === 'change' && {
                'aria-posinset': row.position,
                'aria-setsize': page.total,
              })}
              className={isStuck ? styles.stuck : row?.type === 'day' ? styles.day : styles.row}
              style={{ transform: isStuck ? undefined : `translateY(${start}px)` }}
            >
              {row?.type === 'day' && <DayHead day={row.day} changes={row.changes} now={now} />}
              {row?.type === 'change' && (
                <ChangeRow
                  entry={row.entry}
                  now={now}
                  open={index === open}
                  reachable={index === active}
                  onToggle={toggle}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
