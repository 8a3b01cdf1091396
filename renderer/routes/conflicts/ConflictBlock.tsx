import { useLayoutEffect, useRef } from 'react'
import { otherService, type Service } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import { type ConflictShown, type Side, sides, type Take } from '../../../shared/waiting'
import { useWords, type Words } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { DiffText } from '../../ui/DiffText'
import { KeyCap } from '../../ui/KeyCap'
import { ServiceMark } from '../../ui/ServiceMark'
import { useNow } from '../../ui/useNow'
import { conflictField, conflictPlace, shortTime, shownValue } from '../../words/conflict'
import { type ThreeWay, threeWay } from '../../words/threeWay'
import styles from './ConflictBlock.module.css'

interface ConflictBlockProps {
  conflict: ConflictShown
  active: boolean
  onActivate(): void
  onTake(take: Take): void
}

const keyOf: Record<Side, string> = { highlevel: '1', base: '2', nozbe: '3' }

/** A conflict as three columns, HighLevel, last agreed, Nozbe, each with the button that keeps it. */
export function ConflictBlock({ conflict, active, onActivate, onTake }: ConflictBlockProps) {
  const words = useWords()
  const now = useNow(60_000)
  const block = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (active) block.current?.parentElement?.scrollIntoView?.({ block: 'nearest' })
  }, [active])
  const { form, values } = conflict
  const text = (side: Side) => shownValue(form, values[side], words, now)
  const hasBase = form !== 'edits' && form !== 'card' && (conflict.at.base !== null || values.base !== null)
  const marked = threeWay(text('highlevel'), hasBase ? text('base') : null, text('nozbe'))
  const place = conflictPlace(conflict, words)
  const field = conflictField(conflict, words)
  return (
    <>
      <h3 className={styles.title}>
        {field}
        {place && (
          <span className={`${styles.place} cut`} title={place}>
            {place}
          </span>
        )}
      </h3>
      <section
        ref={block}
        className={styles.block}
        data-active={active || undefined}
        aria-label={[field, place].filter(Boolean).join(' ')}
        onPointerDown={() => active || onActivate()}
      >
        {sides.map((side) => (
          <Column
            key={side}
            side={side}
            conflict={conflict}
            active={active}
            hasBase={hasBase}
            marked={marked}
            words={words}
            now={now}
            onTake={onTake}
          />
        ))}
      </section>
    </>
  )
}

interface ColumnProps extends Pick<ConflictBlockProps, 'conflict' | 'active' | 'onTake'> {
  side: Side
  hasBase: boolean
  marked: ThreeWay
  words: Words
  now: number
}

function Column({ side, conflict, active, hasBase, marked, words, now, onTake }: ColumnProps) {
  const { t, format } = words
  const at = conflict.at[side]
  const label = side === 'base' ? t('conflicts.agreed') : t(`service.${side}`)
  return (
    <div className={styles.column}>
      <div className={styles.head}>
        {side !== 'base' && <ServiceMark service={side} />}
        <span className="cut">{label}</span>
        {at !== null && (
          <time className={styles.time} dateTime={new Date(at).toISOString()} title={format.exact(at)}>
            {shortTime(at, now, words)}
          </time>
        )}
      </div>
      <div className={side === 'base' ? styles.before : styles.value} dir="auto">
        <Value side={side} conflict={conflict} hasBase={hasBase} marked={marked} words={words} />
      </div>
      {conflict.takes.includes(side) && (
        <div className={styles.action}>
          {conflict.chosen ? (
            <span className={styles.settled} />
          ) : (
            <Button
              className={styles.keep}
              aria-keyshortcuts={active ? keyOf[side] : undefined}
              title={keepText(side, conflict, words)}
              onClick={() => onTake(side)}
            >
              <span className="cut">{keepText(side, conflict, words)}</span>
              {active && <KeyCap>{keyOf[side]}</KeyCap>}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Value({
  side,
  conflict,
  hasBase,
  marked,
  words: { t },
}: Pick<ColumnProps, 'side' | 'conflict' | 'hasBase' | 'marked' | 'words'>) {
  if (conflict.gone === side) return <em className={styles.faint}>{t('conflicts.deleted')}</em>
  if (side === 'base' && !hasBase) {
    const isTold = conflict.form === 'edits' || conflict.form === 'card'
    return isTold ? null : <em className={styles.faint}>{t('conflicts.neverAgreed')}</em>
  }
  const segments = marked[side]
  if (segments.length === 0) return <em className={styles.faint}>{t('conflicts.noValue')}</em>
  return <DiffText segments={segments} of={side} />
}

/** To keep the side where a record is gone is to delete it on the other one. */
function keepText(side: Side, { form, gone }: ConflictShown, { t }: Words): string {
  if (side === 'base') return t('conflicts.keepBase')
  if (form === 'card') return t('conflicts.writeAgain')
  if (form !== 'edits') return t('conflicts.keep', { side: serviceNames[side] })
  const other: Service = otherService(side)
  return t(side === gone ? 'conflicts.deleteIn' : 'conflicts.restoreIn', { service: serviceNames[other] })
}
