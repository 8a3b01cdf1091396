import { useVirtualizer } from '@tanstack/react-virtual'
import { GitMerge, type LucideIcon, Trash2, TriangleAlert, Zap } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { otherService } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import { fieldIcon } from '../../components/kindIcon'
import { useWords, type Words } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { conflictName, conflictReason } from '../../words/conflict'
import { recipeName } from '../automations/recipeWords'
import { type Item, isOpen, type Row } from './items'
import styles from './WaitingList.module.css'

const headHeight = 30
const itemHeight = 50
/** Above the first row, and below the last. */
const margin = 12

interface WaitingListProps {
  rows: readonly Row[]
  activeKey: string | null
  onChoose(key: string): void
}

/** Everything that waits, grouped. Only what is in sight is drawn, and what is active. */
export function WaitingList({ rows, activeKey, onChoose }: WaitingListProps) {
  const words = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const isWriting = useAppState(({ state }) => state?.progress != null)
  const active = useMemo(() => rows.findIndex(({ key }) => key === activeKey), [rows, activeKey])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'head' ? headHeight : itemHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    paddingStart: margin,
    paddingEnd: margin,
    // The head stays in sight with what is first under it.
    scrollPaddingStart: headHeight + margin,
    scrollPaddingEnd: margin,
    // Drawn at once, so that what is active can take the focus.
    initialRect: { width: 228, height: 600 },
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const wanted = new Set<number>(active >= 0 ? [active] : [])
      for (let i = Math.max(0, startIndex - overscan); i <= Math.min(count - 1, endIndex + overscan); i++)
        wanted.add(i)
      return [...wanted].sort((a, b) => a - b)
    },
  })
  // At once: smooth scrolling would fight the next key.
  useLayoutEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [active, virtualizer])

  return (
    <div ref={scroller} className={styles.list}>
      <ul
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={words.t('conflicts.list')}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index]
          return (
            <li
              key={key}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {row?.type === 'head' && <Head head={row.head} words={words} />}
              {row?.type === 'item' && (
                <ItemRow
                  item={row.item}
                  active={index === active}
                  isWriting={isWriting}
                  words={words}
                  onChoose={onChoose}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Head({ head, words: { t } }: { head: Extract<Row, { type: 'head' }>['head']; words: Words }) {
  const text = typeof head === 'string' ? t(`conflicts.${head}`) : head.name || t('conflicts.nobody')
  return (
    <h2 className={`${styles.head} cut`} title={text}>
      <bdi>{text}</bdi>
    </h2>
  )
}

interface ItemRowProps {
  item: Item
  active: boolean
  isWriting: boolean
  words: Words
  onChoose(key: string): void
}

function ItemRow({ item, active, isWriting, words, onChoose }: ItemRowProps) {
  const { icon: Icon, title, detail } = textOf(item, isWriting, words)
  return (
    <button
      type="button"
      className={styles.item}
      tabIndex={active ? 0 : -1}
      data-active={active || undefined}
      data-settled={!isOpen(item) || undefined}
      aria-current={active || undefined}
      title={`${title}\n${detail}`}
      onClick={() => onChoose(item.key)}
    >
      <Icon />
      <span className={styles.text}>
        <bdi className="cut">{title}</bdi>
        <span className={`${styles.detail} cut`}>{detail}</span>
      </span>
    </button>
  )
}

function textOf(
  item: Item,
  isWriting: boolean,
  words: Words,
): { icon: LucideIcon; title: string; detail: string } {
  const { t } = words
  switch (item.type) {
    case 'conflict': {
      const { conflict } = item
      return {
        icon: fieldIcon(conflict.kind, conflict.field),
        title: conflictName(conflict, words),
        detail: conflictReason(conflict, isWriting, words),
      }
    }
    case 'approval': {
      const { op, kind, service, reason, records, decided } = item.approval
      const other = serviceNames[otherService(service)]
      // Of two that delete one task each, the names tell which is which.
      const single = records.length === 1 ? records[0] : undefined
      return {
        icon: op === 'update' ? TriangleAlert : Trash2,
        title: t(`conflicts.approval.${op}.${kind}`, { count: records.length }),
        detail: decided
          ? t('conflicts.why.decided')
          : single
            ? (single.title ?? single.contact)
            : reason === 'merged'
              ? t('conflicts.why.merged')
              : t(reason === 'emptied' ? 'conflicts.why.emptied' : 'conflicts.why.deletedIn', {
                  service: other,
                }),
      }
    }
    case 'recipe':
      return {
        icon: Zap,
        title: recipeName(item.shown.recipe, words),
        detail: t('conflicts.recipe.title', { count: item.shown.waiting }),
      }
    case 'ambiguous': {
      const { contact, title, kind, candidates } = item.ambiguous
      return {
        icon: GitMerge,
        title: title ?? (contact.name || t(`kind.${kind}`)),
        detail: t(candidates.length > 1 ? 'conflicts.why.ambiguous' : 'conflicts.why.nameOnly'),
      }
    }
  }
}
