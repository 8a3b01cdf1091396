import { CircleAlert, Clock, CloudOff, Pause } from 'lucide-react'
import type { AppState } from '../../shared/state'
import { useWords, type Words } from '../i18n/useWords'
import { RelativeTime } from '../ui/RelativeTime'
import { Spinner } from '../ui/Spinner'
import { writesOf } from '../words/progress'
import { isOffline } from '../words/status'
import styles from './SyncLine.module.css'

/** At the foot of the navigation: what syncing is doing, on every screen. */
export function SyncLine({ state }: { state: AppState }) {
  const words = useWords()
  const { t } = words
  return (
    <div className={styles.line}>
      {state.progress ? (
        <Line icon={<Spinner />}>{runText(state.progress, words)}</Line>
      ) : state.status === 'error' ? (
        <Line icon={<CircleAlert size={14} />}>{t('syncLine.error')}</Line>
      ) : isOffline(state) ? (
        <Line icon={<CloudOff size={14} />}>{t('syncLine.offline')}</Line>
      ) : state.pausedUntil !== null ? (
        <Line icon={<Pause size={14} />}>{t('syncLine.paused')}</Line>
      ) : state.lastRun ? (
        <Line icon={<Clock size={14} />}>
          <RelativeTime
            at={state.lastRun.finishedAt}
            say={(when) => t(state.lastRun?.cancelled ? 'syncLine.cancelled' : 'syncLine.synced', { when })}
          />
        </Line>
      ) : (
        <Line icon={<Clock size={14} />}>{t('syncLine.never')}</Line>
      )}
    </div>
  )
}

function Line({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text}>{children}</span>
    </>
  )
}

function runText(progress: NonNullable<AppState['progress']>, { t }: Words): string {
  const writes = writesOf(progress)
  return writes && writes.total > 0 ? t('syncLine.writing', writes) : t('syncLine.syncing')
}
