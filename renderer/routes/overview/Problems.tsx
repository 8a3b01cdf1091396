import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import styles from './Problems.module.css'

const mostShown = 3

/** What the last run could not do, record by record; why the whole run failed stands in the head. */
export function Problems({ state: { lastRun, error } }: { state: AppState }) {
  const { t } = useWords()
  const problems = (lastRun?.errors ?? []).filter(({ message }) => message !== error?.message)
  if (problems.length === 0) return null
  const more = problems.length - mostShown
  return (
    <section className={styles.problems} aria-label={t('overview.problems')}>
      <ul>
        {problems.slice(0, mostShown).map(({ message, remedy }) => (
          <li key={message}>
            {message} <span className={styles.remedy}>{remedy}</span>
          </li>
        ))}
        {more > 0 && <li className={styles.remedy}>{t('overview.moreProblems', { count: more })}</li>}
      </ul>
    </section>
  )
}
