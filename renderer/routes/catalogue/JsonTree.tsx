import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { rowsToDraw } from '../history/range'
import styles from './JsonTree.module.css'
import { type JsonLine, jsonLines, lineTarget, parentOf } from './jsonLines'

interface JsonTreeProps {
  label: string
  value: unknown
  /** Paths of what is folded. */
  folded: ReadonlySet<string>
  onFold(folded: ReadonlySet<string>): void
}

const lineHeight = 18

/** Formatted JSON, of which only the lines in sight exist. Arrows lead through it, fold and unfold. */
export function JsonTree({ label, value, folded, onFold }: JsonTreeProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => jsonLines(value, folded), [value, folded])
  const [activePath, setActivePath] = useState('')
  const active = Math.max(
    0,
    lines.findIndex(({ path }) => path === activePath),
  )
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    rangeExtractor: (range) => rowsToDraw(range, [], [active]),
  })

  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  })
  const go = (index: number) => {
    moved.current = true
    setActivePath(lines[index]?.path ?? '')
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const fold = ({ path, isFolded }: JsonLine) => {
    moved.current = true
    setActivePath(path)
    const next = new Set(folded)
    if (isFolded) next.delete(path)
    else next.add(path)
    onFold(next)
  }
  const press = (event: KeyboardEvent) => {
    const line = lines[active]
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return
    const isOpen = line.type === 'open' && !line.isFolded
    const target = lineTarget(lines, active, event.key)
    if (target !== null) go(target)
    else if (event.key === 'ArrowRight' && line.isFolded) fold(line)
    else if (event.key === 'ArrowLeft' && isOpen) fold(line)
    else if (event.key === 'ArrowLeft') go(parentOf(lines, active))
    else if ((event.key === 'Enter' || event.key === ' ') && line.type === 'open') fold(line)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={styles.scroller} role="tree" aria-label={label} onKeyDown={press}>
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <Line
              key={`${line.type} ${line.path}`}
              line={line}
              top={start}
              isActive={index === active}
              onFold={() => fold(line)}
            />
          )
        })}
      </div>
    </div>
  )
}

interface LineProps {
  line: JsonLine
  /** Pixels. */
  top: number
  isActive: boolean
  onFold(): void
}

function Line({ line, top, isActive, onFold }: LineProps) {
  const { t } = useWords()
  const { depth, name, type, text, elements, isFolded, comma } = line
  const place = { transform: `translateY(${top}px)`, paddingInlineStart: 20 + depth * 16 }
  if (type === 'close')
    return (
      <div className={styles.line} style={place} aria-hidden="true">
        {text}
        {comma && ','}
      </div>
    )
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the tree around it
    <div
      className={styles.line}
      style={place}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={type === 'open' ? !isFolded : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={type === 'open' ? onFold : undefined}
      data-opens={type === 'open' || undefined}
    >
      {type === 'open' && <Chevron size={12} className={styles.chevron} />}
      {name !== null && (
        <>
          <bdi className={styles.name}>{JSON.stringify(name)}</bdi>
          {': '}
        </>
      )}
      <bdi className={styles[type]}>{text}</bdi>
      {comma && ','}
      {isFolded && elements !== null && (
        <span className={styles.elements}> {t('catalogue.try.elements', { count: elements })}</span>
      )}
    </div>
  )
}
