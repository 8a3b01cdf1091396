import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { hasCommand } from '../../ui/keys'
import { useNow } from '../../ui/useNow'
import styles from './PreviewList.module.css'
import { RecordLines } from './RecordLines'
import type { PreviewRow } from './rows'
import { tickOf, type Unticked } from './selection'
import { TickMark } from './TickMark'
import { nextRow } from './treeKeys'

const lineHeight = 32
const fieldHeight = 22
/** Below the last field. */
const fieldsEnd = 6

interface PreviewListProps {
  rows: readonly PreviewRow[]
  unticked: Unticked
  /** Ticks or unticks the records of these ids. */
  onTick(ids: readonly string[], isTicked: boolean): void
}

/**
 * Records under their contacts, each to be ticked by a click or the space bar; Control and A ticks all, or none where all
 * are. Only rows in sight exist. The list keeps the focus, and says which row the keys are at.
 */
export function PreviewList({ rows, unticked, onTick }: PreviewListProps) {
  const { t } = useWords()
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = useMemo(
    () => Math.max(0, activeKey === null ? 0 : rows.findIndex((row) => keyOf(row) === activeKey)),
    [rows, activeKey],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => keyOf(rows[index]),
    overscan: 8,
    // The row that the keys are at stays, however far one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      if (active < from) return [active, ...near]
      return active > to && active < count ? [...near, active] : near
    },
  })

  const toggle = (row: PreviewRow | undefined) => {
    if (!row) return
    const ids = idsOf(row)
    onTick(ids, tickOf(ids, unticked) !== true)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, nativeEvent } = event
    if (hasCommand(nativeEvent) && key.toLowerCase() === 'a') {
      const all = rows.flatMap((row) => (row.type === 'record' ? [row.record.id] : []))
      onTick(all, tickOf(all, unticked) !== true)
    } else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (key === ' ' || key === 'Enter') toggle(rows[active])
    else {
      const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 2)
      const next = nextRow(key, rows, active, pageSize)
      if (next === null) return
      setActiveKey(keyOf(rows[next]))
      const [top] = virtualizer.getOffsetForIndex(next) ?? []
      if (top !== undefined) scroller.current?.scrollTo({ top })
    }
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={t('preview.list')}
      aria-multiselectable
      aria-activedescendant={rows.length > 0 ? `${prefix}${active}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          if (!row) return null
          const checked = tickOf(idsOf(row), unticked)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
            <div
              key={key}
              id={`${prefix}${index}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={row.type === 'contact' ? 1 : 2}
              aria-setsize={row.of}
              aria-posinset={row.position}
              aria-expanded={row.type === 'contact' ? true : undefined}
              aria-checked={checked}
              aria-selected={checked !== false}
              data-active={index === active ? '' : undefined}
              className={row.type === 'contact' ? styles.contactRow : styles.recordRow}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={() => {
                setActiveKey(keyOf(row))
                scroller.current?.focus({ preventScroll: true })
                toggle(row)
              }}
            >
              {row.type === 'contact' ? (
                <>
                  <TickMark checked={checked} />
                  <bdi className="cut" title={row.name || t('conflicts.nobody')}>
                    {row.name || t('conflicts.nobody')}
                  </bdi>
                </>
              ) : (
                <RecordLines record={row.record} checked={checked !== false} now={now} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const idsOf = (row: PreviewRow): readonly string[] => (row.type === 'contact' ? row.ids : [row.record.id])

const keyOf = (row: PreviewRow | undefined): string =>
  row?.type === 'contact' ? `contact ${row.id}` : `record ${row?.record.id}`

function heightOf(row: PreviewRow | undefined): number {
  const fields = row?.type === 'record' ? row.record.fields.length : 0
  return lineHeight + (fields > 0 ? fields * fieldHeight + fieldsEnd : 0)
}
