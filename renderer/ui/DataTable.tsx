import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import styles from './DataTable.module.css'
import { type Column, DataTableHead } from './DataTableHead'
import { type SortBy, sorted } from './sorted'
import { useGridKeys } from './useGridKeys'

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  /** Pixels; the design's are 32, 34 and 48. */
  rowHeight?: number
  /** By which column it is sorted at first; without it as the rows come. */
  sort?: SortBy
  /** Row that is marked as the one that something else is shown of. */
  selected?: string | null
  /** By a click or Enter on a row. */
  onOpen?(row: Row): void
  /** By the space bar on a row. */
  onToggle?(row: Row): void
}

const headHeight = 32

/**
 * Rows under sortable heads, of which only those in sight exist. It fills its place and scrolls by itself. Tab reaches
 * one row; arrows, Page keys, Home and End lead through the others.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowHeight = 32, sort = null, selected = null } = props
  const { onOpen, onToggle } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [sortBy, setSortBy] = useState<SortBy | null>(sort)
  const shown = useMemo(() => {
    const column = columns.find(({ key }) => key === sortBy?.column)
    return column?.sortValue && sortBy ? sorted(rows, column.sortValue, sortBy.direction) : rows
  }, [rows, columns, sortBy])

  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = useMemo(
    () => Math.max(0, activeKey === null ? 0 : shown.findIndex((row) => rowKey(row) === activeKey)),
    [shown, rowKey, activeKey],
  )
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      // The row with the focus stays, however far one scrolls.
      if (active < from) return [active, ...near]
      return active > to && active < count ? [...near, active] : near
    },
  })
  const onKeyDown = useGridKeys({
    active,
    count: shown.length,
    pageSize: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    go: (index) => {
      const row = shown[index]
      if (row !== undefined) setActiveKey(rowKey(row))
      const [top] = virtualizer.getOffsetForIndex(index) ?? []
      if (top !== undefined) scroller.current?.scrollTo({ top })
    },
    scroller,
    open: () => withRow(shown[active], onOpen),
    toggle: onToggle ? () => withRow(shown[active], onToggle) : undefined,
  })

  const sortAnew = (by: SortBy) => {
    setSortBy(by)
    scroller.current?.scrollTo({ top: 0 })
  }
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys lead through its rows
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        <thead className={styles.head}>
          <tr className={styles.tracks} aria-rowindex={1} style={tracks}>
            {columns.map((column) => (
              <DataTableHead key={column.key} column={column} sortBy={sortBy} onSort={sortAnew} />
            ))}
          </tr>
        </thead>
        <tbody>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            if (row === undefined) return null
            const key = rowKey(row)
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                aria-selected={selected === null ? undefined : key === selected}
                tabIndex={index === active ? 0 : -1}
                data-opens={onOpen ? '' : undefined}
                className={`${styles.tracks} ${styles.row}`}
                style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
                onFocus={() => setActiveKey(key)}
                onClick={onOpen && (() => onOpen(row))}
              >
                {columns.map((column) => (
                  <td key={column.key} className={column.align === 'end' ? styles.end : styles.cell}>
                    {column.cell(row, index === active)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function withRow<Row>(row: Row | undefined, act: ((row: Row) => void) | undefined): void {
  if (row !== undefined) act?.(row)
}
