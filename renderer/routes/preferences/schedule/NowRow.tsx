import { type AppState, untilResumed } from '../../../../shared/state'
import { useWords, type Words } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import { useNow } from '../../../ui/useNow'
import { momentText } from '../../../words/runs'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row } from '../../accounts/Rows'
import own from './Schedule.module.css'

/** Minutes; null until the user resumes. */
const pauses = { half: 30, two: 120, open: null } as const

/** What the schedule does now, and the way to pause it and to go on. */
export function NowRow({ state }: { state: AppState }) {
  const words = useWords()
  const { t } = words
  const now = useNow()
  const pause = useRequest('sync:pause')
  const resume = useRequest('sync:resume')
  const isPaused = state.pausedUntil !== null
  return (
    <Row name={t('schedule.now')}>
      <div className={styles.form}>
        <p role="status">{nowText(state, words, now)}</p>
        {isPaused ? (
          <div className={styles.actions}>
            <Button busy={resume.busy} onClick={() => resume.run()}>
              {t('schedule.resume')}
            </Button>
          </div>
        ) : (
          <fieldset className={own.pauses}>
            <legend className={styles.note}>{t('schedule.pause')}</legend>
            {(['half', 'two', 'open'] as const).map((length) => (
              <Button key={length} busy={pause.busy} onClick={() => pause.run(pauses[length])}>
                {t(`schedule.pauseFor.${length}`)}
              </Button>
            ))}
          </fieldset>
        )}
        <Problem error={pause.error ?? resume.error} />
      </div>
    </Row>
  )
}

function nowText({ pausedUntil, hold, nextRunAt }: AppState, words: Words, now: number): string {
  const { t } = words
  if (pausedUntil === untilResumed) return t('schedule.pausedUntilResumed')
  if (pausedUntil !== null) return t('schedule.paused', { time: momentText(pausedUntil, words, now) })
  if (hold !== null) return t(`schedule.held.${hold}`)
  return nextRunAt === null
    ? t('schedule.byHand')
    : t('schedule.next', { time: momentText(nextRunAt, words, now) })
}
