import { useEffect, useRef, useState } from 'react'
import type { ErrorReport } from '../../../shared/errors'
import type { Resolution, ResolutionPlan, Side } from '../../../shared/waiting'
import { ask } from '../../bridge'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { Problem } from '../accounts/Problem'
import styles from './PlanBar.module.css'

/** Milliseconds. */
const menuCloses = 60

/** Many conflicts to be settled by one side. */
export interface Bulk {
  side: Side
  resolutions: readonly Resolution[]
  /** Of those meant, how many this side is not for. */
  left: number
}

interface PlanBarProps {
  bulk: Bulk
  onGo(resolutions: readonly Resolution[]): void
  onCancel(): void
}

/** What settling many would do and cost, while that waits for a yes. */
export function PlanBar({ bulk, onGo, onCancel }: PlanBarProps) {
  const { t } = useWords()
  const bar = useRef<HTMLElement>(null)
  const [plan, setPlan] = useState<ResolutionPlan | null>(null)
  const [error, setError] = useState<ErrorReport | null>(null)
  useEffect(() => {
    let isWanted = true
    setPlan(null)
    setError(null)
    void ask('waiting:plan', [...bulk.resolutions]).then((reply) => {
      if (!isWanted) return
      if (reply.ok) setPlan(reply.value)
      else setError(reply.error)
    })
    return () => {
      isWanted = false
    }
  }, [bulk])
  // The menu that led here gives the focus back to its button first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice comes from the menu again
  useEffect(() => {
    const timer = setTimeout(() => bar.current?.querySelector<HTMLElement>('[data-go]')?.focus(), menuCloses)
    return () => clearTimeout(timer)
  }, [bulk])
  const cancel = useRef(onCancel)
  cancel.current = onCancel
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && cancel.current()
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const side = bulk.side === 'base' ? t('conflicts.plan.base') : t(`service.${bulk.side}`)
  const left = bulk.left + (plan?.left ?? 0)
  return (
    <section ref={bar} className={styles.bar} aria-label={t('conflicts.all.button')}>
      <div className={styles.text} role="status">
        <p className={styles.what}>
          {t('conflicts.plan.keep', { side, count: plan?.settled ?? bulk.resolutions.length })}
        </p>
        <p className={styles.cost}>
          {plan
            ? `${t('conflicts.plan.calls', { count: plan.calls.highlevel + plan.calls.nozbe })}. ${t('conflicts.plan.writes', plan.records)}`
            : !error && t('conflicts.plan.counting')}{' '}
          {left > 0 && t('conflicts.plan.left', { count: left })}
        </p>
        <Problem error={error} />
      </div>
      <Button onClick={onCancel}>{t('action.cancel')}</Button>
      <Button
        look="primary"
        data-go
        busy={!plan || plan.settled === 0}
        onClick={() => onGo(bulk.resolutions)}
      >
        {t('conflicts.plan.go')}
      </Button>
    </section>
  )
}
