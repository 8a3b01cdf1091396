import type { RunProgress } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { ProgressBar } from '../../ui/ProgressBar'
import { runFraction } from '../../words/progress'
import { PhaseRow } from './PhaseRow'
import styles from './RunView.module.css'

/** A run as it goes: the whole, then step by step. */
export function RunView({ progress }: { progress: RunProgress }) {
  const { t } = useWords()
  return (
    <section>
      <ProgressBar label={t('phase.progress')} value={runFraction(progress)} />
      <ol className={styles.phases} aria-label={t('phase.label')}>
        {progress.phases.map((phase) => (
          <PhaseRow key={phase.phase} phase={phase} />
        ))}
      </ol>
      <p className={styles.note}>{t('overview.cancelNote')}</p>
    </section>
  )
}
