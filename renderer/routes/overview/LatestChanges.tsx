import { History } from 'lucide-react'
import type { AppState } from '../../../shared/state'
import { ChangeCells } from '../../components/ChangeCells'
import { useWords } from '../../i18n/useWords'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import styles from './LatestChanges.module.css'
import { SectionHead } from './SectionHead'

/** The newest changes, during a run those of the run: as many whole rows as the page has room for. */
export function LatestChanges({ state, now }: { state: AppState; now: number }) {
  const { t } = useWords()
  const go = useNavigation(({ go }) => go)
  const { latest, progress } = state

  return (
    <section className={styles.section}>
      <SectionHead title={t(progress ? 'overview.thisRun' : 'overview.latest')}>
        {progress ? (
          <CallsOfRun used={progress.callsUsed} predicted={progress.callsPredicted} />
        ) : (
          latest.length > 0 && (
            <Button look="link" className={styles.all} onClick={() => go('history')}>
              {t('overview.allHistory')}
            </Button>
          )
        )}
      </SectionHead>
      {latest.length > 0 ? (
        <ul className={styles.rows}>
          {latest.map((entry) => (
            <li key={entry.id} className={styles.row}>
              <ChangeCells entry={entry} style="sentence" now={now} />
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.none}>
          {progress ? (
            <p className={styles.noneInRun}>{t('overview.noneInRun')}</p>
          ) : (
            <EmptyState icon={History} title={t('overview.noLatest')} detail={t('overview.noLatestDetail')} />
          )}
        </div>
      )}
    </section>
  )
}

function CallsOfRun({ used, predicted }: { used: number; predicted: number | null }) {
  const { t } = useWords()
  return predicted === null
    ? t('overview.callsSoFar', { count: used })
    : t('overview.calls', { used, predicted })
}
