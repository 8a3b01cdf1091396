import type { AppState } from '../../../../shared/state'
import { useWords } from '../../../i18n/useWords'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Rows } from '../../accounts/Rows'
import { AlsoRow } from './AlsoRow'
import { KindRows } from './KindRows'
import { NowRow } from './NowRow'
import { QuietRow } from './QuietRow'
import { ReserveRow } from './ReserveRow'
import { RunRows } from './RunRows'
import { useSchedule } from './useSchedule'

/** When runs begin by themselves. Everything acts at once. */
export function Schedule({ state }: { state: AppState }) {
  // Another workspace has another schedule.
  return <ScheduleOf key={state.workspace?.id} state={state} />
}

function ScheduleOf({ state }: { state: AppState }) {
  const { t } = useWords()
  const { schedule, error, choose } = useSchedule(state.schedule)
  return (
    <div className={styles.page}>
      <section aria-label={t('schedule.title')}>
        <div className={styles.service}>
          <h2>{t('schedule.title')}</h2>
        </div>
        <div className={styles.box}>
          <Rows>
            <NowRow state={state} />
            <RunRows state={state} schedule={schedule} onChange={choose} />
            {schedule.rhythm.by !== 'hand' && (
              <>
                <QuietRow quiet={schedule.quiet} onChange={(quiet) => void choose({ quiet })} />
                <AlsoRow schedule={schedule} onChange={(changes) => void choose(changes)} />
              </>
            )}
          </Rows>
        </div>
        <Problem error={error} />
      </section>
      <section aria-label={t('schedule.kinds')}>
        <div className={styles.service}>
          <h2>{t('schedule.kinds')}</h2>
        </div>
        <div className={styles.box}>
          <Rows>
            <KindRows intervals={schedule.kinds} onChange={(kinds) => void choose({ kinds })} />
            <ReserveRow reserve={state.reserve} />
          </Rows>
        </div>
        <p className={`${styles.note} ${styles.after}`}>{t('schedule.kindsHint')}</p>
      </section>
    </div>
  )
}
