import { Check, Circle } from 'lucide-react'
import type { PhaseProgress } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { ProgressBar } from '../../ui/ProgressBar'
import { ServiceMark } from '../../ui/ServiceMark'
import { Spinner } from '../../ui/Spinner'
import { phaseCount, phaseNaming, phaseTime } from '../../words/phase'
import { phaseFraction } from '../../words/progress'
import styles from './PhaseRow.module.css'

/** One step of a run: how it stands, how much of it is done, how long it takes. */
export function PhaseRow({ phase }: { phase: PhaseProgress }) {
  const words = useWords()
  const { t } = words
  const { state, total } = phase
  const { verb, side } = phaseNaming[phase.phase]
  const name = side ? `${t(`phase.${verb}`)} ${t(`service.${side}`)}` : t(`phase.${verb}`)
  return (
    <li className={`${styles.phase} ${styles[state]}`}>
      {state === 'done' && <Check className={styles.tick} />}
      {state === 'active' && <Spinner />}
      {state === 'waiting' && <Circle className={styles.ring} />}
      <span className={styles.name}>
        {t(`phase.${verb}`)}
        {side && (
          <>
            <ServiceMark service={side} />
            {t(`service.${side}`)}
          </>
        )}
        <span className="spoken">, {t(`phase.${state}`)}</span>
      </span>
      <span className={styles.bar}>
        {state === 'active' && total !== null && <ProgressBar label={name} value={phaseFraction(phase)} />}
      </span>
      <span className={styles.count}>{phaseCount(phase, words)}</span>
      <span className={styles.time}>{phaseTime(phase, words)}</span>
    </li>
  )
}
