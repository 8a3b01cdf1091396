import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Reference } from '../../ui/Reference'
import { problemInHead } from '../../words/status'
import styles from './Problems.module.css'

const mostShown = 3

/** What the last run could not do, apart from what the head says already. */
export function Problems({ state }: { state: AppState }) {
  const { t, say } = useWords()
  const told = problemInHead(state)?.message
  const problems = (state.lastRun?.errors ?? []).filter(({ message }) => message !== told)
  if (problems.length === 0) return null
  const more = problems.length - mostShown
  return (
    <section className={styles.problems} aria-label={t('overview.problems')}>
      <ul>
        {problems.slice(0, mostShown).map((problem) => {
          const { message, remedy } = say(problem)
          return (
            <li key={message}>
              {message} <span className={styles.remedy}>{remedy}</span>
              <Reference error={problem} />
            </li>
          )
        })}
        {more > 0 && <li className={styles.remedy}>{t('overview.moreProblems', { count: more })}</li>}
      </ul>
    </section>
  )
}
