import type { RunProgress } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { usePreview } from '../../stores/preview'
import { Button } from '../../ui/Button'
import { PhaseRow } from '../overview/PhaseRow'
import styles from './Preview.module.css'

/** How far the reading of both sides is. `isWaiting`: a run is on, which ends first. */
export function Reading({ progress, isWaiting }: { progress: RunProgress | null; isWaiting: boolean }) {
  const { t } = useWords()
  const stop = usePreview(({ stop }) => stop)
  const steps = progress?.phases.filter(({ phase }) => phase.startsWith('read') || phase === 'compare')
  return (
    <section className={styles.reading} aria-label={t('preview.reading')}>
      <div className={styles.readingHead}>
        <div className={styles.readingText} role="status">
          <h2 className={styles.readingTitle}>{t('preview.reading')}</h2>
          <p className={styles.faint}>{t(isWaiting ? 'preview.readingWaits' : 'preview.readingDetail')}</p>
        </div>
        <Button onClick={stop}>{t('action.cancel')}</Button>
      </div>
      {steps && (
        <ol className={styles.steps} aria-label={t('phase.label')}>
          {steps.map((phase) => (
            <PhaseRow key={phase.phase} phase={phase} />
          ))}
        </ol>
      )}
    </section>
  )
}
