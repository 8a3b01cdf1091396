import type { ReactNode } from 'react'
import { services } from '../../../shared/domain'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Meter } from '../../ui/ProgressBar'
import { RelativeTime } from '../../ui/RelativeTime'
import { ServiceMark } from '../../ui/ServiceMark'
import { lastRunText, nextRunText } from '../../words/runs'
import styles from './Facts.module.css'

/** Last run, next run, how much of the day's calls is used, and how much is left to others. */
export function Facts({ state, now }: { state: AppState; now: number }) {
  const words = useWords()
  const { t } = words
  const { lastRun } = state
  const next = nextRunText(state, words, now)
  const reserved = services.reduce((sum, service) => sum + state.calls[service].reserved, 0)
  const calls = [
    t('overview.callsToday'),
    ...(reserved > 0 ? [t('overview.callsReserved', { reserved })] : []),
  ].join(' · ')
  return (
    <dl className={styles.facts}>
      <Fact
        label={t('overview.lastRun')}
        value={lastRun ? <RelativeTime at={lastRun.finishedAt} /> : t('overview.noRun')}
        detail={lastRun ? lastRunText(lastRun, words) : t('overview.noRunDetail')}
      />
      <Fact label={t('overview.nextRun')} value={next.value} detail={next.detail} />
      <div className={styles.fact}>
        <dt className={`${styles.label} cut`} title={calls}>
          {calls}
        </dt>
        <dd className={styles.calls}>
          {services.map((service) => {
            const { used, allowed } = state.calls[service]
            return (
              <div key={service} className={styles.budget}>
                <ServiceMark service={service} />
                <span className={styles.service}>{t(`service.${service}`)}</span>
                <Meter
                  label={t(`service.${service}`)}
                  value={allowed > 0 ? Math.min(1, used / allowed) : 0}
                />
                <span className={styles.used}>{t('overview.callsOf', { used, allowed })}</span>
              </div>
            )
          })}
        </dd>
      </div>
    </dl>
  )
}

function Fact({ label, value, detail }: { label: string; value: ReactNode; detail: string }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd>
        <div className={styles.value}>{value}</div>
        <div className={`${styles.detail} cut`} title={detail}>
          {detail}
        </div>
      </dd>
    </div>
  )
}
