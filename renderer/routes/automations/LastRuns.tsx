import type { RecipeJob } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { useNow } from '../../ui/useNow'
import styles from './Automations.module.css'
import { whenText } from './recipeWords'

/** What a recipe last did: when, for whom, and what came of it. */
export function LastRuns({ runs }: { runs: readonly RecipeJob[] }) {
  const words = useWords()
  const now = useNow()
  const { t, say } = words
  return (
    <div className={styles.runs}>
      <h3>{t('automations.runs.title')}</h3>
      {runs.length === 0 && <p className={styles.note}>{t('automations.runs.none')}</p>}
      {runs.map(({ id, actedAt, event, state, error }) => (
        <p key={id} className={styles.run}>
          {actedAt !== null && <time>{whenText(actedAt, now, words)}</time>}
          <span className={state === 'failed' || state === 'unknown' ? styles.failed : undefined}>
            <bdi>{event.contact}</bdi>: {t(`automations.runs.state.${state}`)}
            {error && `. ${say(error).message}`}
          </span>
        </p>
      ))}
    </div>
  )
}
