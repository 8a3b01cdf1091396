import type { RunProgress } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { ProgressBar } from '../../ui/ProgressBar'
import { runFraction } from '../../words/progress'
import styles from './Starting.module.css'

/** In place of the choices while the practice workspace is made. */
export function Starting({ progress }: { progress: RunProgress | null }) {
  const { t } = useWords()
  return (
    <div className={styles.starting} role="status">
      <p className={styles.title}>{t('welcome.starting')}</p>
      <p className={styles.detail}>{t('welcome.startingDetail')}</p>
      <div className={styles.bar}>
        <ProgressBar label={t('welcome.starting')} value={progress && runFraction(progress)} />
      </div>
    </div>
  )
}
