import type { NotUndone } from '../../../shared/report'
import type { UndoStep } from '../../../shared/undo'
import { useWords } from '../../i18n/useWords'
import { ServiceMark } from '../../ui/ServiceMark'
import { useNow } from '../../ui/useNow'
import { fieldText } from '../../words/change'
import { valueText } from '../../words/value'
import styles from './UndoDialog.module.css'

interface StepListProps {
  /** The first of them. */
  steps: readonly UndoStep[]
  count: number
}

/** What an undo would write, and where. */
export function StepList({ steps, count }: StepListProps) {
  const { t } = useWords()
  if (count === 0) return null
  return (
    <section aria-label={t('history.undo.steps')}>
      <ul className={styles.list}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one plan, which does not change
          <Step key={index} step={step} />
        ))}
      </ul>
      <More count={count - steps.length} />
    </section>
  )
}

function Step({ step }: { step: UndoStep }) {
  const words = useWords()
  const now = useNow()
  const { t } = words
  const { op, kind, field } = step
  const value = (one: UndoStep['now']) =>
    field === null ? '' : valueText(kind, field, one, words, now).replace(/\s+/g, ' ')
  const what =
    op === 'update' && field !== null ? (
      <>
        {fieldText(field, words)}: <del className={styles.now}>{value(step.now)}</del> →{' '}
        <bdi>{value(step.after)}</bdi>
      </>
    ) : (
      op !== 'update' && t(`history.undo.step.${op}`)
    )
  return (
    <li className={styles.step}>
      <span className={styles.marks}>
        {step.services.map((service) => (
          <span key={service} role="img" aria-label={t(`service.${service}`)} title={t(`service.${service}`)}>
            <ServiceMark service={service} />
          </span>
        ))}
      </span>
      <Name {...step} />
      <span className={styles.what}>{what}</span>
    </li>
  )
}

/** What an undo leaves as it is, and why. */
export function LeftList({ left, count }: { left: readonly NotUndone[]; count: number }) {
  const words = useWords()
  const { t } = words
  if (count === 0) return null
  return (
    <section aria-labelledby="undo-left">
      <h3 id="undo-left" className={styles.heading}>
        {t('history.undo.left', { count })}
      </h3>
      <ul className={styles.list}>
        {left.map((one) => (
          <li key={one.entry} className={styles.step}>
            <span />
            <Name {...one} />
            <span className={styles.what}>
              {one.field !== null && `${fieldText(one.field, words)}: `}
              {t(`history.undo.reason.${one.reason}`)}
            </span>
          </li>
        ))}
      </ul>
      <More count={count - left.length} />
    </section>
  )
}

function Name({ contact, title }: { contact: string; title: string | null }) {
  const name = title === null ? contact : `${contact}: ${title}`
  return (
    <bdi className={`${styles.name} cut`} title={name}>
      {name}
    </bdi>
  )
}

function More({ count }: { count: number }) {
  const { t } = useWords()
  return count > 0 && <p className={styles.faint}>{t('history.undo.more', { count })}</p>
}
